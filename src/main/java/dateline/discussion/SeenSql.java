package dateline.discussion;

import org.jdbi.v3.core.Handle;

/// The statements about which replies somebody has seen.
final class SeenSql {
    private static final String UP_TO = "select coalesce((select up_to from discussion.seen where person_id = :person), 0)";
    /// It is asked for with every page of somebody signed in, so it looks at a bounded number of rows.
    private static final String UNSEEN = """
            select count(*) from (
                select reply.id
                from (select id from discussion.comment where author_id = :person order by id desc limit 500) as own
                join discussion.comment as reply on reply.reply_to = own.id
                where reply.state = 'published' and reply.author_id is distinct from :person
                  and reply.id > coalesce((select up_to from discussion.seen where person_id = :person), 0)
                limit 100
            ) as fresh
            """;
    private static final String SEEN = """
            insert into discussion.seen (person_id, up_to)
            select :person, max(reply.id)
            from discussion.comment as own join discussion.comment as reply on reply.reply_to = own.id
            where own.author_id = :person and reply.state = 'published'
            having max(reply.id) is not null
            on conflict (person_id) do update set up_to = greatest(seen.up_to, excluded.up_to)
            """;

    private SeenSql() {}

    static long upTo(Handle handle, long person) {
        return handle.createQuery(UP_TO).bind("person", person).mapTo(Long.class).one();
    }

    static int unseen(Handle handle, long person) {
        return handle.createQuery(UNSEEN).bind("person", person).mapTo(Integer.class).one();
    }

    static int seen(Handle handle, long person) {
        return handle.createUpdate(SEEN).bind("person", person).execute();
    }
}
