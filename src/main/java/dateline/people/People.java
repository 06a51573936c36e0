package dateline.people;

import dateline.platform.Database;
import dateline.platform.Database.Tx;
import dateline.platform.Secret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Readers and staff, their roles, API tokens and one-time links. How readers come to be is in {@link Readers}.
@Singleton
public final class People {
    private static final Duration INVITATION_LASTS = Duration.ofDays(7);
    private final Database database;
    private final Clock clock;

    @Inject
    public People(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Adds a person, or gives the one with this address the role. The name of a new one is the address up to the @ when none is given.
    ///
    /// @throws IllegalArgumentException when it is not an e-mail address
    public Person add(String email, String name, Role role) {
        checkEmail(email);
        var given = name.isBlank() ? email.substring(0, email.indexOf('@')) : name.strip();
        return database.inTransaction(tx -> added(tx, email, shortened(given), role));
    }

    /// The operator vouches for the address. Whoever had registered it without proving it may be somebody else: they are shut out.
    private static Person added(Tx tx, String email, String name, Role role) {
        PeopleSql.locked(tx.handle(), email)
                .filter(known -> !known.isConfirmed())
                .ifPresent(known -> PeopleSql.forgetWaysIn(tx.handle(), known.id()));
        return PeopleSql.add(tx.handle(), email, name, role);
    }

    public Optional<Person> withEmail(String email) {
        return database.read(handle -> PeopleSql.withEmail(handle, email));
    }

    public Optional<Person> withId(long id) {
        return database.read(handle -> PeopleSql.withId(handle, id));
    }

    /// Those of the people who are known, by their ids.
    public Map<Long, Person> withIds(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : database.read(handle -> PeopleSql.withIds(handle, ids)).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
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
            var person = added(tx, address, shortened(given), invitation.role());
            return name.isBlank() ? person : PeopleSql.rename(tx.handle(), person.id(), shortened(given));
        }));
    }

    private static String shortened(String name) {
        return Words.cut(name);
    }

    private static void checkEmail(String email) {
        if (!Words.isEmail(email)) {
            throw new IllegalArgumentException("“" + email + "” is not an e-mail address");
        }
    }
}
