package dateline.discussion;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The statements about reactions. Whoever reacts holds the row of the comment locked, so counts are right.
final class ReactionSql {
    private static final String TAKE_BACK = """
            delete from discussion.reaction where comment_id = :comment and person_id = :person returning reaction
            """;
    private static final String INSERT = """
            insert into discussion.reaction (comment_id, person_id, reaction, at) values (:comment, :person, :reaction, :at)
            """;
    private static final String COUNT = """
            insert into discussion.reactions (comment_id, reaction, people) values (:comment, :reaction, greatest(:change, 0))
            on conflict (comment_id, reaction) do update set people = reactions.people + :change
            """;

    private ReactionSql() {}

    static Optional<String> takeBack(Handle handle, long comment, long person) {
        var former = handle.createQuery(TAKE_BACK).bind("comment", comment).bind("person", person).mapTo(String.class).findOne();
        former.ifPresent(reaction -> count(handle, comment, reaction, -1));
        return former;
    }

    static void put(Handle handle, long comment, long person, Reaction reaction, Instant at) {
        handle.createUpdate(INSERT)
                .bind("comment", comment)
                .bind("person", person)
                .bind("reaction", reaction.word())
                .bind("at", Timestamp.from(at))
                .execute();
        count(handle, comment, reaction.word(), 1);
    }

    private static void count(Handle handle, long comment, String reaction, int change) {
        handle.createUpdate(COUNT).bind("comment", comment).bind("reaction", reaction).bind("change", change).execute();
    }
}
