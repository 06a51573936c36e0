package dateline.platform.postgres;

import dateline.platform.DatabaseUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Starts the server again when it died: killed, or out of memory. It comes back at the port where it was, so whoever
/// uses it need only connect anew.
final class Watchman {
    private static final Logger LOG = Logger.getLogger(Watchman.class);
    private static final Duration ROUND = Duration.ofMillis(200);
    private final Path folder;
    private final Cluster cluster;
    private final Reach reach;
    private final Thread thread = Thread.ofPlatform().daemon().name("postgres-watchman").unstarted(this::watch);
    private volatile boolean stopped;

    Watchman(Path folder, Cluster cluster, Reach reach) {
        this.folder = folder;
        this.cluster = cluster;
        this.reach = reach;
    }

    void start() {
        thread.start();
    }

    /// Returns when it will start nothing any more.
    void stop() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        while (!stopped) {
            try {
                Thread.sleep(ROUND);
                round();
            } catch (InterruptedException stop) {
                return;
            } catch (IOException | DatabaseUnavailable failure) {
                LOG.warn("PostgreSQL cannot be started again just now; trying again", failure);
            }
        }
    }

    private void round() throws IOException {
        if (cluster.running().isPresent()) {
            return;
        }
        Users.alone(folder, () -> {
            if (cluster.running().isEmpty() && !stopped) {
                LOG.warn("PostgreSQL ended unasked; it is being started again");
                cluster.start();
                reach.awaitAnswer(cluster);
                LOG.info("PostgreSQL is there again");
            }
            return true;
        });
    }
}
