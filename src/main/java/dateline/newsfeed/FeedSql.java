package dateline.newsfeed;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Reads the newsfeed out of the event log: the first publications of an edition.
final class FeedSql {
    private static final String NEWEST = """
            select position, (data::json ->> 'id')::bigint as id
            from events.event
            where topic = :topic and name = 'newsfeed' and position > :after and position < :before
              and (:section = '' or data::json ->> 'section' = :section)
            order by position desc
            limit :most
            """;

    private FeedSql() {}

    record Entry(long position, long article) {}

    static List<Entry> newest(Handle handle, String edition, Optional<String> section, long after, long before, int most) {
        return handle.createQuery(NEWEST)
                .bind("topic", "newsfeed:" + edition)
                .bind("section", section.orElse(""))
                .bind("after", after)
                .bind("before", before)
                .bind("most", most)
                .map((row, _) -> new Entry(row.getLong(1), row.getLong(2)))
                .list();
    }
}
