package dateline.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/// Random secrets of 256 bits for links and tokens, and the hash under which they are kept. A fast hash is right for them: there
/// is nothing to guess.
public final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String BEARER = "Bearer ";
    private static final int LONGEST_HEADER = 200;

    private Secret() {}

    public static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The token in the value of an `Authorization` header.
    public static Optional<String> inHeader(String authorization) {
        return authorization.startsWith(BEARER) && authorization.length() <= LONGEST_HEADER
                ? Optional.of(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    public static byte[] hash(String secret) {
        return sha256(secret.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
