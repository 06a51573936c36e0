package dateline.discussion;

import dateline.blocks.BlockJson;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// The statements that write comments.
final class WriteSql {
    private static final String NEXT_IDS = "select nextval('discussion.comment_id') from generate_series(1, :count)";
    private static final String INSERT = """
            insert into discussion.comment (id, article_id, thread_id, reply_to, depth, place, author_id, key, state, shown, body, source, at)
            select id, article_id, thread_id, reply_to, depth, place::bigint[], author_id, key, state, state = 'published', body::json, source, :at
            from unnest(:ids, :articles, :threads, :repliesTo, :depths, :places, :authors, :keys, :states, :bodies, :sources)
                as fresh (id, article_id, thread_id, reply_to, depth, place, author_id, key, state, body, source)
            on conflict (author_id, key) where key is not null do nothing
            returning id
            """;
    private static final String INSERT_THREADS = """
            insert into discussion.thread (id, article_id, at, shown)
            select id, article_id, at, shown from discussion.comment where id = any(:ids)
            """;
    private static final String INSERT_DELTAS = """
            insert into discussion.delta (article_id, thread_id, comments, replies)
            select article_id, thread_id, :sign, case when depth = 0 then 0 else :sign end from discussion.comment where id = any(:ids)
            """;
    private static final String KEEP_FORMER = """
            insert into discussion.former (comment_id, number, body, source, until)
            select id, (select count(*) + 1 from discussion.former where comment_id = :id), body, source, :at
            from discussion.comment where id = :id
            """;
    private static final String EDIT = """
            update discussion.comment set body = :body::json, source = :source, edited_at = :at where id = :id
            """;
    private static final String HOLD = """
            update discussion.comment
            set state = 'held', removed_at = null, removed_by = null, removed_for = null, highlighted_at = null, highlighted_by = null
            where id = :id
            """;
    private static final String PUBLISH = """
            update discussion.comment set state = 'published', removed_at = null, removed_by = null, removed_for = null where id = :id
            """;
    private static final String REMOVE = """
            update discussion.comment
            set state = 'removed', removed_at = :at, removed_by = :by, removed_for = :reason, highlighted_at = null, highlighted_by = null
            where id = :id
            """;
    private static final String FORGET_WORDS = "update discussion.comment set body = '[]', source = '' where id = :id";
    private static final String FORGET_FORMER = "delete from discussion.former where comment_id = :id";
    private static final String LIGHTLY = "select set_config('synchronous_commit', 'off', true)";
    private static final String REVEAL = "select discussion.reveal(:id)";
    private static final String CONCEAL = "select discussion.conceal(:id)";
    private static final String HIGHLIGHT = """
            update discussion.comment
            set highlighted_at = case when :by = 0 then null else :at::timestamptz end, highlighted_by = nullif(:by, 0)
            where id = :id
            """;

    private WriteSql() {}

    /// What the transaction writes may be lost in a crash of the machine right after it; it need not wait for the disk.
    static void lightly(Handle handle) {
        handle.createQuery(LIGHTLY).mapTo(String.class).one();
    }

    static List<Long> nextIds(Handle handle, int count) {
        return handle.createQuery(NEXT_IDS).bind("count", count).mapTo(Long.class).list();
    }

    /// Inserts all but those whose key their author has used already, and answers the ids of those that are in.
    static List<Long> insert(Handle handle, List<Row> rows, List<String> keys, Instant at) {
        return handle.createQuery(INSERT)
                .bindArray("ids", Long.class, column(rows, Row::id))
                .bindArray("articles", Long.class, column(rows, Row::article))
                .bindArray("threads", Long.class, column(rows, Row::thread))
                .bindArray("repliesTo", Long.class, nullable(rows, Row::replyTo))
                .bindArray("depths", Integer.class, column(rows, Row::depth))
                .bindArray("places", String.class, column(rows, row -> literal(row.place())))
                .bindArray("authors", Long.class, nullable(rows, Row::author))
                .bindArray("keys", String.class, nullable(keys, key -> Optional.of(key).filter(text -> !text.isEmpty())))
                .bindArray("states", String.class, column(rows, row -> row.state().word()))
                .bindArray("bodies", String.class, column(rows, Row::body))
                .bindArray("sources", String.class, column(rows, Row::source))
                .bind("at", Timestamp.from(at))
                .mapTo(Long.class)
                .list();
    }

    private static <T> List<T> column(List<Row> rows, Function<Row, T> member) {
        return rows.stream().map(member).toList();
    }

    /// An array for the database may hold nothing in a place, which a list of ours may not.
    private static <S, T> List<T> nullable(List<S> rows, Function<S, Optional<T>> member) {
        var values = new ArrayList<T>();
        rows.forEach(row -> values.add(member.apply(row).orElse(null)));
        return values;
    }

    static String literal(List<Long> place) {
        return place.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    static void insertThreads(Handle handle, Collection<Long> ids) {
        handle.createUpdate(INSERT_THREADS).bindArray("ids", Long.class, List.copyOf(ids)).execute();
    }

    /// @param sign 1 when they became public, -1 when they are no longer
    static void count(Handle handle, Collection<Long> ids, int sign) {
        handle.createUpdate(INSERT_DELTAS).bindArray("ids", Long.class, List.copyOf(ids)).bind("sign", sign).execute();
    }

    static void edit(Handle handle, long id, Words words, Instant at) {
        handle.createUpdate(KEEP_FORMER).bind("id", id).bind("at", Timestamp.from(at)).execute();
        handle.createUpdate(EDIT)
                .bind("id", id)
                .bind("body", BlockJson.write(words.body()).toString())
                .bind("source", words.source())
                .bind("at", Timestamp.from(at))
                .execute();
    }

    static void publish(Handle handle, long id) {
        handle.createUpdate(PUBLISH).bind("id", id).execute();
        handle.createQuery(REVEAL).bind("id", id).mapTo(String.class).findOne();
        count(handle, List.of(id), 1);
    }

    /// @param wasPublic whether readers saw it until now
    static void hold(Handle handle, long id, boolean wasPublic) {
        if (wasPublic) {
            count(handle, List.of(id), -1);
        }
        handle.createUpdate(HOLD).bind("id", id).execute();
        conceal(handle, id);
    }

    /// Who removed a comment, `author` or `moderator`, and why.
    record Removal(String by, String reason, Instant at) {}

    /// @param wasPublic whether readers saw it until now
    static void remove(Handle handle, long id, Removal removal, boolean wasPublic) {
        if (wasPublic) {
            count(handle, List.of(id), -1);
        }
        handle.createUpdate(REMOVE)
                .bind("id", id)
                .bind("by", removal.by)
                .bind("reason", removal.reason)
                .bind("at", Timestamp.from(removal.at))
                .execute();
        conceal(handle, id);
    }

    private static void conceal(Handle handle, long id) {
        handle.createQuery(CONCEAL).bind("id", id).mapTo(String.class).findOne();
    }

    static void forgetWords(Handle handle, long id) {
        handle.createUpdate(FORGET_WORDS).bind("id", id).execute();
        handle.createUpdate(FORGET_FORMER).bind("id", id).execute();
    }

    /// @param by who highlights it; 0 takes that back
    static void highlight(Handle handle, long id, long by, Instant at) {
        handle.createUpdate(HIGHLIGHT).bind("id", id).bind("by", by).bind("at", Timestamp.from(at)).execute();
    }
}
