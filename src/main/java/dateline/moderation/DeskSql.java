package dateline.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Every statement by which moderators find cases and take them.
final class DeskSql {
    private static final String COLUMNS = """
            select id, kind, item_id, author_id, queue, state, held_for, risk, because, reports, opened_at, version,
                   coalesce(claimed_by, 0) as claimed_by, coalesce(claimed_until, opened_at) as claimed_until
            from moderation.case
            """;
    private static final String BY_ID = COLUMNS + " where id = :id";
    private static final String LOCK = BY_ID + " for update";
    private static final String OF_ITEM = COLUMNS + " where kind = :kind and item_id = :item";
    /// What is claimed by others is passed over. An appeal goes to somebody else than who decided, where there is somebody else.
    private static final String NEXT = COLUMNS + """
            where queue = :queue and id <> all(:skipped)
              and (claimed_by is null or claimed_by = :by or claimed_until < :now)
              and (queue <> 'appealed' or not :others or not exists (
                  select 1
                  from moderation.decision join moderation.appeal on appeal.decision_id = decision.id
                  where decision.case_id = "case".id and decision.by_id = :by and appeal.granted is null))
            order by (risk + weight) desc, opened_at, id
            limit 1
            for update skip locked
            """;
    private static final String LIST = COLUMNS + """
            where queue = :queue
            order by (risk + weight) desc, opened_at, id
            offset :after
            limit :most
            """;
    private static final String CLAIM = "update moderation.case set claimed_by = :by, claimed_until = :until where id = :id";
    private static final String RELEASE = "update moderation.case set claimed_by = null, claimed_until = null where id = :id and claimed_by = :by";
    private static final String COUNTS = """
            select queue, count(*) as cases from moderation.case where queue is not null group by queue
            """;
    private static final String OTHERS = "select exists (select 1 from people.person where id <> :by and role = any(:roles))";

    private DeskSql() {}

    static Optional<Case> find(Handle handle, long id) {
        return handle.createQuery(BY_ID).bind("id", id).map(DeskSql::row).findOne();
    }

    static Optional<Case> lock(Handle handle, long id) {
        return handle.createQuery(LOCK).bind("id", id).map(DeskSql::row).findOne();
    }

    static Optional<Case> ofItem(Handle handle, String kind, long item) {
        return handle.createQuery(OF_ITEM).bind("kind", kind).bind("item", item).map(DeskSql::row).findOne();
    }

    static Optional<Case> next(Handle handle, Queue queue, long by, boolean areOthers, List<Long> skipped, Instant now) {
        return handle.createQuery(NEXT)
                .bind("queue", queue.word())
                .bindArray("skipped", Long.class, skipped)
                .bind("by", by)
                .bind("others", areOthers)
                .bind("now", Timestamp.from(now))
                .map(DeskSql::row)
                .findOne();
    }

    static List<Case> list(Handle handle, Queue queue, int after, int most) {
        return handle.createQuery(LIST).bind("queue", queue.word()).bind("after", after).bind("most", most).map(DeskSql::row).list();
    }

    static void claim(Handle handle, long id, long by, Instant until) {
        handle.createUpdate(CLAIM).bind("id", id).bind("by", by).bind("until", Timestamp.from(until)).execute();
    }

    static void release(Handle handle, long id, long by) {
        handle.createUpdate(RELEASE).bind("id", id).bind("by", by).execute();
    }

    static Map<Queue, Integer> counts(Handle handle) {
        var counts = new EnumMap<Queue, Integer>(Queue.class);
        for (var queue : Queue.values()) {
            counts.put(queue, 0);
        }
        handle.createQuery(COUNTS).map((row, _) -> counts.put(Queue.of(row.getString("queue")).orElseThrow(), row.getInt("cases"))).list();
        return counts;
    }

    static boolean areOthers(Handle handle, long by, List<String> roles) {
        return handle.createQuery(OTHERS).bind("by", by).bindArray("roles", String.class, roles).mapTo(Boolean.class).one();
    }

    private static Case row(ResultSet row, StatementContext context) throws SQLException {
        return new Case(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("item_id"),
                row.getLong("author_id"),
                Optional.ofNullable(row.getString("queue")).flatMap(Queue::of),
                row.getString("state"),
                row.getString("held_for"),
                row.getDouble("risk"),
                List.of((String[]) row.getArray("because").getArray()),
                row.getInt("reports"),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("version"),
                row.getLong("claimed_by"),
                row.getTimestamp("claimed_until").toInstant());
    }
}
