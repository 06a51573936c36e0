package dateline.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.platform.Visitor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Counts what somebody who guesses would do often: failed sign-ins by address and by network, and registrations and mails asked for. Known
/// and unknown addresses are counted alike. Each node counts for itself; nothing of it is kept.
@Singleton
public final class Attempts {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 200_000;
    private static final int BY_ADDRESS = 10;
    private static final int BY_NETWORK = 100;
    private final Cache<String, Count> counts = Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterWrite(WINDOW).build();
    private final Clock clock;

    @Inject
    public Attempts(Clock clock) {
        this.clock = clock;
    }

    private record Count(Instant since, int times) {}

    /// Counts one thing of that kind, before it is done so that many at once gain nothing, and answers how long to wait when it may not be
    /// done now.
    ///
    /// @param kind such as `register`
    Optional<Duration> spend(String kind, String email, Visitor visitor) {
        var byAddress = count(address(kind, email), BY_ADDRESS);
        var byNetwork = count(network(kind, visitor), BY_NETWORK);
        return byAddress.or(() -> byNetwork);
    }

    /// Takes it back: it was no guess.
    void forgive(String kind, String email, Visitor visitor) {
        counts.invalidate(address(kind, email));
        counts.asMap().computeIfPresent(network(kind, visitor), (_, count) -> new Count(count.since, count.times - 1));
    }

    private static String address(String kind, String email) {
        return kind + " of " + email.strip().toLowerCase(Locale.ROOT);
    }

    /// Empty for this machine itself, behind which everybody may stand: it is not counted.
    private static String network(String kind, Visitor visitor) {
        return visitor.network().isEmpty() ? "" : kind + " from " + visitor.network();
    }

    private Optional<Duration> count(String key, int most) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        var count = counts.asMap().merge(key, new Count(clock.instant(), 1), (old, fresh) -> age(old).compareTo(WINDOW) < 0
                ? new Count(old.since, old.times + 1)
                : fresh);
        return count.times <= most ? Optional.empty() : Optional.of(WINDOW.minus(age(count)));
    }

    private Duration age(Count count) {
        return Duration.between(count.since, clock.instant());
    }
}
