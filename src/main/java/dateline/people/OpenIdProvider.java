package dateline.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import dateline.platform.OpenIdSettings;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/// The provider of OpenID Connect that the configuration names: authorization code flow with PKCE, state and nonce.
final class OpenIdProvider {
    private static final Logger LOG = Logger.getLogger(OpenIdProvider.class);
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Set<JWSAlgorithm> SIGNATURES =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);
    private final OpenIdSettings settings;
    private final AtomicReference<Optional<OIDCProviderMetadata>> known = new AtomicReference<>(Optional.empty());

    OpenIdProvider(OpenIdSettings settings) {
        this.settings = settings;
    }

    /// The secrets of one sign-in, kept by the browser that began it.
    record Secrets(String state, String nonce, String verifier) {
        static Secrets fresh() {
            return new Secrets(new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
        }
    }

    /// What the provider vouches for.
    record Proof(String issuer, String subject, String email, boolean isVerified, String name) {}

    /// Where the browser goes to sign in there.
    URI begin(Secrets secrets, URI callback) {
        var verifier = new CodeVerifier(secrets.verifier);
        return new AuthenticationRequest.Builder(new ResponseType("code"), new Scope("openid", "email", "profile"), client(), callback)
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(new State(secrets.state))
                .nonce(new Nonce(secrets.nonce))
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /// Empty when the provider does not vouch for what was brought.
    Optional<Proof> finish(String code, Secrets secrets, URI callback) {
        try {
            var tokens = tokens(code, secrets, callback);
            var claims = validator().validate(tokens.getOIDCTokens().getIDToken(), new Nonce(secrets.nonce));
            var person = new UserInfo(claims.toJSONObject());
            return Optional.of(proof(person.getEmailAddress() == null ? asked(tokens, person) : person));
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            LOG.warnf("A sign-in by %s was refused: %s", settings.issuer(), refused.getMessage());
            return Optional.empty();
        } catch (IOException away) {
            throw new ProviderUnavailable(settings.issuer(), away);
        }
    }

    private Proof proof(UserInfo person) {
        return new Proof(
                settings.issuer().toString(),
                person.getSubject().getValue(),
                Optional.ofNullable(person.getEmailAddress()).orElse(""),
                Boolean.TRUE.equals(person.getEmailVerified()),
                Optional.ofNullable(person.getName()).or(() -> Optional.ofNullable(person.getNickname())).orElse(""));
    }

    private OIDCTokenResponse tokens(String code, Secrets secrets, URI callback) throws IOException, ParseException {
        var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), callback, new CodeVerifier(secrets.verifier));
        var secret = new ClientSecretBasic(client(), new com.nimbusds.oauth2.sdk.auth.Secret(settings.secret()));
        var answer = sent(new TokenRequest.Builder(reachable(metadata().getTokenEndpointURI()), secret, grant).build().toHTTPRequest());
        return OIDCTokenResponse.parse(answer);
    }

    private UserInfo asked(OIDCTokenResponse tokens, UserInfo person) throws IOException, ParseException {
        var endpoint = metadata().getUserInfoEndpointURI();
        if (endpoint == null) {
            return person;
        }
        var answer = UserInfoResponse.parse(sent(new UserInfoRequest(reachable(endpoint), tokens.getOIDCTokens().getAccessToken()).toHTTPRequest()));
        if (!answer.indicatesSuccess() || !answer.toSuccessResponse().getUserInfo().getSubject().equals(person.getSubject())) {
            throw new ParseException("the provider tells of somebody else");
        }
        return answer.toSuccessResponse().getUserInfo();
    }

    private IDTokenValidator validator() throws IOException, ParseException {
        var offered = new HashSet<>(SIGNATURES);
        Optional.ofNullable(metadata().getIDTokenJWSAlgs()).ifPresent(offered::retainAll);
        try {
            var keys = JWKSet.parse(sent(new HTTPRequest(HTTPRequest.Method.GET, reachable(metadata().getJWKSetURI()))).getBody());
            var selector = new JWSVerificationKeySelector<SecurityContext>(offered, new ImmutableJWKSet<>(keys));
            return new IDTokenValidator(new Issuer(settings.issuer()), client(), selector, null);
        } catch (java.text.ParseException unreadable) {
            throw new ParseException("the keys of the provider cannot be read", unreadable);
        }
    }

    private ClientID client() {
        return new ClientID(settings.client());
    }

    private OIDCProviderMetadata metadata() {
        return known.updateAndGet(there -> there.or(() -> Optional.of(resolved()))).orElseThrow();
    }

    private OIDCProviderMetadata resolved() {
        try {
            return OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
        } catch (GeneralException | IOException away) {
            throw new ProviderUnavailable(settings.issuer(), away);
        }
    }

    /// What the provider names is asked on its own host, or else only on public ones: it cannot make this site look into its own network.
    private URI reachable(URI endpoint) throws ParseException {
        var isItsOwn = endpoint.getScheme().equals(settings.issuer().getScheme()) && endpoint.getAuthority().equals(settings.issuer().getAuthority());
        if (!isItsOwn && !PublicAddress.isOf(endpoint)) {
            throw new ParseException("the provider names " + endpoint + ", which is not public");
        }
        return endpoint;
    }

    private static HTTPResponse sent(HTTPRequest request) throws IOException {
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        request.setFollowRedirects(false);
        return request.send();
    }

    /// The provider does not answer, or not as one.
    static final class ProviderUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        ProviderUnavailable(URI issuer, Exception cause) {
            super(issuer + " does not answer: " + cause.getMessage(), cause);
        }
    }
}
