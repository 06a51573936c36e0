package dateline.wire;

import dateline.articles.Dateline;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that open a report and say where it was written and by which agency: `UNITED NATIONS (Sputnik) —`,
/// `MOSCOW, November 13. /TASS/.`, `PARIS, Nov 3 (AFP) -`, `МОСКВА, 13 дек — РИА Новости.`, `BERLIN —`.
final class DatelineText {
    private static final String PLACE = "(?<place>\\p{Lu}[\\p{L}\\p{M}.'’,/ -]{1,58}?)";
    private static final String DAY = "(?:,?\\s+(?:\\p{L}{3,9}\\.?\\s+\\d{1,2}|\\d{1,2}\\s+\\p{L}{3,9}\\.?)(?:,?\\s+\\d{4})?)?";
    private static final String DASH = "\\s*(?:[-‐-―]{1,2})\\s+";
    private static final String AGENCY = "(?<agency>[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\d .&'’/-]{1,38})";
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "^\\s*(?<place>[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}.'’,/ -]{1,58}?)" + DAY + "\\.?,?\\s*\\(" + AGENCY + "\\)(?:" + DASH + "|\\s*[:.]\\s+)");
    private static final Pattern IN_SLASHES = Pattern.compile("^\\s*" + PLACE + DAY + "\\.?,?\\s*/" + AGENCY.replace("/-", "-") + "/\\.?(?:" + DASH + "|\\s+)");
    private static final Pattern AFTER_DASH = Pattern.compile("^\\s*(?<place>\\p{Lu}[\\p{Lu}\\p{M}.'’ -]{2,40})" + DAY + DASH + "(?<agency>РИА Новости|Sputnik|Спутник|ТАСС|TASS|Reuters|AFP)\\.\\s+");
    private static final Pattern PLACE_ONLY = Pattern.compile("^\\s*(?<place>\\p{Lu}{2}[\\p{Lu}\\p{M}.'’ -]{0,38}(?:,\\s+\\p{Lu}[\\p{L}\\p{M}. ]{1,24}?)?)" + DAY + "\\s*[–—―]{1,2}\\s*(?=[\\p{L}\\p{N}\"'“«‘])");

    private DatelineText() {}

    /// `length` is how many characters of the paragraph the dateline takes, its dash and the space after it included.
    record Opening(Dateline dateline, int length) {}

    /// Empty when the paragraph does not open with a dateline.
    static Optional<Opening> of(String paragraph) {
        var start = paragraph.length() > 160 ? paragraph.substring(0, 160) : paragraph;
        for (var pattern : new Pattern[] {IN_BRACKETS, IN_SLASHES, AFTER_DASH}) {
            var found = pattern.matcher(start);
            if (found.find()) {
                return Optional.of(opening(found, found.group("agency").strip()));
            }
        }
        var placeOnly = PLACE_ONLY.matcher(start);
        return placeOnly.find() ? Optional.of(opening(placeOnly, "")) : Optional.empty();
    }

    private static Opening opening(Matcher found, String agency) {
        return new Opening(new Dateline(found.group("place").strip().replaceAll("[,.]+$", ""), agency), found.end());
    }
}
