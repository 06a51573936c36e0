package dateline.moderation;

import dateline.people.Person;
import java.sql.Timestamp;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// Every statement about reports.
final class ReportSql {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('moderation.report', :person))";
    private static final String COUNT_SINCE = "select count(*) from moderation.report where by_id = :person and at > :since";
    /// Between 0 and 2, 1 for a newcomer: the share of the person's reports that moderators found right, as Laplace counts it.
    private static final String WEIGHT = """
            select 2.0 * (count(*) filter (where outcome = 'upheld') + 1) / (count(*) filter (where outcome is not null) + 2)
            from moderation.report
            where by_id = :person
            """;
    private static final String INSERT = """
            insert into moderation.report (case_id, by_id, reason, words, weight, at)
            values (:case, :by, :reason, :words, :weight, :now)
            on conflict (case_id, by_id) do nothing
            """;

    private ReportSql() {}

    record Row(long caseId, long by, Reason reason, String words, double weight) {}

    /// One person's reports are counted one after the other.
    static void lock(Handle handle, Person person) {
        handle.createQuery(LOCK).bind("person", person.id()).map((_, _) -> 0).one();
    }

    static int countSince(Handle handle, Person person, Instant since) {
        return handle.createQuery(COUNT_SINCE)
                .bind("person", person.id())
                .bind("since", Timestamp.from(since))
                .mapTo(Integer.class)
                .one();
    }

    static double weightOf(Handle handle, Person person) {
        return handle.createQuery(WEIGHT).bind("person", person.id()).mapTo(Double.class).one();
    }

    /// False when the person reported the item before.
    static boolean insert(Handle handle, Row row, Instant now) {
        return handle.createUpdate(INSERT)
                        .bind("case", row.caseId())
                        .bind("by", row.by())
                        .bind("reason", row.reason().word())
                        .bind("words", row.words())
                        .bind("weight", row.weight())
                        .bind("now", Timestamp.from(now))
                        .execute()
                > 0;
    }
}
