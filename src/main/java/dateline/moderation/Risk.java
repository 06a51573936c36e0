package dateline.moderation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// How much a moderator should hurry to look at something: the sum of named parts, each of which can be told to whoever asks. It orders the
/// queue and does nothing else.
record Risk(List<Part> parts) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{2,}");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\S)\\1{4,}");
    private static final int ENOUGH_LETTERS = 20;

    /// `name` is the end of a message's key.
    record Part(String name, double points) {}

    static Risk of(Candidate candidate) {
        var parts = new ArrayList<Part>();
        var author = candidate.author();
        var text = candidate.submission().text();
        add(parts, "newcomer", candidate.isFromNewcomer() ? 1 : 0);
        add(parts, "removed", author.removed() == 0 ? 0 : 4.0 * author.removed() / (author.removed() + author.published()));
        add(parts, "links", Math.min(2, candidate.submission().links().size() / 2.0));
        add(parts, "words", Math.min(6, 2.0 * candidate.found().size()));
        add(parts, "repeat", candidate.echoes().others() + candidate.echoes().ownElsewhere() > 0 ? 1.5 : 0);
        add(parts, "pace", author.lastMinute() >= 5 && !candidate.isFromStaff() ? 1 : 0);
        add(parts, "shouting", isShouted(text) ? 1 : 0);
        add(parts, "drawn-out", DRAWN_OUT.matcher(text).find() ? 0.5 : 0);
        add(parts, "disguise", isDisguised(text) ? 2 : 0);
        return new Risk(List.copyOf(parts));
    }

    private static void add(List<Part> parts, String name, double points) {
        if (points > 0) {
            parts.add(new Part(name, points));
        }
    }

    double sum() {
        return parts.stream().mapToDouble(Part::points).sum();
    }

    List<String> names() {
        return parts.stream().map(Part::name).toList();
    }

    private static boolean isShouted(String text) {
        var large = text.codePoints().filter(UCharacter::isUpperCase).count();
        var small = text.codePoints().filter(UCharacter::isLowerCase).count();
        return large + small >= ENOUGH_LETTERS && large > 2 * small;
    }

    /// DecisionLetters of several scripts in one word, or what cannot be seen.
    private static boolean isDisguised(String text) {
        return WORD.matcher(text).results().anyMatch(word -> isMixed(word.group()))
                || text.codePoints().anyMatch(Risk::isHidden);
    }

    private static boolean isMixed(String word) {
        return word.codePoints()
                        .map(UScript::getScript)
                        .filter(script -> script == UScript.LATIN || script == UScript.CYRILLIC || script == UScript.GREEK)
                        .distinct()
                        .count()
                > 1;
    }

    /// Joiners and marks of direction are spelling in some languages, and emoji are made with them.
    private static boolean isHidden(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.BIDI_CONTROL) && point != 0x200E && point != 0x200F && point != 0x61C
                || point == 0x200B || point == 0x2060 || point == 0xFEFF || point == 0xAD;
    }
}
