package dateline.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.events.EventLog;
import dateline.people.Letters.Letter;
import dateline.people.Links.Kind;
import dateline.people.Notices.Notice;
import dateline.people.PersonEvent.PersonChanged;
import dateline.people.PersonEvent.PersonDeleted;
import dateline.platform.Database;
import dateline.platform.Database.Tx;
import dateline.platform.Json;
import dateline.platform.Visitor;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What people do with their own accounts. What would lock them out or is for good asks once more who they are: by the password, or,
/// where there is none, by having signed in just now.
@Singleton
public final class Account {
    private static final Duration JUST_NOW = Duration.ofMinutes(15);
    private final Database database;
    private final EventLog log;
    private final Clock clock;
    private final Callers callers;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Links links;
    private final Letters letters;
    private final Notices notices;
    private final List<Holding> holdings;

    @Inject
    public Account(
            Database database, EventLog log, Clock clock, Callers callers, Passwords passwords, Attempts attempts, Links links,
            Letters letters, Notices notices, @All List<Holding> holdings) {
        this.database = database;
        this.log = log;
        this.clock = clock;
        this.callers = callers;
        this.passwords = passwords;
        this.attempts = attempts;
        this.links = links;
        this.letters = letters;
        this.notices = notices;
        this.holdings = List.copyOf(holdings);
    }

    /// What came of a change.
    public sealed interface Change {
        record Done() implements Change {}

        /// Something that was said will not do: `name`, `email` or `password`.
        record Wrong(String what) implements Change {}

        /// The password was wrong, or without one the sign-in is too long ago.
        record Unproven() implements Change {}

        record TooOften(Duration pause) implements Change {}
    }

    public Profile profile(Person person) {
        return database.read(handle -> AccountSql.profile(handle, person.id())).orElseThrow();
    }

    public Change rename(Person person, String name) {
        var clean = Words.name(name);
        if (clean.isEmpty()) {
            return new Change.Wrong("name");
        }
        database.inTransaction(tx -> {
            log.append(tx, new PersonChanged(person.id()));
            return PeopleSql.rename(tx.handle(), person.id(), clean);
        });
        return new Change.Done();
    }

    /// @param language a BCP 47 tag; empty for that of the site
    public void speak(Person person, String language) {
        database.inTransaction(tx -> AccountSql.setLanguage(tx.handle(), person.id(), Words.language(language)));
    }

    /// @param picture the id of a picture in the media; empty for none
    public void show(Person person, String picture) {
        database.inTransaction(tx -> {
            log.append(tx, new PersonChanged(person.id()));
            return AccountSql.setPicture(tx.handle(), person.id(), picture);
        });
    }

    /// Ends every other session and every link that was mailed.
    public Change changePassword(Person person, String proof, String fresh, HttpHeaders headers) {
        if (!Passwords.isUsable(fresh)) {
            return new Change.Wrong("password");
        }
        var encoded = passwords.encode(fresh);
        return proven(person, proof, headers, tx -> {
            SessionSql.setPassword(tx.handle(), person.id(), encoded, clock.instant());
            LinkSql.dropWaysIn(tx.handle(), person.id());
            var kept = callers.session(headers).map(Session::id).orElse(0L);
            SessionSql.revokeOthers(tx.handle(), person.id(), kept);
            notices.tell(tx, person.id(), new Notice("notice.password", Map.of(), "/account"));
            letters.passwordChanged(tx, letter(tx, person));
        });
    }

    /// Sends a link to the new address; it takes the place of the old one when that link is used.
    public Change askAddress(Person person, String email, String proof, HttpHeaders headers) {
        var address = email.strip();
        if (!Words.isEmail(address)) {
            return new Change.Wrong("email");
        }
        return proven(person, proof, headers, tx -> {
            var letter = new Letter(address, person.name(), letter(tx, person).language());
            if (PeopleSql.withEmail(tx.handle(), address).isPresent()) {
                letters.known(tx, letter);
            } else {
                letters.address(tx, letter, links.make(tx, Kind.ADDRESS, person, address));
            }
        });
    }

    /// Uses the link; empty when it is good no more or somebody else has that address by now. The old address is told.
    public Optional<Person> changeAddress(String secret) {
        return database.inTransaction(tx -> links.use(tx, Kind.ADDRESS, secret).flatMap(link -> {
            var old = letter(tx, link.person());
            return AccountSql.move(tx.handle(), link.person().id(), link.email(), clock.instant()).map(moved -> {
                LinkSql.dropAll(tx.handle(), moved.id());
                letters.addressChanged(tx, old);
                notices.tell(tx, moved.id(), new Notice("notice.address", Map.of("email", moved.email()), "/account"));
                return moved;
            });
        }));
    }

    /// Removes the person: address, name, picture, every way in, and what other parts hold. Their contributions stay without them.
    public Change delete(Person person, String proof, HttpHeaders headers) {
        return proven(person, proof, headers, tx -> {
            letters.deleted(tx, letter(tx, person));
            holdings.forEach(holding -> holding.erase(tx, person));
            AccountSql.erase(tx.handle(), person.id(), clock.instant());
            log.append(tx, new PersonDeleted(person.id()));
        });
    }

    /// Everything that the site holds about the person.
    public ObjectNode export(Person person, List<Session> sessions) {
        var profile = profile(person);
        var all = Json.object();
        all.putObject("person")
                .put("id", person.id())
                .put("email", person.email())
                .put("emailConfirmed", person.isConfirmed())
                .put("name", person.name())
                .put("role", person.role().word())
                .put("language", profile.language())
                .put("picture", profile.picture())
                .put("since", profile.since().toString());
        var list = all.putArray("sessions");
        sessions.forEach(session -> list.addObject()
                .put("since", session.createdAt().toString())
                .put("seen", session.seenAt().toString())
                .put("device", session.device())
                .put("network", session.network()));
        all.set("notices", Json.MAPPER.valueToTree(notices.of(person, 1_000)));
        all.set("passkeys", Json.MAPPER.valueToTree(database.read(handle -> PasskeySql.of(handle, person.id()))));
        holdings.forEach(holding -> all.set(holding.name(), holding.of(person)));
        return all;
    }

    private interface Work {
        void run(Tx tx);
    }

    private Change proven(Person person, String proof, HttpHeaders headers, Work work) {
        var visitor = Visitor.of(headers);
        var pause = attempts.spend("prove", person.email(), visitor);
        if (pause.isPresent()) {
            return new Change.TooOften(pause.get());
        }
        if (!isProven(person, proof, headers)) {
            return new Change.Unproven();
        }
        attempts.forgive("prove", person.email(), visitor);
        EvenTime.of(() -> database.inTransaction(tx -> {
            work.run(tx);
            return person;
        }));
        return new Change.Done();
    }

    private boolean isProven(Person person, String proof, HttpHeaders headers) {
        var encoded = database.read(handle -> AccountSql.encoded(handle, person.id()));
        if (encoded.isPresent()) {
            return passwords.isRight(proof, encoded);
        }
        return callers.session(headers).filter(session -> session.createdAt().plus(JUST_NOW).isAfter(clock.instant())).isPresent();
    }

    private static Letter letter(Tx tx, Person person) {
        return Letter.to(person, AccountSql.language(tx.handle(), person.id()));
    }
}
