package dateline.moderation;

import dateline.platform.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// The yearly counts that Articles 15 and 24 of Regulation (EU) 2022/2065 ask for, and that anybody may see.
@Singleton
public final class Counts {
    private final Database database;

    @Inject
    public Counts(Database database) {
        this.database = database;
    }

    /// How often something came up, named by words such as `reports`, `illegal`.
    public record Line(String subject, String detail, int count) {}

    /// A year (UTC): reports and notices by reason, decisions by action and ground, measures, appeals by outcome; and how many minutes it took, as the median, from
    /// the opening of a case to its decision, and from an appeal to its answer. None of the decisions was taken by a machine: what it holds waits for a
    /// person, and what it refuses is said to its author at once.
    public record Year(int year, List<Line> lines, double minutesToDecide, double minutesToAnswerAppeals) {}

    public Year of(int year) {
        var from = LocalDate.of(year, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        var to = LocalDate.of(year + 1, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return database.read(handle -> new Year(
                year,
                CountSql.lines(handle, from, to),
                CountSql.minutesToDecide(handle, from, to),
                CountSql.minutesToAnswer(handle, from, to)));
    }
}
