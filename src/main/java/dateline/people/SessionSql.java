package dateline.people;

import static dateline.people.PeopleSql.COLUMNS;

import dateline.platform.Visitor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The statements about sessions and passwords.
final class SessionSql {
    private static final String BY_SECRET = "select " + COLUMNS + """
             from people.person person
            where person.id = coalesce(
                (select person_id from people.session where hash = :hash and expires_at > :now),
                (select person_id from people.token where hash = :hash))
            """;
    private static final String SESSIONS = "select session.id as session, session.created_at, seen_at, device, network, " + COLUMNS + """
             from people.session session join people.person person on person.id = session.person_id
            where session.expires_at > :now
            """;
    private static final String SESSION = SESSIONS + " and session.hash = :hash";
    private static final String SESSIONS_OF = SESSIONS + " and session.person_id = :person order by seen_at desc, session.id desc";
    private static final String TOUCH = """
            update people.session
            set seen_at = :now, expires_at = least(:expires, created_at + interval '180 days')
            where hash = :hash and seen_at < :before and expires_at > :now
            """;
    private static final String OPEN = """
            insert into people.session (hash, person_id, created_at, seen_at, expires_at, device, network)
            values (:hash, :person, :now, :now, :expires, :device, :network)
            """;
    private static final String END = "delete from people.session where hash = :hash";
    private static final String SWEEP = """
            delete from people.session
            where id in (select id from people.session where expires_at <= :now limit 100 for update skip locked)
            """;
    private static final String REVOKE = "delete from people.session where person_id = :person and id = :id";
    private static final String REVOKE_OTHERS = "delete from people.session where person_id = :person and id <> :kept";
    private static final String PASSWORD = "select encoded, " + COLUMNS + """
             from people.person person join people.password on password.person_id = person.id
            where lower(person.email) = lower(:email)
            """;
    private static final String SET_PASSWORD = """
            insert into people.password (person_id, encoded, changed_at)
            values (:person, :encoded, :now)
            on conflict (person_id) do update set encoded = excluded.encoded, changed_at = excluded.changed_at
            """;

    private SessionSql() {}

    /// Somebody who has a password.
    record Known(Person person, String encoded) {}

    record Fresh(byte[] hash, long person, Instant now, Instant expires, Visitor visitor) {}

    static Optional<Person> person(Handle handle, byte[] hash, Instant now) {
        return handle.createQuery(BY_SECRET).bind("hash", hash).bind("now", now).map(PeopleSql::person).findOne();
    }

    static Optional<Session> session(Handle handle, byte[] hash, Instant now) {
        return handle.createQuery(SESSION).bind("hash", hash).bind("now", now).map(SessionSql::row).findOne();
    }

    static List<Session> of(Handle handle, long person, Instant now) {
        return handle.createQuery(SESSIONS_OF).bind("person", person).bind("now", now).map(SessionSql::row).list();
    }

    static int touch(Handle handle, byte[] hash, Instant now, Instant before, Instant expires) {
        return handle.createUpdate(TOUCH).bind("hash", hash).bind("now", now).bind("before", before).bind("expires", expires).execute();
    }

    static int open(Handle handle, Fresh fresh) {
        return handle.createUpdate(OPEN)
                .bind("hash", fresh.hash())
                .bind("person", fresh.person())
                .bind("now", fresh.now())
                .bind("expires", fresh.expires())
                .bind("device", fresh.visitor().device())
                .bind("network", fresh.visitor().network())
                .execute();
    }

    static int end(Handle handle, byte[] hash) {
        return handle.createUpdate(END).bind("hash", hash).execute();
    }

    static int sweep(Handle handle, Instant now) {
        return handle.createUpdate(SWEEP).bind("now", now).execute();
    }

    static int revoke(Handle handle, long person, long id) {
        return handle.createUpdate(REVOKE).bind("person", person).bind("id", id).execute();
    }

    static int revokeOthers(Handle handle, long person, long kept) {
        return handle.createUpdate(REVOKE_OTHERS).bind("person", person).bind("kept", kept).execute();
    }

    static Optional<Known> password(Handle handle, String email) {
        return handle.createQuery(PASSWORD)
                .bind("email", email)
                .map((row, context) -> new Known(PeopleSql.person(row, context), row.getString("encoded")))
                .findOne();
    }

    static int setPassword(Handle handle, long person, String encoded, Instant now) {
        return handle.createUpdate(SET_PASSWORD).bind("person", person).bind("encoded", encoded).bind("now", now).execute();
    }

    private static Session row(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                row.getLong("session"),
                PeopleSql.person(row, context),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getString("device"),
                row.getString("network"),
                "");
    }
}
