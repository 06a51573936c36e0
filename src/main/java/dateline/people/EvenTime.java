package dateline.people;

import java.time.Duration;

/// Work whose time must not tell which way it went: the answer waits until either way would be done.
final class EvenTime {
    private static final Duration LEAST = Duration.ofMillis(250);

    private EvenTime() {}

    static void of(Runnable work) {
        var end = System.nanoTime() + LEAST.toNanos();
        work.run();
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
