package dateline.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The headline of a captured page, where it stands, and the site's name. `line` is -1 when the page gives it in its title alone;
/// `text` is empty when no line of the page bears out its title.
record TextHeadline(String text, int line, String site) {
    private static final Pattern PARTING = Pattern.compile("(?:^|(?<=\\s))[-–—|·•«»:/]{1,2}(?=\\s)|\\|");
    private static final int LONGEST = 300;
    private static final int REACH = 25;
    private static final int PROSE = 80;

    /// A title without one end, and that end.
    private record Part(String text, String rest) {}

    /// Looks for the line that repeats the page's title (its first line), with or without the site's name in it.
    static TextHeadline of(List<TextLine> lines) {
        var title = lines.getFirst().text();
        var parts = title.length() > LONGEST * 2 ? List.<Part>of() : parts(title);
        var places = places(lines);
        for (var part : parts) {
            var found = places.get(TextFold.letters(part.text));
            if (found != null) {
                return new TextHeadline(lines.get(best(lines, found)).text(), best(lines, found), part.rest);
            }
        }
        return parts.isEmpty() ? new TextHeadline("", -1, "") : nearest(lines, parts.getLast(), title);
    }

    /// The longest first.
    private static List<Part> parts(String title) {
        var parts = new ArrayList<Part>();
        parts.add(new Part(title, ""));
        var parting = PARTING.matcher(title);
        while (parting.find()) {
            parts.add(new Part(title.substring(0, parting.start()).strip(), title.substring(parting.end()).strip()));
            parts.add(new Part(title.substring(parting.end()).strip(), title.substring(0, parting.start()).strip()));
        }
        parts.removeIf(part -> part.text.length() < part.rest.length() / 2 || TextFold.letters(part.text).length() < 8 || TextSentence.words(part.text) < 2);
        parts.removeIf(part -> part.rest.isEmpty() && !part.text.equals(title));
        parts.sort((one, other) -> other.text.length() - one.text.length());
        return parts;
    }

    /// Where each possible headline stands, the title's own line left out.
    private static Map<String, List<Integer>> places(List<TextLine> lines) {
        var places = new HashMap<String, List<Integer>>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).length() <= LONGEST) {
                places.computeIfAbsent(TextFold.letters(lines.get(i).text()), _ -> new ArrayList<>()).add(i);
            }
        }
        return places;
    }

    /// The one with the most prose after it; the last of equals, since the article's own headline stands below menus and paths.
    private static int best(List<TextLine> lines, List<Integer> places) {
        int best = places.getFirst();
        int most = -1;
        for (int place : places.subList(0, Math.min(places.size(), 50))) {
            int prose = 0;
            for (int i = place + 1; i < Math.min(lines.size(), place + REACH); i++) {
                prose += lines.get(i).length() >= PROSE ? lines.get(i).length() : 0;
            }
            if (prose >= most) {
                best = place;
                most = prose;
            }
        }
        return best;
    }

    /// A title may be worded otherwise than its headline: the line that shares most of its words.
    private static TextHeadline nearest(List<TextLine> lines, Part shortest, String title) {
        var wanted = words(title);
        var site = site(title);
        int best = -1;
        double most = 0.5;
        for (int i = 1; i < lines.size(); i++) {
            var words = lines.get(i).length() > LONGEST ? Set.<String>of() : words(lines.get(i).text());
            var shared = words.stream().filter(wanted::contains).count();
            double share = words.size() < 4 ? 0 : 2.0 * shared / (words.size() + wanted.size());
            if (share > most) {
                best = i;
                most = share;
            }
        }
        return best >= 0 ? new TextHeadline(lines.get(best).text(), best, site) : new TextHeadline("", -1, site);
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(List.of(TextFold.of(text).split("[^\\p{L}\\p{M}\\p{N}]+")));
        words.remove("");
        return words;
    }

    /// What a title says after its last parting mark, if it is short enough for a name.
    private static String site(String title) {
        var parting = PARTING.matcher(title);
        int end = -1;
        while (parting.find()) {
            end = parting.end();
        }
        var rest = end < 0 ? "" : title.substring(end).strip();
        return rest.split(" ").length <= 5 ? rest : "";
    }

    /// A title without the site's name.
    static String withoutSite(String title, String site) {
        if (site.isEmpty() || !title.endsWith(site)) {
            return title;
        }
        return title.substring(0, title.length() - site.length()).replaceFirst("\\s*[-–—|·•«»:/]{0,2}\\s*$", "");
    }
}
