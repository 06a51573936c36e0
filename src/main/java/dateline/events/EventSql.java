package dateline.events;

import dateline.platform.Json;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Every statement of the event log.
final class EventSql {
    private static final String APPEND_ONE_OF_MANY = """
            insert into events.event (name, topic, changes, data)
            values (:name, :topic, :changes, :data)
            """;
    private static final String APPEND = APPEND_ONE_OF_MANY + " returning id";
    private static final String PLACE = "select events.place(:most)";
    private static final String HEAD = "select position from events.head";
    private static final String AFTER = """
            select id, position, name, topic, changes, data, at
            from events.event
            where position > :after
            order by position
            limit :most
            """;
    private static final String ON_TOPICS_AFTER = """
            select id, position, name, topic, changes, data, at
            from events.event
            where topic = any(:topics) and position > :after and position <= :upTo
            order by position
            limit :most
            """;
    private static final String NOTIFY = "select pg_notify('dateline_events', '')";

    private static final String POSITION = "select position from events.event where id = :id and position is not null";

    private EventSql() {}

    static OptionalLong positionOf(Handle handle, long id) {
        return handle.createQuery(POSITION).bind("id", id).mapTo(Long.class).findOne().map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    static long append(Handle handle, Event event, String data) {
        return handle.createQuery(APPEND)
                .bind("name", event.eventName())
                .bind("topic", event.eventTopic())
                .bindArray("changes", String.class, List.copyOf(event.changes()))
                .bind("data", data)
                .mapTo(Long.class)
                .one();
    }

    static void appendAll(Handle handle, List<? extends Event> events) {
        var batch = handle.prepareBatch(APPEND_ONE_OF_MANY);
        for (var event : events) {
            batch.bind("name", event.eventName())
                    .bind("topic", event.eventTopic())
                    .bindArray("changes", String.class, List.copyOf(event.changes()))
                    .bind("data", Json.write(event))
                    .add();
        }
        batch.execute();
    }

    static long place(Handle handle, int most) {
        return handle.createQuery(PLACE).bind("most", most).mapTo(Long.class).one();
    }

    static long head(Handle handle) {
        return handle.createQuery(HEAD).mapTo(Long.class).one();
    }

    static List<Row> after(Handle handle, long after, int most) {
        return handle.createQuery(AFTER).bind("after", after).bind("most", most).map(EventSql::row).list();
    }

    static List<Row> onTopics(Handle handle, Collection<String> topics, long after, long upTo, int most) {
        return handle.createQuery(ON_TOPICS_AFTER)
                .bindArray("topics", String.class, List.copyOf(topics))
                .bind("after", after)
                .bind("upTo", upTo)
                .bind("most", most)
                .map(EventSql::row)
                .list();
    }

    static void wakeOthers(Handle handle) {
        handle.execute(NOTIFY);
    }

    /// An event with the id of its row, by which its writer waits for it.
    record Row(long id, LoggedEvent event) {}

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        var position = row.getLong("position");
        return new Row(
                row.getLong("id"),
                new LoggedEvent(
                        position,
                        row.getString("name"),
                        row.getString("topic"),
                        tags(row.getArray("changes")),
                        withPosition(row.getString("data"), position),
                        row.getTimestamp("at").toInstant()));
    }

    private static Set<String> tags(Array changes) throws SQLException {
        return Set.of((String[]) changes.getArray());
    }

    private static String withPosition(String object, long position) {
        var open = object.substring(0, object.length() - 1);
        return open + (open.length() == 1 ? "" : ",") + "\"position\":" + position + "}";
    }
}
