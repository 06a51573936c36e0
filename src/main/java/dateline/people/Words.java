package dateline.people;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What people say of themselves: addresses and names, as far as this site takes them.
final class Words {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_EMAIL = 254;
    private static final String PLAIN = "[^@\\s<>\"(),:;\\[\\]\\\\\\p{Cntrl}]";
    private static final Pattern EMAIL = Pattern.compile(PLAIN + "{1,64}@" + PLAIN + "{1,190}");
    /// Controls, and what turns the direction of the text around it or is not seen at all; joiners inside words are spelling and stay.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\u200C\\u200D]]|(?<![\\p{L}\\p{M}])[\\u200C\\u200D]|[\\u200C\\u200D](?!\\p{L})");
    private static final Pattern STACKED = Pattern.compile("(\\p{M}{3})\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

    private Words() {}

    static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches();
    }

    /// A name as it is shown, on one line and within it; empty when nothing of it can be seen.
    static String name(String text) {
        var composed = Normalizer.normalize(SPACES.matcher(text).replaceAll(" "), Normalizer.Form.NFC);
        var plain = STACKED.matcher(UNSEEN.matcher(composed).replaceAll("")).replaceAll("$1").strip();
        return plain.codePoints().anyMatch(Character::isLetterOrDigit) ? cut(plain) : "";
    }

    /// A BCP 47 tag, or empty when it is none.
    static String language(String tag) {
        return TAG.matcher(tag).matches() ? tag : "";
    }

    /// Without cutting a character in two.
    static String cut(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST_NAME) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip();
    }
}
