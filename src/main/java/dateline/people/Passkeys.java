package dateline.people;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import dateline.people.PasskeySql.Stored;
import dateline.platform.Configuration;
import dateline.platform.Database;
import dateline.platform.Secret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Passkeys by WebAuthn. The authenticator must verify the person (a fingerprint, a PIN), because a passkey alone signs in. Which
/// make of authenticator it is, is not asked.
@Singleton
public final class Passkeys {
    private static final Duration CHALLENGE_LASTS = Duration.ofMinutes(10);
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;
    private final Database database;
    private final Clock clock;
    private final Sessions sessions;
    private final URI publicUrl;
    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);

    @Inject
    public Passkeys(Database database, Clock clock, Sessions sessions, Configuration configuration) {
        this.database = database;
        this.clock = clock;
        this.sessions = sessions;
        this.publicUrl = configuration.publicUrl();
    }

    /// One of somebody's passkeys.
    public record Passkey(long id, String credentialId, String name, Instant createdAt, Optional<Instant> usedAt) {}

    /// The site as authenticators know it: readers of a site on this machine may also call it `localhost`, which has passkeys where
    /// an address in figures has none.
    public URI site(HttpHeaders headers) {
        var host = Optional.ofNullable(headers.getHeaderString(HttpHeaders.HOST)).orElse("");
        return "127.0.0.1".equals(publicUrl.getHost()) && host.matches("localhost(:\\d{1,5})?") ? URI.create("http://" + host) : publicUrl;
    }

    /// A challenge that can be answered once, within ten minutes.
    public String challenge() {
        var challenge = Secret.fresh();
        database.inTransaction(tx -> PasskeySql.ask(tx.handle(), Secret.hash(challenge), clock.instant(), clock.instant().plus(CHALLENGE_LASTS)));
        return challenge;
    }

    /// What an authenticator knows the person by.
    public static byte[] handle(Person person) {
        return Secret.hash("passkeys of " + person.id());
    }

    public List<Passkey> of(Person person) {
        return database.read(handle -> PasskeySql.of(handle, person.id()));
    }

    /// Keeps the new passkey that the browser's answer describes, unless it proves nothing or there are too many.
    ///
    /// @param answer the credential in the JSON form of WebAuthn
    public boolean add(Person person, String answer, String name, HttpHeaders headers) {
        try {
            var data = manager.parseRegistrationResponseJSON(answer);
            var site = answered(data.getCollectedClientData(), headers);
            if (site.isEmpty() || of(person).size() >= MOST) {
                return false;
            }
            manager.verify(data, new RegistrationParameters(site.get(), true, true));
            return database.inTransaction(tx -> PasskeySql.add(tx.handle(), person.id(), stored(data), shortened(name), clock.instant())) == 1;
        } catch (DataConversionException | VerificationException | IllegalArgumentException worthless) {
            return false;
        }
    }

    private Stored stored(RegistrationData data) {
        var authenticator = Objects.requireNonNull(Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData());
        var credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
        return new Stored(
                credential.getCredentialId(), credentials.convert(credential), authenticator.getSignCount(), authenticator.isFlagBS(), authenticator.isFlagBE());
    }

    private static String shortened(String name) {
        var clean = Words.name(name);
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
    }

    public boolean remove(Person person, long id) {
        return database.inTransaction(tx -> PasskeySql.remove(tx.handle(), person.id(), id)) == 1;
    }

    /// Signs in the owner of the passkey that answered, if the answer proves that it did.
    public Optional<Sessions.Opened> signIn(String answer, HttpHeaders headers) {
        try {
            var data = manager.parseAuthenticationResponseJSON(answer);
            var site = answered(data.getCollectedClientData(), headers);
            var known = database.read(handle -> PasskeySql.find(handle, data.getCredentialId()));
            if (site.isEmpty() || known.isEmpty()) {
                return Optional.empty();
            }
            manager.verify(data, new AuthenticationParameters(site.get(), record(known.get().stored()), null, true, true));
            var counter = Objects.requireNonNull(data.getAuthenticatorData()).getSignCount();
            return database.inTransaction(tx -> {
                PasskeySql.used(tx.handle(), known.get().id(), counter, clock.instant());
                return Optional.of(sessions.open(tx, known.get().person(), headers));
            });
        } catch (DataConversionException | VerificationException | IllegalArgumentException worthless) {
            return Optional.empty();
        }
    }

    private CredentialRecordImpl record(Stored stored) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(), true, stored.mayBackup(), stored.isBackup(), stored.counter(), credentials.convert(stored.credential()),
                null, null, null, null);
    }

    /// The challenge that was answered, if it is one of ours that was not answered before.
    private Optional<ServerProperty> answered(@Nullable CollectedClientData client, HttpHeaders headers) {
        if (client == null) {
            return Optional.empty();
        }
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(client.getChallenge().getValue());
        var isOurs = database.inTransaction(tx -> PasskeySql.answer(tx.handle(), Secret.hash(text), clock.instant())) == 1;
        var site = site(headers);
        return isOurs
                ? Optional.of(ServerProperty.builder()
                        .origin(new Origin(site.toString()))
                        .rpId(String.valueOf(site.getHost()))
                        .challenge(client.getChallenge())
                        .build())
                : Optional.empty();
    }
}
