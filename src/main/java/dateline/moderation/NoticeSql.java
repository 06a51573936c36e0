package dateline.moderation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Every statement about what people are told.
final class NoticeSql {
    private static final String INSERT = """
            insert into moderation.notice (person_id, decision_id, topic, at)
            values (:person, :decision, :topic, :at)
            on conflict do nothing
            """;
    private static final String WITHDRAW = """
            update moderation.notice set withdrawn_at = :at where decision_id = :decision and withdrawn_at is null returning person_id
            """;
    private static final String NEWEST = """
            select id, decision_id, topic, at, read_at is not null as is_read
            from moderation.notice
            where person_id = :person and withdrawn_at is null and id < :before
            order by id desc
            limit :most
            """;
    private static final String UNREAD = """
            select count(*) from moderation.notice where person_id = :person and read_at is null and withdrawn_at is null
            """;
    private static final String READ = """
            update moderation.notice set read_at = :at where person_id = :person and id <= :upTo and read_at is null
            """;

    private NoticeSql() {}

    record Row(long id, long decision, String topic, Instant at, boolean isRead) {}

    static void insert(Handle handle, long person, long decision, String topic, Instant now) {
        handle.createUpdate(INSERT)
                .bind("person", person)
                .bind("decision", decision)
                .bind("topic", topic)
                .bind("at", Timestamp.from(now))
                .execute();
    }

    /// Whether the author had been told.
    static boolean withdraw(Handle handle, long decision, long author, Instant now) {
        return handle.createQuery(WITHDRAW).bind("decision", decision).bind("at", Timestamp.from(now)).mapTo(Long.class).list().contains(author);
    }

    static List<Row> newest(Handle handle, long person, long before, int most) {
        return handle.createQuery(NEWEST)
                .bind("person", person)
                .bind("before", before)
                .bind("most", most)
                .map((row, _) -> new Row(
                        row.getLong("id"), row.getLong("decision_id"), row.getString("topic"), row.getTimestamp("at").toInstant(),
                        row.getBoolean("is_read")))
                .list();
    }

    static int unread(Handle handle, long person) {
        return handle.createQuery(UNREAD).bind("person", person).mapTo(Integer.class).one();
    }

    static void read(Handle handle, long person, long upTo, Instant now) {
        handle.createUpdate(READ).bind("person", person).bind("upTo", upTo).bind("at", Timestamp.from(now)).execute();
    }
}
