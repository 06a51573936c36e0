package dateline.discussion;

import dateline.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The statements that take in comments of other systems.
final class ArrivalSql {
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('discussion.arrival', 0))";
    private static final String WITH_KEYS = """
            select id, import_key from discussion.comment where import_key = any(:keys)
            """;
    private static final String PUT_GUESTS = """
            insert into discussion.guest (email, name) select distinct * from unnest(:emails, :names) on conflict do nothing
            """;
    private static final String GUESTS = """
            select id, lower(email) as email, name from discussion.guest
            where (lower(email), name) in (select lower(email), name from unnest(:emails, :names) as wanted (email, name))
            """;
    private static final String INSERT = """
            insert into discussion.comment (
                id, article_id, thread_id, reply_to, depth, place, author_id, guest_id, import_key, state, shown, body, source, at)
            select id, article_id, thread_id, nullif(reply_to, 0), depth, place::bigint[], nullif(author_id, 0), nullif(guest_id, 0), import_key,
                'published', true, body::json, source, at::timestamptz
            from unnest(:ids, :articles, :threads, :repliesTo, :depths, :places, :authors, :guests, :keys, :bodies, :sources, :ats)
                as fresh (id, article_id, thread_id, reply_to, depth, place, author_id, guest_id, import_key, body, source, at)
            """;
    private static final String HAS_GUEST = "select exists (select 1 from discussion.guest where lower(email) = lower(:email) and email <> '')";
    private static final String CLAIM = """
            update discussion.comment set author_id = :person, guest_id = null
            where guest_id in (select id from discussion.guest where lower(email) = lower(:email))
            returning article_id
            """;
    private static final String DROP_GUESTS = "delete from discussion.guest where lower(email) = lower(:email)";

    private ArrivalSql() {}

    /// @param guest 0 when a person is its author
    record Arrived(Row row, String key, long guest) {}

    static void oneAtATime(Handle handle) {
        handle.createQuery(ONE_AT_A_TIME).map((_, _) -> 0).one();
    }

    static Map<String, Row> withKeys(Handle handle, Collection<String> keys) {
        var byId = new HashMap<Long, String>();
        handle.createQuery(WITH_KEYS).bindArray("keys", String.class, List.copyOf(keys))
                .map((row, _) -> byId.put(row.getLong("id"), row.getString("import_key")))
                .list();
        var rows = new HashMap<String, Row>();
        ReadSql.withIds(handle, byId.keySet()).forEach(row -> rows.put(byId.getOrDefault(row.id(), ""), row));
        return rows;
    }

    /// How a guest is found among {@link #guests}.
    static String guest(Arrival arrival) {
        return arrival.email().toLowerCase(java.util.Locale.ROOT) + "\n" + arrival.name();
    }

    static Map<String, Long> guests(Handle handle, List<Arrival> arrivals) {
        var emails = arrivals.stream().map(Arrival::email).toList();
        var names = arrivals.stream().map(Arrival::name).toList();
        handle.createUpdate(PUT_GUESTS).bindArray("emails", String.class, emails).bindArray("names", String.class, names).execute();
        var guests = new HashMap<String, Long>();
        handle.createQuery(GUESTS).bindArray("emails", String.class, emails).bindArray("names", String.class, names)
                .map((row, _) -> guests.put(row.getString("email") + "\n" + row.getString("name"), row.getLong("id")))
                .list();
        return guests;
    }

    static void insert(Handle handle, List<Arrived> all) {
        var rows = all.stream().map(Arrived::row).toList();
        handle.createUpdate(INSERT)
                .bindArray("ids", Long.class, rows.stream().map(Row::id).toList())
                .bindArray("articles", Long.class, rows.stream().map(Row::article).toList())
                .bindArray("threads", Long.class, rows.stream().map(Row::thread).toList())
                .bindArray("repliesTo", Long.class, rows.stream().map(row -> row.replyTo().orElse(0L)).toList())
                .bindArray("depths", Integer.class, rows.stream().map(Row::depth).toList())
                .bindArray("places", String.class, rows.stream().map(row -> WriteSql.literal(row.place())).toList())
                .bindArray("authors", Long.class, rows.stream().map(row -> row.author().orElse(0L)).toList())
                .bindArray("guests", Long.class, all.stream().map(Arrived::guest).toList())
                .bindArray("keys", String.class, all.stream().map(Arrived::key).toList())
                .bindArray("bodies", String.class, rows.stream().map(Row::body).toList())
                .bindArray("sources", String.class, rows.stream().map(Row::source).toList())
                .bindArray("ats", String.class, rows.stream().map(row -> row.at().toString()).toList())
                .execute();
    }

    static boolean hasGuest(Handle handle, String email) {
        return handle.createQuery(HAS_GUEST).bind("email", email).mapTo(Boolean.class).one();
    }

    /// The articles of the comments that are the person's now.
    static List<Long> claim(Handle handle, Person person) {
        var articles = handle.createQuery(CLAIM).bind("person", person.id()).bind("email", person.email()).mapTo(Long.class).list();
        handle.createUpdate(DROP_GUESTS).bind("email", person.email()).execute();
        return new ArrayList<>(articles);
    }
}
