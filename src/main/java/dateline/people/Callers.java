package dateline.people;

import dateline.platform.Database;
import dateline.platform.KnownTokens;
import dateline.platform.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;

/// Who calls, and whether their role allows it: the one place where that is decided. A caller is known by
/// `Authorization: Bearer TOKEN`, where the token is an API token or that of a session, or else by the session's cookie.
@Singleton
public final class Callers {
    private final Database database;
    private final Clock clock;
    private final SessionCookies cookies;
    private final KnownTokens known;

    @Inject
    public Callers(Database database, Clock clock, SessionCookies cookies, KnownTokens known) {
        this.database = database;
        this.clock = clock;
        this.cookies = cookies;
        this.known = known;
    }

    /// Empty without a token or cookie, or with one that is not or no longer good.
    public Optional<Person> caller(HttpHeaders headers) {
        return credential(headers).map(Credential::hash).flatMap(hash -> {
            var person = database.read(handle -> SessionSql.person(handle, hash, clock.instant()));
            person.ifPresent(who -> known.remember(hash, new KnownTokens.Caller(who.id(), who.role().isStaff())));
            return person;
        });
    }

    /// The session in which the caller calls; empty for signed-out people and for API tokens.
    public Optional<Session> session(HttpHeaders headers) {
        return credential(headers).flatMap(credential -> database.inTransaction(tx -> {
            var now = clock.instant();
            SessionSql.touch(tx.handle(), credential.hash(), now, now.minus(Sessions.TOUCH_EVERY), now.plus(Sessions.IDLE));
            return SessionSql.session(tx.handle(), credential.hash(), now).map(session -> session.with(credential.csrfToken()));
        }));
    }

    /// Whether a form comes from a page of this site: its hidden field `csrf` holds what the caller's session tells as `csrfToken`.
    public boolean isProven(HttpHeaders headers, String csrfToken) {
        return credential(headers).filter(credential -> credential.isProvenBy(csrfToken)).isPresent();
    }

    /// What the hidden field `csrf` of a form must hold for {@link #isProven}; empty for signed-out people.
    public String csrfToken(HttpHeaders headers) {
        return credential(headers).map(Credential::csrfToken).orElse("");
    }

    /// @throws Problem 401
    public Person signedIn(HttpHeaders headers) {
        return caller(headers).orElseThrow(() -> Problem.of(401, "Sign in first. A program sends a valid token as “Authorization: Bearer TOKEN”; "
                        + "“./dateline token EMAIL” prints one.")
                .withHeader("WWW-Authenticate", "Bearer realm=\"dateline\""));
    }

    /// Somebody who writes articles.
    ///
    /// @throws Problem 401 or 403
    public Person writer(HttpHeaders headers) {
        return allowed(headers, Role::mayWrite, "Only journalists, editors and admins may do this");
    }

    /// Whether the caller, if there is one, writes articles and so sees what is not public.
    public boolean isWriter(HttpHeaders headers) {
        return caller(headers).map(Person::role).filter(Role::mayWrite).isPresent();
    }

    /// Somebody who may publish.
    ///
    /// @throws Problem 401 or 403
    public Person publisher(HttpHeaders headers) {
        return allowed(headers, Role::mayPublish, "Only editors and admins may publish");
    }

    /// Somebody who may decide about what readers contribute.
    ///
    /// @throws Problem 401 or 403
    public Person moderator(HttpHeaders headers) {
        return allowed(headers, Role::mayModerate, "Only moderators, editors and admins may do this");
    }

    /// Somebody who runs the site.
    ///
    /// @throws Problem 401 or 403
    public Person admin(HttpHeaders headers) {
        return allowed(headers, Role::mayAdminister, "Only admins may do this");
    }

    private Person allowed(HttpHeaders headers, Predicate<Role> right, String sentence) {
        var person = signedIn(headers);
        if (!right.test(person.role())) {
            throw Problem.of(403, sentence + "; your role is " + person.role().word() + ".");
        }
        return person;
    }

    /// Whoever sends the header is judged by it alone, so that a wrong token is never covered by a cookie.
    private Optional<Credential> credential(HttpHeaders headers) {
        return Optional.ofNullable(headers.getHeaderString(HttpHeaders.AUTHORIZATION))
                .map(Credential::bearer)
                .orElseGet(() -> cookies.secret(headers).map(Credential::new));
    }
}
