package dateline.wire;

import dateline.blocks.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The words of pictures among the lines of a page. A credit may stand alone, open the line (`© AP Photo / Richard DrewThe ambassador`:
/// pages often have no space between the two) or close it (`The ambassador. (AP Photo/Richard Drew)`); the caption is often
/// there again as the picture's alternative text, with the site's name after it.
final class TextCaptions {
    private static final int LONGEST = 700;
    private static final int REACH = 2;
    private static final Pattern OPENING = Pattern.compile(
            "^\\(?(?:©|\\(c\\)|(?:photo|photograph|image|picture|foto|фото|фотография|изображение|صورة|الصورة|bild)(?: credit| by| courtesy)?\\s*[:/©]|(?:photo|photograph) (?:by|courtesy) |credits?\\s*[:.…]|crédits?(?: photo)?\\s*:)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CLOSING = Pattern.compile(
            "(?<=[.!?…\"”»)])\\s*[(\\[](?<credit>[^()\\[\\]]{0,60}(?:photo|image|foto|фото|/|getty|reuters|afp|ap |epa|тасс|риа|courtesy|via )[^()\\[\\]]{0,60})[)\\]]\\.?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COPYRIGHT_OF_SITE = Pattern.compile("^(?:©|\\(c\\))\\s*(?:copyright\\s*)?(?:19|20)\\d\\d|all rights reserved|права защищены|copyright", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SIZE = Pattern.compile(",\\s*\\d{3,4}(?:,\\s*\\d{1,2}\\.\\d{1,2}\\.\\d{4})?$");
    private static final Pattern SEAM = Pattern.compile("(?<=[\\p{Ll}\\d)])(?<!\\b(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz))(?=[\\p{Lu}\"“«„])");

    private TextCaptions() {}

    /// The pictures by the line each begins on, and every line that belongs to one.
    record Pictures(TreeMap<Integer, Block.Image> at, List<Integer> lines) {}

    static Pictures of(List<TextLine> lines, int from, int to, String site) {
        var pictures = new Pictures(new TreeMap<>(), new ArrayList<>());
        for (int i = Math.max(from, 0); i < Math.min(to, lines.size()); i++) {
            if (isCredit(lines.get(i).text())) {
                take(lines, i, site, pictures);
            } else {
                closed(lines.get(i).text(), pictures, i);
            }
        }
        return pictures;
    }

    /// Whether the line opens with a picture's credit.
    static boolean isCredit(String line) {
        return line.length() <= LONGEST && OPENING.matcher(line).find() && !COPYRIGHT_OF_SITE.matcher(line).find();
    }

    /// Whether the line closes with a picture's credit.
    static boolean isCaption(String line) {
        return line.length() <= LONGEST && CLOSING.matcher(line).find();
    }

    private static void closed(String line, Pictures pictures, int at) {
        var closing = CLOSING.matcher(line);
        if (line.length() <= LONGEST && closing.find()) {
            add(pictures, at, line.substring(0, closing.start()).strip(), closing.group("credit").strip());
            pictures.lines.add(at);
        }
    }

    private static void take(List<TextLine> lines, int at, String site, Pictures pictures) {
        var line = lines.get(at).text();
        pictures.lines.add(at);
        var caption = Optional.<String>empty();
        for (int i : near(lines, at)) {
            var again = described(lines.get(i).text(), site);
            if (endsWith(line, again)) {
                caption = Optional.of(line.substring(line.length() - again.length()));
                pictures.lines.add(i);
            } else if (caption.isEmpty() && !again.equals(lines.get(i).text())) {
                add(pictures, at, again, line);
                pictures.lines.add(i);
                return;
            }
        }
        var found = caption.orElseGet(() -> afterSeam(line));
        add(pictures, at, found, line.substring(0, line.length() - found.length()).strip());
    }

    private static List<Integer> near(List<TextLine> lines, int at) {
        var near = new ArrayList<Integer>();
        for (int away = 1; away <= REACH; away++) {
            if (at + away < lines.size()) {
                near.add(at + away);
            }
            if (at - away >= 0) {
                near.add(at - away);
            }
        }
        return near;
    }

    /// An alternative text without what pages add to it: the site's name, the picture's width and day.
    static String described(String line, String site) {
        var plain = SIZE.matcher(line).replaceFirst("");
        return TextHeadline.withoutSite(plain, site);
    }

    private static boolean endsWith(String line, String caption) {
        return caption.length() >= 8 && caption.length() < line.length() && TextFold.of(line).endsWith(TextFold.of(caption));
    }

    private static String afterSeam(String line) {
        int from = Math.max(line.indexOf('/'), 0);
        var seam = SEAM.matcher(line);
        return seam.find(from) ? line.substring(seam.start()) : "";
    }

    private static void add(Pictures pictures, int at, String caption, String credit) {
        pictures.at.put(at, new Block.Image(Optional.empty(), Optional.empty(), caption, credit, ""));
    }
}
