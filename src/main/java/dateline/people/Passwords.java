package dateline.people;

import dateline.platform.Problem;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Passwords as argon2id hashes, encoded with their parameters as the reference implementation does. Memory and passes are those that
/// the OWASP Password Storage Cheat Sheet asks for at least: 19 MiB, 2 passes, 1 lane.
@Singleton
public final class Passwords {
    public static final int SHORTEST = 8;
    private static final int LONGEST = 1_000;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final String HEAD = "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$";
    private static final Pattern ENCODED =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final Base64.Encoder TEXT = Base64.getEncoder().withoutPadding();
    private final SecureRandom random = new SecureRandom();
    /// Each hash takes memory and a core; more at once than there are cores would make all of them late.
    private final Semaphore hashing = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodys = encode("the password of nobody, compared where there is none");

    public static boolean isUsable(String password) {
        var length = password.codePointCount(0, password.length());
        return length >= SHORTEST && length <= LONGEST;
    }

    static String usable(String password) {
        if (!isUsable(password)) {
            throw new IllegalArgumentException("A password has " + SHORTEST + " to " + LONGEST + " characters");
        }
        return password;
    }

    /// @throws Problem 503 when too many are waiting
    String encode(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var hash = inTurn(() -> hash(password, parameters(KIBIBYTES, PASSES, LANES, salt), HASH_BYTES));
        return HEAD + TEXT.encodeToString(salt) + "$" + TEXT.encodeToString(hash);
    }

    /// Without an encoded password the answer is no, after the same work.
    boolean isRight(String password, Optional<String> encoded) {
        var parts = ENCODED.matcher(encoded.orElse(nobodys));
        if (!parts.matches()) {
            throw new IllegalStateException("An encoded password cannot be read");
        }
        var salt = Base64.getDecoder().decode(parts.group(4));
        var kept = Base64.getDecoder().decode(parts.group(5));
        var parameters = parameters(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)), salt);
        var isSame = MessageDigest.isEqual(kept, inTurn(() -> hash(password, parameters, kept.length)));
        return isSame && encoded.isPresent();
    }

    /// Whether it was encoded with other parameters than are asked for today.
    boolean isOutdated(String encoded) {
        return !encoded.startsWith(HEAD);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static Argon2Parameters parameters(int kibibytes, int passes, int lanes, byte[] salt) {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build();
    }

    private static byte[] hash(String password, Argon2Parameters parameters, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private byte[] inTurn(Supplier<byte[]> work) {
        try {
            if (!hashing.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.of(503, "Too many people sign in just now. Try again in a moment.").withHeader("Retry-After", "5");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a turn", stop);
        }
        try {
            return work.get();
        } finally {
            hashing.release();
        }
    }
}
