package dateline.people;

import dateline.platform.Database;
import dateline.platform.Database.Tx;
import dateline.platform.Secret;
import dateline.platform.Visitor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Signing in and out. Every sign-in opens a session with a secret of its own, and ends the one that the browser had before, so that nobody
/// can be signed in with a secret that somebody else has chosen.
@Singleton
public final class Sessions {
    static final Duration LASTS = Duration.ofDays(180);
    static final Duration IDLE = Duration.ofDays(30);
    static final Duration TOUCH_EVERY = Duration.ofHours(1);
    private static final String SIGN_IN = "sign-in";
    private final Database database;
    private final Clock clock;
    private final Passwords passwords;
    private final Attempts attempts;
    private final SessionCookies cookies;

    @Inject
    public Sessions(Database database, Clock clock, Passwords passwords, Attempts attempts, SessionCookies cookies) {
        this.database = database;
        this.clock = clock;
        this.passwords = passwords;
        this.attempts = attempts;
        this.cookies = cookies;
    }

    /// A session just opened. Its secret is told this once and kept only as a hash.
    public record Opened(Person person, String token) {
        public String csrfToken() {
            return new Credential(token).csrfToken();
        }
    }

    /// What came of an attempt to sign in.
    public sealed interface SignIn {
        record Done(Opened opened) implements SignIn {}

        /// Address or password is wrong; which of them is told to nobody.
        record Refused() implements SignIn {}

        record TooOften(Duration pause) implements SignIn {}
    }

    /// Takes the same time whether or not the address is known or has a password: a hash is computed in any case.
    public SignIn signIn(String email, String password, HttpHeaders headers) {
        var visitor = Visitor.of(headers);
        var wait = attempts.spend(SIGN_IN, email, visitor);
        if (wait.isPresent()) {
            return new SignIn.TooOften(wait.get());
        }
        var known = database.read(handle -> SessionSql.password(handle, email));
        if (!passwords.isRight(password, known.map(SessionSql.Known::encoded))) {
            return new SignIn.Refused();
        }
        attempts.forgive(SIGN_IN, email, visitor);
        var person = known.orElseThrow().person();
        if (passwords.isOutdated(known.orElseThrow().encoded())) {
            givePassword(person, password);
        }
        return new SignIn.Done(open(person, headers));
    }

    /// For somebody who has proved who they are in another way.
    public void givePassword(Person person, String password) {
        var encoded = passwords.encode(password);
        database.inTransaction(tx -> SessionSql.setPassword(tx.handle(), person.id(), encoded, clock.instant()));
    }

    /// Signs in somebody who has proved who they are, in place of whoever was signed in with that browser.
    public Opened open(Person person, HttpHeaders headers) {
        return database.inTransaction(tx -> open(tx, person, headers));
    }

    Opened open(Tx tx, Person person, HttpHeaders headers) {
        cookies.secret(headers).ifPresent(old -> SessionSql.end(tx.handle(), Secret.hash(old)));
        var now = clock.instant();
        var token = Secret.fresh();
        SessionSql.sweep(tx.handle(), now);
        SessionSql.open(tx.handle(), new SessionSql.Fresh(Secret.hash(token), person.id(), now, now.plus(IDLE), Visitor.of(headers)));
        return new Opened(person, token);
    }

    /// Ends the session of the caller.
    public void end(Session session) {
        revoke(session.person(), session.id());
    }

    /// All of that person, the one seen last first.
    public List<Session> of(Person person) {
        return database.read(handle -> SessionSql.of(handle, person.id(), clock.instant()));
    }

    /// Whether there was such a session of that person; it is none any more.
    public boolean revoke(Person person, long id) {
        return database.inTransaction(tx -> SessionSql.revoke(tx.handle(), person.id(), id)) > 0;
    }

    /// Ends all of them but one, if it is theirs.
    public int revokeOthers(Person person, Optional<Session> kept) {
        return database.inTransaction(tx -> SessionSql.revokeOthers(tx.handle(), person.id(), kept.map(Session::id).orElse(0L)));
    }
}
