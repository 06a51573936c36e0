package dateline.people;

import dateline.platform.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/// The secret by which a caller is known.
record Credential(String secret) {
    private static final String BEARER = "bearer ";
    private static final int LONGEST = 200;

    static Optional<Credential> bearer(String authorization) {
        if (authorization.length() > LONGEST || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        return Optional.of(new Credential(authorization.substring(BEARER.length()).strip()));
    }

    byte[] hash() {
        return Secret.hash(secret);
    }

    /// What proves that a write comes from a page of this site: another site makes the browser send the cookie, but cannot read it. It is
    /// derived from the secret, which it does not betray, so that it needs no place of its own.
    String csrfToken() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Secret.hash("csrf " + secret));
    }

    boolean isProvenBy(String csrfToken) {
        return MessageDigest.isEqual(csrfToken().getBytes(StandardCharsets.UTF_8), csrfToken.getBytes(StandardCharsets.UTF_8));
    }
}
