package dateline.wire;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Texts made alike for comparing: quotes, dashes, case and the marks at both ends make no difference.
final class TextFold {
    private TextFold() {}

    /// Lower case, straight quotes, plain hyphens, `ё` as `е`, single dots for `…`.
    static String of(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(plain(text.charAt(i)));
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static char plain(char c) {
        return switch (c) {
            case '‘', '’', '‚', '‛', '′', '`', '´', 'ʼ' -> '\'';
            case '“', '”', '„', '‟', '″', '«', '»' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            case 'ё' -> 'е';
            case 'Ё' -> 'Е';
            default -> c;
        };
    }

    /// The folded text from its first to its last letter.
    static String bare(String text) {
        var folded = of(text);
        int from = 0;
        int to = folded.length();
        while (from < to && !Character.isLetter(folded.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(folded.charAt(to - 1)) && Character.getType(folded.charAt(to - 1)) != Character.NON_SPACING_MARK) {
            to--;
        }
        return folded.substring(from, to);
    }

    /// Only the letters and digits of the folded text: equal for texts that differ in marks and spaces alone.
    static String letters(String text) {
        var letters = new StringBuilder(text.length());
        of(text).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /// The words of four letters and more, of a long text those at its start.
    static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (var word : of(text.length() > 2000 ? text.substring(0, 2000) : text).split("[^\\p{L}\\p{M}]+")) {
            if (word.length() >= 4) {
                words.add(word);
            }
        }
        return words;
    }
}
