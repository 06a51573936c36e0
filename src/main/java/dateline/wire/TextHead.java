package dateline.wire;

import dateline.wire.FoundArticle.FoundSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What stands between a page's headline and its body, and just above the headline.
final class TextHead {
    private static final int ABOVE = 6;
    private static final int LONGEST_NAME = 40;
    private static final Pattern BYLINE = Pattern.compile(
            "^(?:by|von|por|par|door|di|автор(?:ы)?|текст|بقلم|كتب)\\s*:?\\s+(?<names>.{3,120})$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|da|van|von|der|den|bin|al|el|la|del|dos)){1,4}");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[:.]\\d{2}|(?:19|20)\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\d+ (?:min|hour|day|час|мин|дн)", Pattern.CASE_INSENSITIVE);
    private final List<TextLine> lines;
    private final Set<Integer> pictures;

    TextHead(List<TextLine> lines, Set<Integer> pictures) {
        this.lines = lines;
        this.pictures = pictures;
    }

    /// The sentence or two that stand under the headline, if they are not part of the body.
    String lead(int headline, int body) {
        for (int i = headline + 1; i < body; i++) {
            var text = lines.get(i).text();
            if (isPlain(i) && TextSentence.ends(text) && TextSentence.words(text) >= 6 && text.length() <= 1000) {
                return text;
            }
        }
        return "";
    }

    List<String> byline(int headline, int body) {
        for (int i = Math.max(headline - 3, 0); i < Math.min(body + 1, lines.size()); i++) {
            var byline = BYLINE.matcher(lines.get(i).text());
            if (byline.matches()) {
                return names(byline.group("names"));
            }
        }
        return List.of();
    }

    private static List<String> names(String text) {
        var names = new ArrayList<String>();
        for (var part : text.split("\\s*(?:,|;|&| and | и | und | et | y | e )\\s*")) {
            var name = NAME.matcher(part.strip());
            if (name.lookingAt() && names.size() < 10) {
                names.add(name.group());
            }
        }
        return names;
    }

    /// The section as the page names it: a short line with a description line under it, or a known section's name, above the headline.
    Optional<FoundSection> section(int headline) {
        for (int i = headline - 1; i > Math.max(headline - ABOVE, 0); i--) {
            var text = lines.get(i).text();
            if (isPlain(i) && TextSentence.ends(text) && TextSentence.words(text) >= 5 && text.length() <= 300 && isName(i - 1)) {
                return Optional.of(new FoundSection(lines.get(i - 1).text(), text));
            }
        }
        for (int i = headline - 1; i >= Math.max(headline - ABOVE, 0); i--) {
            if (TextSections.KNOWN.contains(lines.get(i).text())) {
                return Optional.of(new FoundSection(lines.get(i).text(), ""));
            }
        }
        return Optional.empty();
    }

    private boolean isName(int i) {
        var text = lines.get(i).text();
        return isPlain(i) && text.length() <= LONGEST_NAME && TextSentence.words(text) <= 4 && !TextSentence.ends(text)
                && Character.isLetter(text.charAt(0));
    }

    private boolean isPlain(int i) {
        var text = lines.get(i).text();
        return !pictures.contains(i) && TextFurniture.KNOWN.kind(text).isEmpty() && !BYLINE.matcher(text).matches();
    }

    /// The headline of a page without a title: the nearest line above the body that could be one; -1 when there is none.
    int headlineAbove(int body, String site) {
        for (int i = body - 1; i >= 0; i--) {
            var text = lines.get(i).text();
            if (isPlain(i) && isHeadline(text) && TextHeadline.withoutSite(text, site).equals(text)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isHeadline(String text) {
        return text.length() <= 250 && TextSentence.words(text) >= 4 && !text.endsWith(".") && !text.endsWith(":")
                && Character.isLetterOrDigit(text.codePointAt(text.length() > 1 && "\"«“„‘'".indexOf(text.charAt(0)) >= 0 ? 1 : 0))
                && !(DATE.matcher(text).find() && TextSentence.words(text) < 8);
    }
}
