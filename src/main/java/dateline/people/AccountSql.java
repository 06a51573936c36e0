package dateline.people;

import static dateline.people.PeopleSql.COLUMNS;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The statements about accounts, by the people they belong to.
final class AccountSql {
    private static final String RETURNING = "returning " + COLUMNS;
    private static final String LANGUAGE = "select language from people.person where id = :id";
    private static final String PROFILE = "select picture, language, created_at, " + COLUMNS + """
            , exists (select 1 from people.password where person_id = person.id) as has_password
            from people.person person
            where person.id = :id
            """;
    private static final String ENCODED = "select encoded from people.password where person_id = :id";
    private static final String CONFIRM = """
            update people.person person set confirmed_at = coalesce(confirmed_at, :now)
            where id = :id
            """ + RETURNING;
    private static final String SET_LANGUAGE = "update people.person set language = :language where id = :id";
    private static final String SET_PICTURE = "update people.person set picture = :picture where id = :id";
    private static final String MOVE = """
            update people.person person set email = :email, confirmed_at = :now
            where id = :id and not exists (select 1 from people.person other where lower(other.email) = lower(:email) and other.id <> :id)
            """ + RETURNING;
    private static final String ERASE = """
            update people.person
            set email = '', name = '', role = 'reader', language = '', picture = '', confirmed_at = null, deleted_at = :now
            where id = :id
            """;
    private static final String DROP_NOTICES = "delete from people.notice where person_id = :id";

    private AccountSql() {}

    static String language(Handle handle, long id) {
        return handle.createQuery(LANGUAGE).bind("id", id).mapTo(String.class).findOne().orElse("");
    }

    static Optional<Profile> profile(Handle handle, long id) {
        return handle.createQuery(PROFILE)
                .bind("id", id)
                .map((row, context) -> new Profile(
                        PeopleSql.person(row, context),
                        row.getString("picture"),
                        row.getString("language"),
                        row.getBoolean("has_password"),
                        row.getTimestamp("created_at").toInstant()))
                .findOne();
    }

    static Optional<String> encoded(Handle handle, long id) {
        return handle.createQuery(ENCODED).bind("id", id).mapTo(String.class).findOne();
    }

    static Person confirm(Handle handle, long id, Instant now) {
        return handle.createQuery(CONFIRM).bind("id", id).bind("now", now).map(PeopleSql::person).one();
    }

    static int setLanguage(Handle handle, long id, String language) {
        return handle.createUpdate(SET_LANGUAGE).bind("id", id).bind("language", language).execute();
    }

    static int setPicture(Handle handle, long id, String picture) {
        return handle.createUpdate(SET_PICTURE).bind("id", id).bind("picture", picture).execute();
    }

    /// Empty when somebody else has that address.
    static Optional<Person> move(Handle handle, long id, String email, Instant now) {
        return handle.createQuery(MOVE).bind("id", id).bind("email", email).bind("now", now).map(PeopleSql::person).findOne();
    }

    static void erase(Handle handle, long id, Instant now) {
        PeopleSql.forgetWaysIn(handle, id);
        LinkSql.dropAll(handle, id);
        handle.createUpdate(DROP_NOTICES).bind("id", id).execute();
        handle.createUpdate(ERASE).bind("id", id).bind("now", now).execute();
    }
}
