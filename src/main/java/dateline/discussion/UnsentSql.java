package dateline.discussion;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The statements about words of people who have yet to sign in.
final class UnsentSql {
    private static final String INSERT = """
            insert into discussion.unsent (hash, article_id, reply_to, words, at) values (:hash, :article, :replyTo, :words, :at)
            """;
    private static final String DROP_OLD = """
            delete from discussion.unsent
            where at < :before or hash in (select newest.hash from discussion.unsent as newest order by newest.at desc offset :most)
            """;
    private static final String FIND = "select article_id, reply_to, words from discussion.unsent where hash = :hash and at >= :since";
    private static final String DROP = "delete from discussion.unsent where hash = :hash";

    private UnsentSql() {}

    /// What somebody wanted to say, and where. `replyTo` is 0 where it answers nobody.
    record Unsent(long article, long replyTo, String words) {}

    static void put(Handle handle, byte[] hash, Unsent unsent, Instant at) {
        handle.createUpdate(INSERT)
                .bind("hash", hash)
                .bind("article", unsent.article)
                .bind("replyTo", unsent.replyTo)
                .bind("words", unsent.words)
                .bind("at", Timestamp.from(at))
                .execute();
    }

    /// Anybody can make us keep words, so there is a bound to how many.
    static void dropOld(Handle handle, Instant before, int most) {
        handle.createUpdate(DROP_OLD).bind("before", Timestamp.from(before)).bind("most", most).execute();
    }

    static Optional<Unsent> find(Handle handle, byte[] hash, Instant since) {
        return handle.createQuery(FIND)
                .bind("hash", hash)
                .bind("since", Timestamp.from(since))
                .map((row, _) -> new Unsent(row.getLong("article_id"), row.getLong("reply_to"), row.getString("words")))
                .findOne();
    }

    static void drop(Handle handle, byte[] hash) {
        handle.createUpdate(DROP).bind("hash", hash).execute();
    }
}
