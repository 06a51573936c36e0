package dateline.people;

import dateline.platform.Database;
import dateline.platform.KnownTokens;
import dateline.platform.Problem;
import dateline.platform.Secret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/// Readers and staff, their roles, API tokens and one-time links.
@Singleton
public final class People {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,190}");
    private static final int LONGEST_NAME = 100;
    private static final Duration INVITATION_LASTS = Duration.ofDays(7);
    private final Database database;
    private final Clock clock;
    private final KnownTokens known;

    @Inject
    public People(Database database, Clock clock, KnownTokens known) {
        this.database = database;
        this.clock = clock;
        this.known = known;
    }

    /// Adds a person, or gives the one with this address the role. The name of a new one is the address up to the @ when none is given.
    ///
    /// @throws IllegalArgumentException when it is not an e-mail address
    public Person add(String email, String name, Role role) {
        checkEmail(email);
        var given = name.isBlank() ? email.substring(0, email.indexOf('@')) : name.strip();
        return database.inTransaction(tx -> PeopleSql.add(tx.handle(), email, shortened(given), role));
    }

    public Optional<Person> withEmail(String email) {
        return database.read(handle -> PeopleSql.withEmail(handle, email));
    }

    public Optional<Person> withId(long id) {
        return database.read(handle -> PeopleSql.withId(handle, id));
    }

    /// A new API token, told this once and kept only as a hash.
    public String freshToken(Person person) {
        var token = Secret.fresh();
        database.inTransaction(tx -> {
            PeopleSql.addToken(tx.handle(), Secret.hash(token), person.id());
            return token;
        });
        return token;
    }

    /// Who calls, by the value of the `Authorization` header; empty without or with an unknown token.
    public Optional<Person> caller(String authorization) {
        return Secret.inHeader(authorization).map(Secret::hash).flatMap(hash -> {
            var person = database.read(handle -> PeopleSql.withToken(handle, hash));
            person.ifPresent(who -> known.remember(hash, new KnownTokens.Caller(who.id(), who.role() != Role.READER)));
            return person;
        });
    }

    /// The caller as somebody who writes articles.
    ///
    /// @throws Problem 401 or 403
    public Person writer(String authorization) {
        var person = known(authorization);
        if (!person.role().mayWrite()) {
            throw Problem.of(403, "Only journalists, editors and admins may do this; your role is " + person.role().word() + ".");
        }
        return person;
    }

    /// The caller as somebody who may publish.
    ///
    /// @throws Problem 401 or 403
    public Person publisher(String authorization) {
        var person = known(authorization);
        if (!person.role().mayPublish()) {
            throw Problem.of(403, "Only editors and admins may publish; your role is " + person.role().word() + ".");
        }
        return person;
    }

    private Person known(String authorization) {
        return caller(authorization).orElseThrow(() -> Problem.of(401, "Send a valid token as “Authorization: Bearer TOKEN”; "
                        + "“./dateline token EMAIL” prints one.")
                .withHeader("WWW-Authenticate", "Bearer realm=\"dateline\""));
    }

    public boolean hasAdmin() {
        return database.read(PeopleSql::hasAdmin);
    }

    /// The secret of a new one-time link, good for seven days; an earlier unused one for the same address and role ends.
    public String invite(String email, Role role) {
        var secret = Secret.fresh();
        database.inTransaction(tx -> {
            PeopleSql.invite(tx.handle(), Secret.hash(secret), email, role, clock.instant().plus(INVITATION_LASTS));
            return secret;
        });
        return secret;
    }

    public Optional<Invitation> invitation(String secret) {
        return database.read(handle -> PeopleSql.openInvitation(handle, Secret.hash(secret)));
    }

    /// Uses a one-time link: once only, and only as a whole. `email` counts where the invitation names none; a
    /// `name` that is given becomes that of somebody known, too.
    public Optional<Person> accept(String secret, String email, String name) {
        var open = invitation(secret);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var address = open.get().email().isEmpty() ? email.strip() : open.get().email();
        checkEmail(address);
        var given = name.isBlank() ? address.substring(0, address.indexOf('@')) : name.strip();
        return database.inTransaction(tx -> PeopleSql.useInvitation(tx.handle(), Secret.hash(secret)).map(invitation -> {
            var person = PeopleSql.add(tx.handle(), address, shortened(given), invitation.role());
            return name.isBlank() ? person : PeopleSql.rename(tx.handle(), person.id(), shortened(given));
        }));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static void checkEmail(String email) {
        if (!EMAIL.matcher(email).matches()) {
            throw new IllegalArgumentException("“" + email + "” is not an e-mail address");
        }
    }
}
