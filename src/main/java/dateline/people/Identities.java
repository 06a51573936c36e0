package dateline.people;

import dateline.people.OpenIdProvider.Proof;
import dateline.people.OpenIdProvider.ProviderUnavailable;
import dateline.people.OpenIdProvider.Secrets;
import dateline.platform.Configuration;
import dateline.platform.Database;
import dateline.platform.Database.Tx;
import dateline.platform.OpenIdSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Signing in by an identity that people have elsewhere. A new one is joined to the account with its address only where the provider says
/// that the address is verified.
@Singleton
public final class Identities {
    private static final Logger LOG = Logger.getLogger(Identities.class);
    private final Database database;
    private final Clock clock;
    private final Sessions sessions;
    private final Readers readers;
    private final URI callback;
    private final Optional<OpenIdSettings> settings;
    private final Optional<OpenIdProvider> provider;

    @Inject
    public Identities(Database database, Clock clock, Sessions sessions, Readers readers, Configuration configuration) {
        this.database = database;
        this.clock = clock;
        this.sessions = sessions;
        this.readers = readers;
        this.callback = URI.create(configuration.publicUrl() + "/account/openid/callback");
        this.settings = configuration.openId();
        this.provider = settings.map(OpenIdProvider::new);
    }

    /// A sign-in under way: where the browser goes, and what it keeps meanwhile.
    public record Begun(URI address, String kept) {}

    /// What came of it.
    public sealed interface Outcome {
        record Done(Sessions.Opened opened) implements Outcome {}

        /// What was brought is not what this browser had begun, or the provider does not vouch for it.
        record Refused() implements Outcome {}

        /// The provider does not vouch for the address, so it may be anybody's.
        record Unverified() implements Outcome {}

        record Unavailable() implements Outcome {}
    }

    /// What the button of the provider says; empty without a provider.
    public Optional<String> name() {
        return settings.map(OpenIdSettings::name);
    }

    /// Empty without a provider, or while it does not answer.
    public Optional<Begun> begin() {
        var secrets = Secrets.fresh();
        try {
            return provider.map(one -> new Begun(one.begin(secrets, callback), secrets.state() + "." + secrets.nonce() + "." + secrets.verifier()));
        } catch (ProviderUnavailable away) {
            LOG.warn(away.getMessage());
            return Optional.empty();
        }
    }

    /// @param kept  what the browser kept since {@link #begin}
    /// @param state what the provider sent back with the code
    public Outcome finish(String kept, String state, String code, HttpHeaders headers) {
        var secrets = kept.split("\\.");
        if (provider.isEmpty() || secrets.length != 3 || state.isEmpty() || !secrets[0].equals(state) || code.isEmpty()) {
            return new Outcome.Refused();
        }
        try {
            return provider.get()
                    .finish(code, new Secrets(secrets[0], secrets[1], secrets[2]), callback)
                    .map(proof -> database.inTransaction(tx -> person(tx, proof)).<Outcome>map(person -> new Outcome.Done(sessions.open(person, headers)))
                            .orElseGet(Outcome.Unverified::new))
                    .orElseGet(Outcome.Refused::new);
        } catch (ProviderUnavailable away) {
            LOG.warn(away.getMessage());
            return new Outcome.Unavailable();
        }
    }

    private Optional<Person> person(Tx tx, Proof proof) {
        return IdentitySql.find(tx.handle(), proof.issuer(), proof.subject()).or(() -> joined(tx, proof));
    }

    private Optional<Person> joined(Tx tx, Proof proof) {
        if (!proof.isVerified() || !Words.isEmail(proof.email())) {
            return Optional.empty();
        }
        var name = Words.name(proof.name());
        PeopleSql.register(tx.handle(), proof.email(), name.isEmpty() ? proof.email().substring(0, proof.email().indexOf('@')) : name, "");
        return PeopleSql.locked(tx.handle(), proof.email()).map(person -> {
            var proven = readers.proven(tx, person);
            IdentitySql.put(tx.handle(), proof.issuer(), proof.subject(), proven.id(), clock.instant());
            return proven;
        });
    }
}
