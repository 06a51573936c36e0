package dateline.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How much one person or one network may ask of this process in a minute. What was not used in one minute is not saved for a later one.
@Singleton
public final class Limits {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 50_000;
    private final Cache<Key, Bucket> buckets;
    private final TimeMeter meter;

    @Inject
    public Limits(Clock clock) {
        this.meter = new Meter(clock);
        // A bucket that nobody touched for a minute is full again, as a new one would be.
        this.buckets = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterAccess(MINUTE.plusSeconds(1)).build();
    }

    /// What is limited, and to how many a minute.
    public enum Kind {
        /// Calls of the API by a network without a token that we know.
        CALLS_WITHOUT_TOKEN(300),
        /// Calls of the API with a token that nobody has.
        WRONG_TOKENS(20),
        READS_OF_A_PERSON(3_000),
        WRITES_OF_A_PERSON(600),
        /// Staff are trusted; this only stops a program that has gone wild.
        CALLS_OF_STAFF(120_000),
        /// Pages that must be made, by a network. Those that are finished are sent without limit.
        PAGES_MADE(1_200),
        STREAMS_OPENED(1_200);

        private final int perMinute;

        Kind(int perMinute) {
            this.perMinute = perMinute;
        }

        public int perMinute() {
            return perMinute;
        }
    }

    private record Key(Kind kind, String who) {}

    private record Meter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /// Takes one of what they may. Answers 0 when there was one, else in how many seconds there will be.
    public long take(Kind kind, String who) {
        return seconds(bucket(kind, who).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /// As {@link #take}, without taking it.
    public long look(Kind kind, String who) {
        return seconds(bucket(kind, who).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket bucket(Kind kind, String who) {
        return buckets.get(new Key(kind, who), key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(kind.perMinute).refillGreedy(kind.perMinute, MINUTE))
                .withCustomTimePrecision(meter)
                .build());
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, TimeUnit.SECONDS.toNanos(1));
    }
}
