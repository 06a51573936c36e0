package dateline.people;

import dateline.people.Letters.Letter;
import dateline.people.Links.Kind;
import dateline.platform.Database;
import dateline.platform.Database.Tx;
import dateline.platform.Visitor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// How somebody comes to have an account, and comes back into it. Nothing here tells whether an address is known: answers are alike, and
/// take the same time; what there is to tell goes to the address.
@Singleton
public final class Readers {
    private final Database database;
    private final Clock clock;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Links links;
    private final Letters letters;

    @Inject
    public Readers(
            Database database, Clock clock, Sessions sessions, Passwords passwords, Attempts attempts, Links links, Letters letters) {
        this.database = database;
        this.clock = clock;
        this.sessions = sessions;
        this.passwords = passwords;
        this.attempts = attempts;
        this.links = links;
        this.letters = letters;
    }

    /// What somebody says who registers. Without a password they get a link by mail that signs them in.
    ///
    /// @param language the BCP 47 tag of the language in which they want to be written to; empty for that of the site
    public record Registration(String email, String name, Optional<String> password, String language) {
        public Registration {
            email = email.strip();
            name = Words.name(name);
            language = Words.language(language);
        }
    }

    /// What came of something that was asked for.
    public sealed interface Outcome {
        /// It was done if there was anything to do.
        record Done() implements Outcome {}

        /// Something that was said will not do: `email`, `name` or `password`.
        record Wrong(String what) implements Outcome {}

        record TooOften(Duration pause) implements Outcome {}
    }

    /// An account that is new can be used at once; one that was there stays as it is.
    public Outcome register(Registration registration, Visitor visitor) {
        return wrong(registration).<Outcome>map(Outcome.Wrong::new).orElseGet(() -> evenly("register", registration.email, visitor, () -> {
            var encoded = registration.password.map(passwords::encode);
            database.inTransaction(tx -> registered(tx, registration, encoded));
        }));
    }

    private static Optional<String> wrong(Registration registration) {
        if (!Words.isEmail(registration.email)) {
            return Optional.of("email");
        }
        if (registration.name.isEmpty()) {
            return Optional.of("name");
        }
        return registration.password.filter(password -> !Passwords.isUsable(password)).map(_ -> "password");
    }

    private boolean registered(Tx tx, Registration registration, Optional<String> encoded) {
        var fresh = PeopleSql.register(tx.handle(), registration.email, registration.name, registration.language);
        if (fresh.isEmpty()) {
            PeopleSql.withEmail(tx.handle(), registration.email).ifPresent(known -> letters.known(tx, letter(tx, known)));
            return false;
        }
        var person = fresh.get();
        encoded.ifPresent(hash -> SessionSql.setPassword(tx.handle(), person.id(), hash, clock.instant()));
        if (encoded.isPresent()) {
            letters.confirm(tx, letter(tx, person), links.make(tx, Kind.CONFIRM, person, person.email()));
        } else {
            letters.signIn(tx, letter(tx, person), links.make(tx, Kind.SIGN_IN, person, person.email()));
        }
        return true;
    }

    private static Letter letter(Tx tx, Person person) {
        return Letter.to(person, AccountSql.language(tx.handle(), person.id()));
    }

    /// Sends a link that signs in, if the address is known.
    public Outcome sendLink(String email, Visitor visitor) {
        return evenly("link", email, visitor, () -> database.inTransaction(tx -> PeopleSql.withEmail(tx.handle(), email.strip()).map(person -> {
            letters.signIn(tx, letter(tx, person), links.make(tx, Kind.SIGN_IN, person, person.email()));
            return person;
        })));
    }

    /// Sends a link with which to choose a new password, if the address is known.
    public Outcome sendRecovery(String email, Visitor visitor) {
        return evenly("recover", email, visitor, () -> database.inTransaction(tx -> PeopleSql.withEmail(tx.handle(), email.strip()).map(person -> {
            letters.recover(tx, letter(tx, person), links.make(tx, Kind.RECOVER, person, person.email()));
            return person;
        })));
    }

    /// Sends the link with which the address is confirmed once more.
    public void sendConfirmation(Person person) {
        database.inTransaction(tx -> {
            letters.confirm(tx, letter(tx, person), links.make(tx, Kind.CONFIRM, person, person.email()));
            return person;
        });
    }

    /// Whom a link in a mail is for, while it can be used.
    public Optional<Person> linked(String secret) {
        return database.read(handle -> links.open(handle, secret)).map(Links.Link::person);
    }

    /// The address is theirs.
    public Optional<Person> confirm(String secret) {
        return database.inTransaction(tx -> links.use(tx, Kind.CONFIRM, secret)
                .filter(Readers::isOfToday)
                .map(link -> AccountSql.confirm(tx.handle(), link.person().id(), clock.instant())));
    }

    /// Whoever has an address that was the person's before has no way in by it.
    private static boolean isOfToday(Links.Link link) {
        return link.email().equals(link.person().email());
    }

    public Optional<Sessions.Opened> signIn(String secret, HttpHeaders headers) {
        return database.inTransaction(tx -> links.use(tx, Kind.SIGN_IN, secret).filter(Readers::isOfToday).map(link -> sessions.open(tx, proven(tx, link.person()), headers)));
    }

    /// Sets the password by a link that was mailed, and signs in; every other session ends. Empty when the link is good no more.
    ///
    /// @throws IllegalArgumentException when the password is not usable
    public Optional<Sessions.Opened> recover(String secret, String password, HttpHeaders headers) {
        var encoded = passwords.encode(Passwords.usable(password));
        return database.inTransaction(tx -> links.use(tx, Kind.RECOVER, secret).filter(Readers::isOfToday).map(link -> {
            var person = proven(tx, link.person());
            SessionSql.setPassword(tx.handle(), person.id(), encoded, clock.instant());
            LinkSql.dropWaysIn(tx.handle(), person.id());
            SessionSql.revokeOthers(tx.handle(), person.id(), 0);
            letters.passwordChanged(tx, letter(tx, person));
            return sessions.open(tx, person, headers);
        }));
    }

    /// Whoever comes by a mail has the address. What was set before that was shown may be somebody else's, who registered it in advance to
    /// keep a way in: it goes.
    Person proven(Tx tx, Person person) {
        if (person.isConfirmed()) {
            return person;
        }
        PeopleSql.forgetWaysIn(tx.handle(), person.id());
        return AccountSql.confirm(tx.handle(), person.id(), clock.instant());
    }

    private Outcome evenly(String kind, String email, Visitor visitor, Runnable work) {
        var pause = attempts.spend(kind, email, visitor);
        if (pause.isPresent()) {
            return new Outcome.TooOften(pause.get());
        }
        EvenTime.of(work);
        return new Outcome.Done();
    }
}
