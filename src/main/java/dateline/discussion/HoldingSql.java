package dateline.discussion;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The statements about all that somebody said.
final class HoldingSql {
    private static final String SAID = """
            select id, article_id, state, source, at,
                   array(select former.source from discussion.former where former.comment_id = comment.id order by former.number) as former
            from discussion.comment
            where author_id = :person
            order by id
            """;
    private static final String REACTIONS = "select comment_id, reaction, at from discussion.reaction where person_id = :person order by at";
    private static final String TAKE_BACK = """
            with gone as (
                delete from discussion.reaction where person_id = :person returning comment_id, reaction
            ), counted as (
                update discussion.reactions set people = reactions.people - 1 from gone
                where reactions.comment_id = gone.comment_id and reactions.reaction = gone.reaction
            )
            select comment.id, comment.article_id, comment.thread_id
            from gone join discussion.comment on comment.id = gone.comment_id and comment.state = 'published'
            """;
    private static final String FORGET_FORMER = """
            delete from discussion.former where comment_id in (select id from discussion.comment where author_id = :person)
            """;
    private static final String FORGET_UNSEEN = """
            update discussion.comment set body = '[]', source = '' where author_id = :person and state <> 'published'
            """;

    private static final String FORGET_SEEN = "delete from discussion.seen where person_id = :person";

    private HoldingSql() {}

    record Said(long id, long article, String state, String source, Instant at, List<String> former) {}

    record Reacted(long comment, String reaction, Instant at) {}

    record Changed(long id, long article, long thread) {}

    static List<Said> said(Handle handle, long person) {
        return handle.createQuery(SAID).bind("person", person)
                .map((row, _) -> new Said(
                        row.getLong("id"), row.getLong("article_id"), row.getString("state"), row.getString("source"), row.getTimestamp("at").toInstant(),
                        List.of((String[]) row.getArray("former").getArray())))
                .list();
    }

    static List<Reacted> reactions(Handle handle, long person) {
        return handle.createQuery(REACTIONS).bind("person", person)
                .map((row, _) -> new Reacted(row.getLong("comment_id"), row.getString("reaction"), row.getTimestamp("at").toInstant()))
                .list();
    }

    static List<Changed> takeBackReactions(Handle handle, long person) {
        return handle.createQuery(TAKE_BACK).bind("person", person)
                .map((row, _) -> new Changed(row.getLong("id"), row.getLong("article_id"), row.getLong("thread_id")))
                .list();
    }

    /// What readers never saw or no longer see, and what comments were before they were edited.
    static void forgetUnseen(Handle handle, long person) {
        handle.createUpdate(FORGET_FORMER).bind("person", person).execute();
        handle.createUpdate(FORGET_UNSEEN).bind("person", person).execute();
        handle.createUpdate(FORGET_SEEN).bind("person", person).execute();
    }
}
