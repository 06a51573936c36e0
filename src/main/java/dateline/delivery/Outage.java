package dateline.delivery;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Remembers for a moment that pages cannot be made, so that readers then do not wait for one failure each. Any sign of life ends it.
final class Outage {
    private static final long MOMENT = 500_000_000;
    private static final long NONE = Long.MIN_VALUE;
    private final LongSupplier nanoTime;
    private final AtomicLong since = new AtomicLong(NONE);

    Outage(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void noticed() {
        since.set(nanoTime.getAsLong());
    }

    void over() {
        if (since.get() != NONE) {
            since.set(NONE);
        }
    }

    /// Whether a page could not be made a moment ago: then it is not worth trying again yet.
    boolean isNow() {
        var noticed = since.get();
        return noticed != NONE && nanoTime.getAsLong() - noticed < MOMENT;
    }
}
