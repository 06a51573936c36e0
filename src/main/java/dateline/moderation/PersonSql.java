package dateline.moderation;

import dateline.people.Person;
import dateline.people.Role;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Reads people within a transaction of moderation, by whom a ban is told.
final class PersonSql {
    private static final String BY_ID = """
            select id, email, name, role, confirmed_at is not null as is_confirmed from people.person where id = :id and email <> ''
            """;

    private static final String LANGUAGE = "select language from people.person where id = :id";

    private PersonSql() {}

    /// Empty when the person wants none in particular.
    static String language(Handle handle, long id) {
        return handle.createQuery(LANGUAGE).bind("id", id).mapTo(String.class).findOne().orElse("");
    }


    static Optional<Person> find(Handle handle, long id) {
        return handle.createQuery(BY_ID)
                .bind("id", id)
                .map((row, _) -> new Person(
                        row.getLong("id"), row.getString("email"), row.getString("name"), Role.of(row.getString("role")).orElse(Role.READER),
                        row.getBoolean("is_confirmed")))
                .findOne();
    }
}
