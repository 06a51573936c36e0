package dateline.people;

import static dateline.people.PeopleSql.COLUMNS;

import dateline.people.Links.Kind;
import dateline.people.Links.Link;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The statements about links in mails.
final class LinkSql {
    private static final String DROP_EARLIER = "delete from people.link where person_id = :person and kind = :kind";
    private static final String PUT = """
            insert into people.link (hash, person_id, kind, email, expires_at)
            values (:hash, :person, :kind, :email, :expires)
            """;
    private static final String OPEN = "select kind, link.email as proven, " + COLUMNS + """
             from people.link link join people.person person on person.id = link.person_id
            where hash = :hash and expires_at > :now
            """;
    private static final String DROP = "delete from people.link where hash = :hash";
    private static final String DROP_WAYS_IN = "delete from people.link where person_id = :person and kind <> 'confirm'";
    private static final String DROP_ALL = "delete from people.link where person_id = :person";

    private LinkSql() {}

    static void put(Handle handle, byte[] hash, Link link, Instant expires) {
        handle.createUpdate(DROP_EARLIER).bind("person", link.person().id()).bind("kind", link.kind().word()).execute();
        handle.createUpdate(PUT)
                .bind("hash", hash)
                .bind("person", link.person().id())
                .bind("kind", link.kind().word())
                .bind("email", link.email())
                .bind("expires", expires)
                .execute();
    }

    static Optional<Link> open(Handle handle, byte[] hash, Instant now) {
        return handle.createQuery(OPEN)
                .bind("hash", hash)
                .bind("now", now)
                .map((row, context) -> new Link(Kind.of(row.getString("kind")), PeopleSql.person(row, context), row.getString("proven")))
                .findOne();
    }

    static int drop(Handle handle, byte[] hash) {
        return handle.createUpdate(DROP).bind("hash", hash).execute();
    }

    /// Every link but that which only confirms the address.
    static int dropWaysIn(Handle handle, long person) {
        return handle.createUpdate(DROP_WAYS_IN).bind("person", person).execute();
    }

    static int dropAll(Handle handle, long person) {
        return handle.createUpdate(DROP_ALL).bind("person", person).execute();
    }
}
