package dateline.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Times as pages write them for machines. A time without a zone is taken as UTC, a day without a time as its beginning.
final class PageTimes {
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalEnd()
            .appendPattern("[' ']")
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);
    private static final List<DateTimeFormatter> FORMS = List.of(ISO, DateTimeFormatter.RFC_1123_DATE_TIME);

    private PageTimes() {}

    static Optional<Instant> of(String text) {
        for (var form : FORMS) {
            try {
                return Optional.of(instant(form.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
            } catch (DateTimeException otherForm) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Instant instant(TemporalAccessor time) {
        return switch (time) {
            case OffsetDateTime at -> at.toInstant();
            case LocalDateTime at -> at.toInstant(ZoneOffset.UTC);
            case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
            default -> throw new DateTimeException("Not a time: " + time);
        };
    }
}
