package dateline.moderation;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Every statement about what moderation holds of a person.
final class HoldingSql {
    private static final String REPORTS = """
            select kind, item_id, reason, words, at, is_notice, coalesce(outcome, '') as outcome
            from moderation.report join moderation.case on "case".id = case_id
            where by_id = :person
            order by report.id
            """;
    private static final String MEASURES = """
            select action, breadth, words, at, coalesce(until::text, '') as until, lifted_at is not null as is_lifted
            from moderation.measure
            where person_id = :person
            order by id
            """;
    private static final String FORGET_CONTACT = "update moderation.report set contact_name = '', contact_email = '', network = '' where by_id = :person";
    private static final String FORGET_NOTICES = "delete from moderation.notice where person_id = :person";
    private static final String FORGET_PASSED = "delete from moderation.passed where author_id = :person";
    private static final String FORGET_AUTHOR = "delete from moderation.author where person_id = :person";

    private HoldingSql() {}

    record Reported(String kind, long item, String reason, String words, Instant at, boolean notice, String outcome) {}

    record Measured(String action, String breadth, String words, Instant at, String until, boolean lifted) {}

    static List<Reported> reports(Handle handle, long person) {
        return handle.createQuery(REPORTS)
                .bind("person", person)
                .map((row, _) -> new Reported(
                        row.getString("kind"), row.getLong("item_id"), row.getString("reason"), row.getString("words"),
                        row.getTimestamp("at").toInstant(), row.getBoolean("is_notice"), row.getString("outcome")))
                .list();
    }

    static List<Measured> measures(Handle handle, long person) {
        return handle.createQuery(MEASURES)
                .bind("person", person)
                .map((row, _) -> new Measured(
                        row.getString("action"), row.getString("breadth"), row.getString("words"), row.getTimestamp("at").toInstant(),
                        row.getString("until"), row.getBoolean("is_lifted")))
                .list();
    }

    static void erase(Handle handle, long person) {
        handle.createUpdate(FORGET_CONTACT).bind("person", person).execute();
        handle.createUpdate(FORGET_NOTICES).bind("person", person).execute();
        handle.createUpdate(FORGET_PASSED).bind("person", person).execute();
        handle.createUpdate(FORGET_AUTHOR).bind("person", person).execute();
    }
}
