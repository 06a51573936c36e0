package dateline.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/// An event loop that a test turns by hand.
final class HandLoop {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Loop loop;

    HandLoop(Hub hub) {
        loop = hub.open(tasks::add);
    }

    Loop loop() {
        return loop;
    }

    FakeReader join(Set<String> topics, OptionalLong last) {
        var reader = new FakeReader();
        loop.join(new LiveStream(reader, topics), last);
        return reader;
    }

    /// Runs at most so many of the tasks that wait.
    void turn(int most) {
        for (var n = 0; n < most; n++) {
            var task = tasks.poll();
            if (task == null) {
                return;
            }
            task.run();
        }
    }

    /// Turns until that is so.
    void until(BooleanSupplier done) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        turn(Integer.MAX_VALUE);
        while (!done.getAsBoolean()) {
            try {
                var task = tasks.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                assertThat(task).as("something more to do").isNotNull();
                task.run();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            }
        }
    }
}
