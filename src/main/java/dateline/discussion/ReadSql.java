package dateline.discussion;

import dateline.discussion.Comment.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The statements that read comments one by one or a thread at a time.
final class ReadSql {
    private static final String COLUMNS = """
            c.id, c.article_id, c.thread_id, c.reply_to, c.depth, c.place, c.author_id, guest.name as guest, parent.author_id as answers,
            parent_guest.name as answers_guest, c.state, c.shown, c.body, c.source, c.at, c.edited_at, c.highlighted_at
            """;
    private static final String AROUND = """
            left join discussion.guest on guest.id = c.guest_id
            left join discussion.comment as parent on parent.id = c.reply_to and parent.state = 'published'
            left join discussion.guest as parent_guest on parent_guest.id = parent.guest_id
            """;
    private static final String ALL = "select " + COLUMNS + " from discussion.comment as c " + AROUND;
    private static final String BY_ID = ALL + " where c.id = :id";
    private static final String WITH_IDS = ALL + " where c.id = any(:ids)";
    private static final String LOCK = ALL + " where c.id = :id for update of c";
    private static final String IN_THREAD = ALL + """
             where c.thread_id = :thread and c.shown and c.place >= :from
            order by c.place
            limit :most
            """;
    private static final String SHOWN_IN_THREAD = """
            select count(*) from discussion.comment where thread_id = :thread and shown
            """;
    private static final String FIRST_OF_EACH = "select " + COLUMNS + """
             from unnest(:threads) with ordinality as wanted (id, nth)
            cross join lateral (
                select * from discussion.comment where thread_id = wanted.id and shown order by place limit :each
            ) as c
            """ + AROUND + """
             order by wanted.nth, c.place
            limit :most
            """;
    private static final String BY_KEY = ALL + " where c.author_id = :author and c.key = :key";
    private static final String BY_AUTHOR = ALL + """
             where c.author_id = :author and (c.state <> 'removed' or c.removed_by = 'moderator') and c.id < :before
            order by c.id desc
            limit :most
            """;
    private static final String REPLIES_TO = ALL + """
             where c.reply_to in (select own.id from discussion.comment as own where own.author_id = :author)
              and c.state = 'published' and c.author_id is distinct from :author and c.id < :before
            order by c.id desc
            limit :most
            """;
    private static final String HELD_OF = ALL + " where c.article_id = :article and c.author_id = :author and c.state = 'held' order by c.id";
    private static final String HIGHLIGHTED = ALL + """
             where c.article_id = :article and c.highlighted_at is not null and c.state = 'published'
            order by c.id desc
            limit :most
            """;
    private static final String REACTIONS = """
            select comment_id, reaction, people from discussion.reactions where comment_id = any(:ids) and people > 0
            """;
    private static final String REACTIONS_OF = """
            select reaction.comment_id, reaction.reaction
            from discussion.reaction join discussion.comment on comment.id = reaction.comment_id
            where reaction.person_id = :person and comment.article_id = :article
            order by reaction.comment_id desc
            limit 1000
            """;

    private ReadSql() {}

    static Optional<Row> find(Handle handle, long id) {
        return handle.createQuery(BY_ID).bind("id", id).map(ReadSql::row).findOne();
    }

    static Optional<Row> lock(Handle handle, long id) {
        return handle.createQuery(LOCK).bind("id", id).map(ReadSql::row).findOne();
    }

    static List<Row> withIds(Handle handle, Collection<Long> ids) {
        return handle.createQuery(WITH_IDS).bindArray("ids", Long.class, List.copyOf(ids)).map(ReadSql::row).list();
    }

    static Optional<Row> withKey(Handle handle, long author, String key) {
        return handle.createQuery(BY_KEY).bind("author", author).bind("key", key).map(ReadSql::row).findOne();
    }

    /// In the order of the thread, from that place on.
    static List<Row> inThread(Handle handle, long thread, List<Long> from, int most) {
        return handle.createQuery(IN_THREAD)
                .bind("thread", thread)
                .bindArray("from", Long.class, from)
                .bind("most", most)
                .map(ReadSql::row)
                .list();
    }

    /// Of each thread its first comments, `each` at most and `most` of all, in the order of the threads.
    static List<Row> firstOfEach(Handle handle, Collection<Long> threads, int each, int most) {
        return handle.createQuery(FIRST_OF_EACH)
                .bindArray("threads", Long.class, List.copyOf(threads))
                .bind("each", each)
                .bind("most", most)
                .map(ReadSql::row)
                .list();
    }

    static int shownInThread(Handle handle, long thread) {
        return handle.createQuery(SHOWN_IN_THREAD).bind("thread", thread).mapTo(Integer.class).one();
    }

    static List<Row> byAuthor(Handle handle, long author, long before, int most) {
        return handle.createQuery(BY_AUTHOR).bind("author", author).bind("before", before).bind("most", most).map(ReadSql::row).list();
    }

    static List<Row> repliesTo(Handle handle, long author, long before, int most) {
        return handle.createQuery(REPLIES_TO).bind("author", author).bind("before", before).bind("most", most).map(ReadSql::row).list();
    }

    static List<Row> heldOf(Handle handle, long article, long author) {
        return handle.createQuery(HELD_OF).bind("article", article).bind("author", author).map(ReadSql::row).list();
    }

    static List<Row> highlighted(Handle handle, long article, int most) {
        return handle.createQuery(HIGHLIGHTED).bind("article", article).bind("most", most).map(ReadSql::row).list();
    }

    static Map<Long, Map<Reaction, Integer>> reactions(Handle handle, Collection<Long> ids) {
        var all = new HashMap<Long, Map<Reaction, Integer>>();
        handle.createQuery(REACTIONS).bindArray("ids", Long.class, List.copyOf(ids))
                .map((row, _) -> new Count(row.getLong("comment_id"), row.getString("reaction"), row.getInt("people")))
                .forEach(count -> Reaction.of(count.reaction).ifPresent(reaction -> all
                        .computeIfAbsent(count.comment, _ -> new EnumMap<>(Reaction.class))
                        .put(reaction, count.people)));
        return all;
    }

    private record Count(long comment, String reaction, int people) {}

    static Map<Long, String> reactionsOf(Handle handle, long article, long person) {
        var all = new HashMap<Long, String>();
        handle.createQuery(REACTIONS_OF).bind("article", article).bind("person", person)
                .map((row, _) -> all.put(row.getLong("comment_id"), row.getString("reaction")))
                .list();
        return all;
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("article_id"),
                row.getLong("thread_id"),
                number(row, "reply_to"),
                row.getInt("depth"),
                List.of((Long[]) row.getArray("place").getArray()),
                number(row, "author_id"),
                Optional.ofNullable(row.getString("guest")),
                number(row, "answers"),
                Optional.ofNullable(row.getString("answers_guest")),
                State.of(row.getString("state")),
                row.getBoolean("shown"),
                row.getString("body"),
                row.getString("source"),
                row.getTimestamp("at").toInstant(),
                moment(row, "edited_at"),
                moment(row, "highlighted_at").isPresent());
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
