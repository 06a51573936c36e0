package dateline.articles;

import dateline.platform.DatabaseUnavailable;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Publishes what is planned, at its time. A plan made on another node is seen within a second; what came due during a stop is
/// published at the start.
@Singleton
public final class Schedule {
    private static final Logger LOG = Logger.getLogger(Schedule.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private final Articles articles;
    private final Clock clock;
    private volatile boolean stopped;

    @Inject
    public Schedule(Articles articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    public void start() {
        Thread.ofVirtual().name("schedule").start(this::run);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped = true;
    }

    private void run() {
        while (!stopped) {
            try {
                Thread.sleep(step());
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private Duration step() {
        try {
            while (!stopped && articles.publishDue()) {
                LOG.debug("Published an article at its time");
            }
            var wait = articles.nextDue().map(due -> Duration.between(clock.instant(), due)).orElse(LOOK);
            return wait.isNegative() ? Duration.ofMillis(1) : wait.compareTo(LOOK) < 0 ? wait : LOOK;
        } catch (DatabaseUnavailable away) {
            return LOOK;
        } catch (RuntimeException failure) {
            LOG.error("A planned publication failed; trying again", failure);
            return LOOK;
        }
    }
}
