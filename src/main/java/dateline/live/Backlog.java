package dateline.live;

import dateline.events.LoggedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// What readers missed while they were away: the newest from memory, older from the event log.
final class Backlog {
    /// Who missed more loads the page's state anew, which is less work for both sides.
    static final int MOST_MISSED = 500;

    private static final Logger LOG = Logger.getLogger(Backlog.class);
    private static final int READS_AT_ONCE = 4;
    private final Recent recent;
    private final History history;
    private final Semaphore reads = new Semaphore(READS_AT_ONCE);

    /// Events on the topics with positions in (`after`, `upTo`], in order, at most `most`; as the event log answers.
    @FunctionalInterface
    interface History {
        List<LoggedEvent> onTopics(Collection<String> topics, long after, long upTo, int most);
    }

    sealed interface Missed {
        record All(List<Frame> frames) implements Missed {}

        record TooMany() implements Missed {}

        /// The log could not be read.
        record Unknown() implements Missed {}
    }

    Backlog(Recent recent, History history) {
        this.recent = recent;
        this.history = history;
    }

    Optional<List<Frame>> remembered(Set<String> topics, long after, long upTo) {
        return recent.on(topics, after, upTo).filter(frames -> frames.size() <= MOST_MISSED);
    }

    void read(Set<String> topics, long after, long upTo, Consumer<Missed> then) {
        Thread.ofVirtual().name("live-backlog").start(() -> then.accept(read(topics, after, upTo)));
    }

    private Missed read(Set<String> topics, long after, long upTo) {
        reads.acquireUninterruptibly();
        try {
            var events = history.onTopics(topics, after, upTo, MOST_MISSED + 1);
            if (events.size() > MOST_MISSED) {
                return new Missed.TooMany();
            }
            return new Missed.All(events.stream()
                    .filter(event -> Topics.areOpen(event.topic(), event.name()))
                    .map(Frame::of)
                    .toList());
        } catch (RuntimeException failure) {
            LOG.warn("What a reader missed cannot be read; the stream ends and will be resumed: " + failure.getMessage());
            return new Missed.Unknown();
        } finally {
            reads.release();
        }
    }
}
