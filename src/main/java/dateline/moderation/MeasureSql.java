package dateline.moderation;

import dateline.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Every statement about warnings, mutes and bans.
final class MeasureSql {
    private static final String IN_FORCE = """
            select action, breadth, until
            from moderation.measure
            where lifted_at is null and action <> 'warn' and (until is null or until > :now)
              and (breadth = 'person' and person_id = :person or value <> '' and value = any(:values))
            """;
    private static final String INSERT = """
            insert into moderation.measure (action, breadth, person_id, value, until, at, by_id, words)
            values (:action, :breadth, :person, :value, :until, :at, :by, :words)
            returning id
            """;
    private static final String LIFT = """
            update moderation.measure set lifted_at = :at, lifted_by = :by where id = :id and lifted_at is null
            """;

    private static final String RESTORE = "update moderation.measure set lifted_at = null, lifted_by = null where id = :id";

    private MeasureSql() {}

    /// Who imposes what on whom, and with which words for the author.
    record Order(Measure measure, Person on, Person by, String words, Instant at) {}

    static List<Measure> inForce(Handle handle, Person person, Instant now) {
        return handle.createQuery(IN_FORCE)
                .bind("person", person.id())
                .bindArray("values", String.class, values(person))
                .bind("now", Timestamp.from(now))
                .map(MeasureSql::measure)
                .list();
    }

    /// The address and every domain above it: a ban of `example.org` meets `mail.example.org`, too. A domain is kept without an @, so that it is
    /// never taken for an address.
    private static List<String> values(Person person) {
        var values = new ArrayList<String>();
        values.add(Measure.address(person.email()));
        for (var domain = Measure.domain(person.email()); !domain.isEmpty(); domain = above(domain)) {
            values.add(domain);
        }
        return values;
    }

    private static String above(String domain) {
        var dot = domain.indexOf('.');
        return dot < 0 ? "" : domain.substring(dot + 1);
    }

    static long insert(Handle handle, Order order) {
        var measure = order.measure();
        return handle.createQuery(INSERT)
                .bind("action", measure.action().word())
                .bind("breadth", measure.breadth().word())
                .bind("person", order.on().id())
                .bind("value", measure.breadth().valueOf(order.on()))
                .bind("until", measure.until().map(Timestamp::from).orElse(null))
                .bind("at", Timestamp.from(order.at()))
                .bind("by", order.by().id())
                .bind("words", order.words())
                .mapTo(Long.class)
                .one();
    }

    static boolean lift(Handle handle, long id, Person by, Instant at) {
        return handle.createUpdate(LIFT).bind("id", id).bind("by", by.id()).bind("at", Timestamp.from(at)).execute() > 0;
    }

    static void restore(Handle handle, long id) {
        handle.createUpdate(RESTORE).bind("id", id).execute();
    }

    private static Measure measure(ResultSet row, StatementContext context) throws SQLException {
        return new Measure(
                Measure.Action.of(row.getString("action")),
                Measure.Breadth.of(row.getString("breadth")),
                Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant));
    }
}
