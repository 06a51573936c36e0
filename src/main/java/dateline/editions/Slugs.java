package dateline.editions;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/// Readable addresses from text of any script.
public final class Slugs {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower()");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʹʼ`ʻ\"]");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST = 80;

    private Slugs() {}

    /// Lower-case ASCII letters, digits and single hyphens, at most 80, cut between words; `fallback` when nothing is left.
    public static String of(String text, String fallback) {
        var latin = isPlain(text) ? text.toLowerCase(java.util.Locale.ROOT) : LATIN.transliterate(text);
        var joined = OTHERS.matcher(APOSTROPHES.matcher(latin).replaceAll("")).replaceAll("-");
        var slug = trimmed(joined);
        if (slug.length() > LONGEST) {
            var cut = slug.lastIndexOf('-', LONGEST);
            slug = trimmed(slug.substring(0, cut > 0 ? cut : LONGEST));
        }
        return slug.isEmpty() ? fallback : slug;
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static String trimmed(String slug) {
        var from = slug.startsWith("-") ? 1 : 0;
        var to = slug.endsWith("-") && slug.length() > from ? slug.length() - 1 : slug.length();
        return slug.substring(from, to);
    }
}
