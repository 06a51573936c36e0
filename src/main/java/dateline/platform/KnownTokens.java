package dateline.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Whose tokens were good a short while ago, so that limits fit who calls before anything is looked up for the call. Only limits may
/// rest on it: whether a token is good now is for the database to say. Kept by the tokens' hashes.
@Singleton
public final class KnownTokens {
    /// The cookie that holds a session's secret, and its name on a site with https, which binds it to the very host.
    public static final String COOKIE = "dateline-session";
    public static final String HOST_COOKIE = "__Host-dateline-session";
    public static final List<String> COOKIES = List.of(COOKIE, HOST_COOKIE);
    private static final Duration LASTS = Duration.ofMinutes(15);
    private static final int MOST = 10_000;
    private final Cache<ByteBuffer, Caller> callers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LASTS).build();

    /// @param id the person's
    public record Caller(long id, boolean isStaff) {}

    public void remember(byte[] hash, Caller caller) {
        callers.put(ByteBuffer.wrap(hash.clone()), caller);
    }

    /// @param authorization the value of the header
    public Optional<Caller> caller(String authorization) {
        return Secret.inHeader(authorization).flatMap(this::withSecret);
    }

    public Optional<Caller> withSecret(String secret) {
        return Optional.ofNullable(callers.getIfPresent(ByteBuffer.wrap(Secret.hash(secret))));
    }
}
