package dateline.live;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a stream tells of. Only topics and events of the contract are open to readers; all else in the log stays inside the site.
record Topics(Set<String> names) {
    static final int MOST = 50;
    private static final Pattern OPEN =
            Pattern.compile("newsfeed:[a-z0-9][a-z0-9-]{0,62}|(?:article|chat):[1-9][0-9]{0,17}");
    private static final Set<String> EVENTS = Set.of("newsfeed", "article", "post", "comment", "chat", "presence");

    /// Empty unless there is at least one, all are of the contract, and there are no more than {@link #MOST}.
    static Optional<Topics> of(Collection<String> wanted) {
        var names = new TreeSet<>(wanted);
        if (names.isEmpty() || names.size() > MOST || !names.stream().allMatch(Topics::isOpen)) {
            return Optional.empty();
        }
        return Optional.of(new Topics(Set.copyOf(names)));
    }

    private static boolean isOpen(String topic) {
        return OPEN.matcher(topic).matches();
    }

    /// Whether readers may be told of the event.
    static boolean areOpen(String topic, String event) {
        return EVENTS.contains(event) && isOpen(topic);
    }
}
