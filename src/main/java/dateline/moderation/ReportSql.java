package dateline.moderation;

import dateline.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

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
    private static final String INSERT_NOTICE = """
            insert into moderation.report (case_id, by_id, reason, words, weight, at, is_notice, in_good_faith, contact_name, contact_email, network)
            values (:case, :by, 'illegal', :words, :weight, :now, true, :goodFaith, :name, :email, :network)
            on conflict (case_id, by_id) do update
            set words = excluded.words, is_notice = true, in_good_faith = excluded.in_good_faith, contact_name = excluded.contact_name,
                contact_email = excluded.contact_email
            where not report.is_notice
            """;
    private static final String NOTICED_BY = """
            select exists (
                select 1 from moderation.report where case_id = :case and is_notice and lower(contact_email) = lower(:email) and outcome is null)
            """;
    private static final String COUNT_FROM_NETWORK = "select count(*) from moderation.report where network = :network and at > :since";
    private static final String OPEN = """
            select reason, words, coalesce(person.name, contact_name) as by_name, at, is_notice, in_good_faith, contact_email
            from moderation.report left join people.person on person.id = by_id
            where case_id = :case and outcome is null
            order by is_notice desc, report.id
            limit 50
            """;
    private static final String SETTLE = """
            update moderation.report set outcome = :outcome, decided_at = :at, decision_id = :decision where case_id = :case and outcome is null
            """;
    private static final String REOPEN = """
            update moderation.report set outcome = null, decided_at = null, decision_id = null where decision_id = :decision
            """;
    private static final String NOTIFIERS = """
            select coalesce(by_id, 0) as person, contact_email as email from moderation.report where decision_id = :decision and is_notice
            """;

    private ReportSql() {}

    record Row(long caseId, long by, Reason reason, String words, double weight) {}

    /// One person's reports are counted one after the other.
    static void lock(Handle handle, long person) {
        handle.createQuery(LOCK).bind("person", person).map((_, _) -> 0).one();
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

    /// False when this person gave notice of the item before.
    static boolean insert(Handle handle, long caseId, IllegalContent notice, double weight, Instant now) {
        return handle.createUpdate(INSERT_NOTICE)
                        .bind("case", caseId)
                        .bind("by", notice.by().map(Person::id).orElse(null))
                        .bind("words", notice.explanation())
                        .bind("weight", weight)
                        .bind("now", Timestamp.from(now))
                        .bind("goodFaith", notice.isInGoodFaith())
                        .bind("name", notice.name())
                        .bind("email", notice.email())
                        .bind("network", notice.network())
                        .execute()
                > 0;
    }

    static boolean isNoticedBy(Handle handle, long caseId, String email) {
        return handle.createQuery(NOTICED_BY).bind("case", caseId).bind("email", email).mapTo(Boolean.class).one();
    }

    static int countFrom(Handle handle, String network, Instant since) {
        return handle.createQuery(COUNT_FROM_NETWORK)
                .bind("network", network)
                .bind("since", Timestamp.from(since))
                .mapTo(Integer.class)
                .one();
    }

    static List<Desk.Reported> open(Handle handle, long caseId) {
        return handle.createQuery(OPEN).bind("case", caseId).map(ReportSql::reported).list();
    }

    private static Desk.Reported reported(ResultSet row, StatementContext context) throws SQLException {
        return new Desk.Reported(
                Reason.of(row.getString("reason")).orElse(Reason.OTHER), row.getString("words"), row.getString("by_name"),
                row.getTimestamp("at").toInstant(), row.getBoolean("is_notice"), row.getBoolean("in_good_faith"), row.getString("contact_email"));
    }

    static void settle(Handle handle, long caseId, long decision, boolean isUpheld, Instant now) {
        handle.createUpdate(SETTLE)
                .bind("case", caseId)
                .bind("decision", decision)
                .bind("outcome", isUpheld ? "upheld" : "dismissed")
                .bind("at", Timestamp.from(now))
                .execute();
    }

    static void reopen(Handle handle, long decision) {
        handle.createUpdate(REOPEN).bind("decision", decision).execute();
    }

    /// Somebody who gave notice of illegal content; `person` is 0 without an account.
    record Notifier(long person, String email) {}

    static List<Notifier> notifiersOf(Handle handle, long decision) {
        return handle.createQuery(NOTIFIERS)
                .bind("decision", decision)
                .map((row, _) -> new Notifier(row.getLong("person"), row.getString("email")))
                .list();
    }
}
