package dateline.moderation;

import dateline.people.Person;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// Every statement about those who write.
final class AuthorSql {
    /// What one author sends is judged one after the other, or limits would count short.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('moderation.author', :person))";
    private static final String KNOWN = """
            select coalesce(max(author.published), 0) as published, coalesce(max(author.removed), 0) as removed,
                   coalesce(max(author.first_at), :now) as first_at,
                   (select count(*) from moderation.passed where author_id = :person and at > :minuteAgo) as last_minute,
                   (select count(*) from moderation.passed where author_id = :person and at > :hourAgo) as last_hour
            from moderation.author
            where person_id = :person
            """;
    private static final String COUNTS = """
            select coalesce(max(published), 0) as published, coalesce(max(removed), 0) as removed
            from moderation.author
            where person_id = :person
            """;

    private AuthorSql() {}

    record Counts(int published, int removed) {}

    static Counts counts(Handle handle, long person) {
        return handle.createQuery(COUNTS)
                .bind("person", person)
                .map((row, _) -> new Counts(row.getInt("published"), row.getInt("removed")))
                .one();
    }


    /// What the person counts as before a submission is judged.
    static Author lock(Handle handle, Person person, Instant now) {
        handle.createQuery(LOCK).bind("person", person.id()).map((_, _) -> 0).one();
        var standing = Standing.of(handle, person, now);
        return handle.createQuery(KNOWN)
                .bind("person", person.id())
                .bind("now", Timestamp.from(now))
                .bind("minuteAgo", Timestamp.from(now.minus(Duration.ofMinutes(1))))
                .bind("hourAgo", Timestamp.from(now.minus(Duration.ofHours(1))))
                .map((row, _) -> new Author(
                        row.getInt("published"), row.getInt("removed"), row.getTimestamp("first_at").toInstant(),
                        row.getInt("last_minute"), row.getInt("last_hour"), standing))
                .one();
    }
}
