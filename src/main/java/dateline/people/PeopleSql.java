package dateline.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Every statement of people.
final class PeopleSql {
    /// Of the table called `person`, as {@link #person} reads them.
    static final String COLUMNS = "person.id, person.email, person.name, person.role, person.confirmed_at is not null as confirmed";
    private static final String RETURNING = "returning " + COLUMNS;
    private static final String FROM = "select " + COLUMNS + " from people.person person ";
    private static final String INSERT_OR_PROMOTE = """
            insert into people.person as person (email, name, role, confirmed_at)
            values (:email, :name, :role, clock_timestamp())
            on conflict (lower(email)) where email <> '' do update set role = excluded.role, confirmed_at = coalesce(person.confirmed_at, excluded.confirmed_at)
            """ + RETURNING;
    private static final String REGISTER = """
            insert into people.person as person (email, name, role, language)
            values (:email, :name, 'reader', :language)
            on conflict do nothing
            """ + RETURNING;
    private static final String RENAME = """
            update people.person person set name = :name where id = :id
            """ + RETURNING;
    private static final String BY_EMAIL = FROM + "where lower(person.email) = lower(:email) and person.email <> ''";
    private static final String BY_EMAIL_FOR_UPDATE = BY_EMAIL + " for update";
    private static final String BY_ID = FROM + "where person.id = :id";
    private static final String WITH_IDS = FROM + "where person.id = any(:ids)";
    private static final String DROP_PASSWORD = "delete from people.password where person_id = :id";
    private static final String DROP_SESSIONS = "delete from people.session where person_id = :id";
    private static final String DROP_PASSKEYS = "delete from people.passkey where person_id = :id";
    private static final String DROP_IDENTITIES = "delete from people.identity where person_id = :id";
    private static final String DROP_TOKENS = "delete from people.token where person_id = :id";
    private static final String HAS_ADMIN = "select exists (select 1 from people.person where role = 'admin')";
    private static final String INSERT_TOKEN = "insert into people.token (hash, person_id) values (:hash, :person)";
    private static final String INSERT_INVITATION = """
            insert into people.invitation (hash, email, role, expires_at) values (:hash, :email, :role, :expires)
            """;
    private static final String DROP_UNUSED_INVITATIONS = """
            delete from people.invitation where email = :email and role = :role and used_at is null
            """;
    private static final String USE_INVITATION = """
            update people.invitation set used_at = clock_timestamp()
            where hash = :hash and used_at is null and expires_at > clock_timestamp()
            returning email, role
            """;
    private static final String OPEN_INVITATION = """
            select email, role from people.invitation
            where hash = :hash and used_at is null and expires_at > clock_timestamp()
            """;

    private PeopleSql() {}

    static Person add(Handle handle, String email, String name, Role role) {
        return handle.createQuery(INSERT_OR_PROMOTE)
                .bind("email", email)
                .bind("name", name)
                .bind("role", role.word())
                .map(PeopleSql::person)
                .one();
    }

    static Person rename(Handle handle, long id, String name) {
        return handle.createQuery(RENAME).bind("id", id).bind("name", name).map(PeopleSql::person).one();
    }

    static Optional<Person> withEmail(Handle handle, String email) {
        return handle.createQuery(BY_EMAIL).bind("email", email).map(PeopleSql::person).findOne();
    }

    static List<Person> withIds(Handle handle, Collection<Long> ids) {
        return handle.createQuery(WITH_IDS).bindArray("ids", Long.class, List.copyOf(ids)).map(PeopleSql::person).list();
    }

    static Optional<Person> withId(Handle handle, long id) {
        return handle.createQuery(BY_ID).bind("id", id).map(PeopleSql::person).findOne();
    }

    static Optional<Person> locked(Handle handle, String email) {
        return handle.createQuery(BY_EMAIL_FOR_UPDATE).bind("email", email).map(PeopleSql::person).findOne();
    }

    /// Empty when the address is known already.
    static Optional<Person> register(Handle handle, String email, String name, String language) {
        return handle.createQuery(REGISTER)
                .bind("email", email)
                .bind("name", name)
                .bind("language", language)
                .map(PeopleSql::person)
                .findOne();
    }

    static void forgetWaysIn(Handle handle, long id) {
        handle.createUpdate(DROP_PASSWORD).bind("id", id).execute();
        handle.createUpdate(DROP_SESSIONS).bind("id", id).execute();
        handle.createUpdate(DROP_PASSKEYS).bind("id", id).execute();
        handle.createUpdate(DROP_IDENTITIES).bind("id", id).execute();
        handle.createUpdate(DROP_TOKENS).bind("id", id).execute();
    }

    static boolean hasAdmin(Handle handle) {
        return handle.createQuery(HAS_ADMIN).mapTo(Boolean.class).one();
    }

    static void addToken(Handle handle, byte[] hash, long person) {
        handle.createUpdate(INSERT_TOKEN).bind("hash", hash).bind("person", person).execute();
    }

    static void invite(Handle handle, byte[] hash, String email, Role role, Instant expires) {
        handle.createUpdate(DROP_UNUSED_INVITATIONS).bind("email", email).bind("role", role.word()).execute();
        handle.createUpdate(INSERT_INVITATION)
                .bind("hash", hash)
                .bind("email", email)
                .bind("role", role.word())
                .bind("expires", expires)
                .execute();
    }

    static Optional<Invitation> openInvitation(Handle handle, byte[] hash) {
        return handle.createQuery(OPEN_INVITATION).bind("hash", hash).map(PeopleSql::invitation).findOne();
    }

    static Optional<Invitation> useInvitation(Handle handle, byte[] hash) {
        return handle.createQuery(USE_INVITATION).bind("hash", hash).map(PeopleSql::invitation).findOne();
    }

    static Person person(ResultSet row, StatementContext context) throws SQLException {
        return new Person(row.getLong("id"), row.getString("email"), row.getString("name"), role(row), row.getBoolean("confirmed"));
    }

    private static Invitation invitation(ResultSet row, StatementContext context) throws SQLException {
        return new Invitation(row.getString("email"), role(row));
    }

    private static Role role(ResultSet row) throws SQLException {
        return Role.of(row.getString("role")).orElseThrow();
    }
}
