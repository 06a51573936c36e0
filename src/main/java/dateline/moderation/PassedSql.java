package dateline.moderation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Every statement about what passed the screening lately.
final class PassedSql {
    private static final Duration REMEMBERED = Duration.ofDays(2);
    private static final Duration SAID_HERE = Duration.ofMinutes(10);
    private static final int MOST_CANDIDATES = 200;
    private static final String SAID_HERE_QUESTION = """
            select exists (
                select 1 from moderation.passed
                where author_id = :person and at > :since and article = :article and digest = :digest and numbers = :numbers)
            """;
    private static final String ALIKE = """
            select author_id, article, signature
            from moderation.passed
            where bands && :bands and numbers = :numbers and at > :since
            order by id desc
            limit :most
            """;
    private static final String INSERT = """
            with told as (
                insert into moderation.author (person_id, published, first_at, last_at)
                values (:person, :published, :now, :now)
                on conflict (person_id) do update
                set published = author.published + excluded.published, last_at = excluded.last_at)
            insert into moderation.passed (author_id, article, at, digest, numbers, bands, signature)
            values (:person, :article, :now, :digest, :numbers, :bands, :signature)
            """;
    /// Each new row takes two old ones with it, so that nothing piles up and nobody has to sweep.
    private static final String FORGET = """
            delete from moderation.passed
            where id in (select id from moderation.passed where at < :old order by at limit 2 for update skip locked)
            """;

    private PassedSql() {}

    private record Alike(long author, long article, List<Integer> places) {}

    static Echoes echoes(Handle handle, Submission submission, Likeness likeness, Instant now) {
        var person = submission.author().id();
        var article = submission.place().article();
        var isSaidHere = handle.createQuery(SAID_HERE_QUESTION)
                .bind("person", person)
                .bind("since", Timestamp.from(now.minus(SAID_HERE)))
                .bind("article", article)
                .bind("digest", likeness.digest())
                .bind("numbers", likeness.numbers())
                .mapTo(Boolean.class)
                .one();
        var alike = likeness.signature().map(signature -> alike(handle, signature, likeness.numbers(), now)).orElse(List.of());
        return new Echoes(
                isSaidHere,
                (int) alike.stream().filter(one -> one.author == person && one.article != article).count(),
                (int) alike.stream().filter(one -> one.author != person).map(Alike::author).distinct().count());
    }

    private static List<Alike> alike(Handle handle, Likeness.Signature signature, long numbers, Instant now) {
        return handle
                .createQuery(ALIKE)
                .bindArray("bands", Integer.class, signature.bands())
                .bind("numbers", numbers)
                .bind("since", Timestamp.from(now.minus(REMEMBERED)))
                .bind("most", MOST_CANDIDATES)
                .map(PassedSql::alike)
                .stream()
                .filter(one -> signature.isAlike(one.places))
                .toList();
    }

    private static Alike alike(ResultSet row, StatementContext context) throws SQLException {
        return new Alike(row.getLong("author_id"), row.getLong("article"), integers(row.getArray("signature")));
    }

    private static List<Integer> integers(Array array) throws SQLException {
        return List.of((Integer[]) array.getArray());
    }

    static void insert(Handle handle, Submission submission, Likeness likeness, boolean isPublished, Instant now) {
        var insert = handle.createUpdate(INSERT)
                .bind("person", submission.author().id())
                .bind("published", isPublished ? 1 : 0)
                .bind("article", submission.place().article())
                .bind("now", Timestamp.from(now))
                .bind("digest", likeness.digest())
                .bind("numbers", likeness.numbers());
        likeness.signature().ifPresentOrElse(
                signature -> insert.bindArray("bands", Integer.class, signature.bands()).bindArray("signature", Integer.class, signature.places()),
                () -> insert.bindNull("bands", java.sql.Types.ARRAY).bindNull("signature", java.sql.Types.ARRAY));
        insert.execute();
        handle.createUpdate(FORGET).bind("old", Timestamp.from(now.minus(REMEMBERED))).execute();
    }
}
