package dateline.people;

import static dateline.people.PeopleSql.COLUMNS;

import dateline.people.Passkeys.Passkey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The statements about passkeys.
final class PasskeySql {
    private static final String FORGET_OLD_CHALLENGES = "delete from people.challenge where expires_at <= :now";
    private static final String ASK = "insert into people.challenge (hash, expires_at) values (:hash, :expires)";
    private static final String ANSWER = "delete from people.challenge where hash = :hash and expires_at > :now";
    private static final String OF = """
            select id, credential_id, name, created_at, used_at from people.passkey where person_id = :person order by id
            """;
    private static final String ADD = """
            insert into people.passkey (person_id, credential_id, credential, counter, is_backup, may_backup, name, created_at)
            values (:person, :credentialId, :credential, :counter, :isBackup, :mayBackup, :name, :now)
            on conflict do nothing
            """;
    private static final String REMOVE = "delete from people.passkey where person_id = :person and id = :id";
    private static final String FIND = "select passkey.id as passkey, credential_id, credential, counter, is_backup, may_backup, " + COLUMNS + """
             from people.passkey passkey join people.person person on person.id = passkey.person_id
            where credential_id = :credentialId
            """;
    private static final String USED = "update people.passkey set counter = :counter, used_at = :now where id = :id";

    private PasskeySql() {}

    record Stored(byte[] credentialId, byte[] credential, long counter, boolean isBackup, boolean mayBackup) {}

    record Found(long id, Stored stored, Person person) {}

    static int ask(Handle handle, byte[] hash, Instant now, Instant expires) {
        handle.createUpdate(FORGET_OLD_CHALLENGES).bind("now", now).execute();
        return handle.createUpdate(ASK).bind("hash", hash).bind("expires", expires).execute();
    }

    static int answer(Handle handle, byte[] hash, Instant now) {
        return handle.createUpdate(ANSWER).bind("hash", hash).bind("now", now).execute();
    }

    static List<Passkey> of(Handle handle, long person) {
        return handle.createQuery(OF).bind("person", person).map((row, _) -> passkey(row)).list();
    }

    static int add(Handle handle, long person, Stored stored, String name, Instant now) {
        return handle.createUpdate(ADD)
                .bind("person", person)
                .bind("credentialId", stored.credentialId())
                .bind("credential", stored.credential())
                .bind("counter", stored.counter())
                .bind("isBackup", stored.isBackup())
                .bind("mayBackup", stored.mayBackup())
                .bind("name", name)
                .bind("now", now)
                .execute();
    }

    static int remove(Handle handle, long person, long id) {
        return handle.createUpdate(REMOVE).bind("person", person).bind("id", id).execute();
    }

    static Optional<Found> find(Handle handle, byte[] credentialId) {
        return handle.createQuery(FIND)
                .bind("credentialId", credentialId)
                .map((row, context) -> new Found(row.getLong("passkey"), stored(row), PeopleSql.person(row, context)))
                .findOne();
    }

    static int used(Handle handle, long id, long counter, Instant now) {
        return handle.createUpdate(USED).bind("id", id).bind("counter", counter).bind("now", now).execute();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getBytes("credential_id"), row.getBytes("credential"), row.getLong("counter"), row.getBoolean("is_backup"), row.getBoolean("may_backup"));
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        return new Passkey(
                row.getLong("id"),
                Base64.getUrlEncoder().withoutPadding().encodeToString(row.getBytes("credential_id")),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant));
    }
}
