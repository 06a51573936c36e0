package dateline.people;

import dateline.people.Notices.Kept;
import dateline.people.Notices.Notice;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The statements about notices.
final class NoticeSql {
    private static final String PUT = """
            insert into people.notice (person_id, message, words, path, created_at)
            values (:person, :message, :words, :path, :now)
            """;
    private static final String NEWEST = """
            select id, message, words, path, created_at, seen_at is not null as seen
            from people.notice
            where person_id = :person
            order by id desc
            limit :most
            """;
    private static final String UNSEEN = "select count(*) from people.notice where person_id = :person and seen_at is null";
    private static final String SEEN = """
            update people.notice set seen_at = :now where person_id = :person and id <= :upTo and seen_at is null
            """;

    private NoticeSql() {}

    static void put(Handle handle, long person, Notice notice, String words, Instant now) {
        handle.createUpdate(PUT)
                .bind("person", person)
                .bind("message", notice.message())
                .bind("words", words)
                .bind("path", notice.path())
                .bind("now", now)
                .execute();
    }

    static List<Kept> newest(Handle handle, long person, int most) {
        return handle.createQuery(NEWEST)
                .bind("person", person)
                .bind("most", most)
                .map((row, _) -> new Kept(
                        row.getLong("id"),
                        new Notice(row.getString("message"), Notices.words(row.getString("words")), row.getString("path")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getBoolean("seen")))
                .list();
    }

    static int unseen(Handle handle, long person) {
        return handle.createQuery(UNSEEN).bind("person", person).mapTo(Integer.class).one();
    }

    static int seen(Handle handle, long person, long upTo, Instant now) {
        return handle.createUpdate(SEEN).bind("person", person).bind("upTo", upTo).bind("now", now).execute();
    }
}
