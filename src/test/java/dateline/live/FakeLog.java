package dateline.live;

import dateline.events.LoggedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// An event log in memory, with the hub as its only follower.
final class FakeLog {
    private final List<LoggedEvent> events = new ArrayList<>();
    private final Hub hub;

    private volatile String text = "";

    FakeLog(int remembered) {
        hub = new Hub(() -> 0, this::onTopics, remembered);
    }

    /// Events say so much from now on.
    void talk(int characters) {
        text = ",\"text\":\"" + "x".repeat(characters) + "\"";
    }

    Hub hub() {
        return hub;
    }

    void append(String... topics) {
        var batch = new ArrayList<LoggedEvent>();
        synchronized (this) {
            for (var topic : topics) {
                var event = new LoggedEvent(
                        events.size() + 1, nameOn(topic), topic, Set.of(), "{\"position\":" + (events.size() + 1) + text + "}", Instant.EPOCH);
                events.add(event);
                batch.add(event);
            }
        }
        hub.tell(batch);
    }

    private static String nameOn(String topic) {
        return topic.contains(":") ? topic.substring(0, topic.indexOf(':')) : "inside";
    }

    synchronized long head() {
        return events.size();
    }

    synchronized List<Long> positionsOn(Collection<String> topics, long after) {
        return events.stream()
                .filter(event -> event.position() > after && topics.contains(event.topic()))
                .map(LoggedEvent::position)
                .toList();
    }

    private synchronized List<LoggedEvent> onTopics(Collection<String> topics, long after, long upTo, int most) {
        return events.stream()
                .filter(event -> event.position() > after && event.position() <= upTo && topics.contains(event.topic()))
                .limit(most)
                .toList();
    }
}
