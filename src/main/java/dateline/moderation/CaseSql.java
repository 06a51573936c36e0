package dateline.moderation;

import java.sql.Timestamp;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// Every statement by which cases are opened and closed.
final class CaseSql {
    private static final String HOLD = """
            insert into moderation.case (kind, item_id, author_id, queue, state, held_for, risk, because, opened_at)
            values (:kind, :item, :author, 'waiting', 'held', :reason, :risk, :because, :now)
            on conflict (kind, item_id) do update
            set queue = 'waiting', state = 'held', held_for = excluded.held_for, risk = excluded.risk, because = excluded.because,
                opened_at = excluded.opened_at, version = "case".version + 1
            """;
    private static final String ENSURE = """
            insert into moderation.case (kind, item_id, author_id, state, opened_at)
            values (:kind, :item, :author, 'public', :now)
            on conflict (kind, item_id) do update set author_id = excluded.author_id
            returning id
            """;
    /// A removed item is decided on; further reports of it change nothing.
    private static final String REPORTED = """
            update moderation.case
            set reports = reports + 1, weight = weight + :weight,
                opened_at = case when queue is null then :now else opened_at end,
                queue = case when queue is null and state = 'public' then 'reported' else queue end
            where id = :id
            """;
    private static final String CLOSE = """
            update moderation.case set queue = null, version = version + 1 where kind = :kind and item_id = :item and queue is not null
            """;

    private CaseSql() {}

    record Item(String kind, long id, long author) {}

    static void hold(Handle handle, Item item, Verdict.Held held, Instant now) {
        handle.createUpdate(HOLD)
                .bind("kind", item.kind())
                .bind("item", item.id())
                .bind("author", item.author())
                .bind("reason", held.reason())
                .bind("risk", held.risk())
                .bindArray("because", String.class, held.because())
                .bind("now", Timestamp.from(now))
                .execute();
    }

    /// The case of the item, made when there is none; locked.
    static long ensure(Handle handle, Item item, Instant now) {
        return handle.createQuery(ENSURE)
                .bind("kind", item.kind())
                .bind("item", item.id())
                .bind("author", item.author())
                .bind("now", Timestamp.from(now))
                .mapTo(Long.class)
                .one();
    }

    static void reported(Handle handle, long id, double weight, Instant now) {
        handle.createUpdate(REPORTED).bind("id", id).bind("weight", weight).bind("now", Timestamp.from(now)).execute();
    }

    static void close(Handle handle, String kind, long id) {
        handle.createUpdate(CLOSE).bind("kind", kind).bind("item", id).execute();
    }
}
