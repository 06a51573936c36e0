package dateline.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When an article was published, as a line between its headline and its body tells people: `March 5, 2019 10:02 am EST`,
/// `5 March 2019`, `2019-03-05 10:02`, `13:23 GMT 05.05.2024`. A form such as `03/05/2019`, in which day and month can be taken for each
/// other, is not read. A time without a zone is taken as UTC, a day without a time as its beginning.
final class TextTimes {
    private static final int LONGEST = 120;
    private static final int AROUND = 60;
    private static final String MONTH = "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final List<Pattern> DAYS = List.of(
            pattern("\\b" + MONTH + " " + DAY + ",? (?<year>(?:19|20)\\d\\d)"),
            pattern("\\b" + DAY + " " + MONTH + ",? (?<year>(?:19|20)\\d\\d)"),
            pattern("\\b(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)(?!\\d)"),
            pattern("\\b(?<day>\\d\\d)\\.(?<month>\\d\\d)\\.(?<year>(?:19|20)\\d\\d)(?!\\d)"));
    private static final Pattern TIME = pattern("(?<![\\d:.])(?<hour>\\d{1,2})[:.](?<minute>\\d\\d)(?::\\d\\d)?(?!\\d)\\s?(?<half>[ap]\\.?m\\b\\.?)?\\s?(?<zone>[a-z]{2,4}\\b)?");
    private static final Pattern LATER = pattern("\\b(?:updated|modified|edited|обновлено)\\b");
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("gmt", 0), Map.entry("utc", 0), Map.entry("est", -5), Map.entry("edt", -4), Map.entry("cst", -6), Map.entry("cdt", -5),
            Map.entry("mst", -7), Map.entry("mdt", -6), Map.entry("pst", -8), Map.entry("pdt", -7), Map.entry("cet", 1), Map.entry("msk", 3));
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private TextTimes() {}

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// What the first line of `from` (without it) to `to` tells that holds little but a time.
    static Optional<Instant> of(List<TextLine> lines, int from, int to, Set<Integer> pictures) {
        for (int i = from + 1; i < to; i++) {
            var found = pictures.contains(i) ? Optional.<Instant>empty() : of(lines.get(i).text());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static Optional<Instant> of(String line) {
        var later = LATER.matcher(line);
        var text = later.find() ? line.substring(0, later.start()) : line;
        if (text.length() > LONGEST || TextSentence.ends(TIME.matcher(text).replaceAll(""))) {
            return Optional.empty();
        }
        for (var form : DAYS) {
            var day = form.matcher(text);
            if (day.find() && text.length() - (day.end() - day.start()) <= AROUND) {
                return instant(day, text.substring(0, day.start()) + " " + text.substring(day.end()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> instant(Matcher day, String rest) {
        try {
            int month = month(day.group("month"));
            var date = LocalDate.of(Integer.parseInt(day.group("year")), month, Integer.parseInt(day.group("day")));
            var time = TIME.matcher(rest);
            return Optional.of(time.find() ? at(date, time) : date.atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        int named = MONTHS.indexOf(text.toLowerCase(Locale.ROOT));
        return named >= 0 ? named + 1 : Integer.parseInt(text);
    }

    private static Instant at(LocalDate date, Matcher time) {
        int hour = Integer.parseInt(time.group("hour"));
        var half = time.group("half");
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        var zone = time.group("zone") == null ? "" : time.group("zone").toLowerCase(Locale.ROOT);
        return date.atTime(LocalTime.of(hour, Integer.parseInt(time.group("minute")))).toInstant(ZoneOffset.ofHours(ZONES.getOrDefault(zone, 0)));
    }
}
