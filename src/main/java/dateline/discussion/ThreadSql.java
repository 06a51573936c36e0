package dateline.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The statements that read an article's threads in the order that somebody asks for.
final class ThreadSql {
    private static final String COLUMNS = """
            select thread.id, thread.replies + coalesce(
                (select sum(delta.replies) from discussion.delta where delta.article_id = thread.article_id and delta.thread_id = thread.id), 0) as replies
            from discussion.thread
            where thread.article_id = :article and thread.shown
            """;
    private static final String NEWEST = COLUMNS + " order by at desc, id desc limit :most";
    private static final String OLDEST = COLUMNS + " order by at, id limit :most";
    private static final String DISCUSSED = COLUMNS + " order by thread.replies desc, id desc limit :most";
    private static final String NEWEST_AFTER = COLUMNS + """
             and (at, id) < (select last.at, last.id from discussion.thread as last where last.id = :after)
            order by at desc, id desc
            limit :most
            """;
    private static final String OLDEST_AFTER = COLUMNS + """
             and (at, id) > (select last.at, last.id from discussion.thread as last where last.id = :after)
            order by at, id
            limit :most
            """;
    private static final String DISCUSSED_AFTER = COLUMNS + """
             and (thread.replies, id) < (:replies, :after)
            order by thread.replies desc, id desc
            limit :most
            """;
    private static final String REPLIES = "select replies from discussion.thread where id = :id and article_id = :article";
    private static final String COUNTED = "select discussion.counted(:article)";
    private static final String COUNTS = """
            select article_id, comments from discussion.tally where article_id = any(:articles)
            union all
            select article_id, comments from discussion.delta where article_id = any(:articles)
            """;

    private ThreadSql() {}

    /// A thread and how many published replies it has.
    record Head(long id, int replies) {}

    /// Folds what has not been counted yet, and answers how many comments readers see.
    static int counted(Handle handle, long article) {
        return handle.createQuery(COUNTED).bind("article", article).mapTo(Integer.class).one();
    }

    static List<Head> first(Handle handle, long article, Sort sort, int most) {
        return switch (sort) {
            case NEWEST -> handle.createQuery(NEWEST).bind("article", article).bind("most", most).map(ThreadSql::head).list();
            case OLDEST -> handle.createQuery(OLDEST).bind("article", article).bind("most", most).map(ThreadSql::head).list();
            case DISCUSSED -> handle.createQuery(DISCUSSED).bind("article", article).bind("most", most).map(ThreadSql::head).list();
        };
    }

    /// @param replies how many the thread `after` had when the list before this one ended with it
    static List<Head> after(Handle handle, long article, Sort sort, Cursor after, int most) {
        return switch (sort) {
            case NEWEST -> handle.createQuery(NEWEST_AFTER)
                    .bind("article", article).bind("after", after.thread()).bind("most", most).map(ThreadSql::head).list();
            case OLDEST -> handle.createQuery(OLDEST_AFTER)
                    .bind("article", article).bind("after", after.thread()).bind("most", most).map(ThreadSql::head).list();
            case DISCUSSED -> handle.createQuery(DISCUSSED_AFTER)
                    .bind("article", article).bind("after", after.thread()).bind("replies", after.replies()).bind("most", most)
                    .map(ThreadSql::head).list();
        };
    }

    static Optional<Integer> replies(Handle handle, long article, long thread) {
        return handle.createQuery(REPLIES).bind("id", thread).bind("article", article).mapTo(Integer.class).findOne();
    }

    static Map<Long, Integer> counts(Handle handle, Collection<Long> articles) {
        var counts = new HashMap<Long, Integer>();
        handle.createQuery(COUNTS).bindArray("articles", Long.class, List.copyOf(articles))
                .map((row, _) -> counts.merge(row.getLong("article_id"), row.getInt("comments"), Integer::sum))
                .list();
        return counts;
    }

    private static Head head(ResultSet row, StatementContext context) throws SQLException {
        return new Head(row.getLong("id"), row.getInt("replies"));
    }
}
