package dateline.people;

import static dateline.people.PeopleSql.COLUMNS;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The statements about identities elsewhere.
final class IdentitySql {
    private static final String FIND = "select " + COLUMNS + """
             from people.identity identity join people.person person on person.id = identity.person_id
            where issuer = :issuer and subject = :subject
            """;
    private static final String PUT = """
            insert into people.identity (issuer, subject, person_id, created_at)
            values (:issuer, :subject, :person, :now)
            on conflict do nothing
            """;

    private IdentitySql() {}

    static Optional<Person> find(Handle handle, String issuer, String subject) {
        return handle.createQuery(FIND).bind("issuer", issuer).bind("subject", subject).map(PeopleSql::person).findOne();
    }

    static int put(Handle handle, String issuer, String subject, long person, Instant now) {
        return handle.createUpdate(PUT)
                .bind("issuer", issuer)
                .bind("subject", subject)
                .bind("person", person)
                .bind("now", now)
                .execute();
    }
}
