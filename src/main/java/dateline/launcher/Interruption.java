package dateline.launcher;

import java.time.Duration;

/// The wish of somebody outside that a command ends early. Long work asks between two articles; work that does not ask in time, as when
/// it waits for standard input, is ended all the same.
final class Interruption {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static volatile boolean wished;

    private Interruption() {}

    /// The command was told to end before its work was done; what it had finished stays.
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Interrupted() {
            super("interrupted");
        }
    }

    static void wish(Runnable whenImpatient) {
        wished = true;
        Thread.ofPlatform().daemon().name("interruption").start(() -> {
            try {
                Thread.sleep(PATIENCE);
                whenImpatient.run();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// @throws Interrupted when somebody wishes so
    static void heed() {
        if (wished) {
            throw new Interrupted();
        }
    }
}
