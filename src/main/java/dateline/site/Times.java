package dateline.site;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dateline.editions.Edition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Dates and times as the edition's readers write them (CLDR), in its time zone.
final class Times {
    private static final Map<Place, Times> KNOWN = new ConcurrentHashMap<>();
    private final ZoneId zone;
    private final DateFormat moment;
    private final DateFormat brief;
    private final DateFormat clock;
    private final DateFormat day;

    private record Place(String language, ZoneId zone) {}

    private Times(Place place) {
        zone = place.zone;
        moment = format("yMMMMdjmz", place);
        brief = format("MMMdjm", place);
        clock = format("jm", place);
        day = format("yMMMMEEEEd", place);
        day.setContext(DisplayContext.CAPITALIZATION_FOR_STANDALONE);
    }

    static Times of(Edition edition) {
        return KNOWN.computeIfAbsent(new Place(edition.language(), edition.timeZone()), Times::new);
    }

    private static DateFormat format(String fields, Place place) {
        var format = DateFormat.getInstanceForSkeleton(fields, ULocale.forLanguageTag(place.language));
        format.setTimeZone(TimeZone.getTimeZone(place.zone.getId()));
        return format;
    }

    /// With date and time zone, for the head of an article: `24 November 2026 at 10:15 GMT`.
    String moment(Instant time) {
        return written(moment, time);
    }

    /// With day and month, for lists: `24 Nov, 10:15`.
    String brief(Instant time) {
        return written(brief, time);
    }

    /// For lists that say the day elsewhere: `10:15`.
    String clock(Instant time) {
        return written(clock, time);
    }

    /// `Tuesday, 24 November 2026`
    String day(Instant time) {
        return written(day, time);
    }

    /// How scripts are to write hours so that they write them alike: `2-digit` or `numeric`.
    String hours() {
        return clock instanceof SimpleDateFormat format && format.toPattern().contains("HH") ? "2-digit" : "numeric";
    }

    /// For machines, to the second: HTML takes no finer times than milliseconds, and nobody reads those.
    static String since(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    /// ICU's formats keep state while they write, so each writing takes a copy.
    private static String written(DateFormat format, Instant time) {
        return ((DateFormat) format.clone()).format(Date.from(time));
    }
}
