package dateline.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The newest events, so that most who come back need no database.
final class Recent {
    private final int most;
    private final ArrayDeque<Frame> frames = new ArrayDeque<>();
    private long completeAfter = Long.MAX_VALUE;

    Recent(int most) {
        this.most = most;
    }

    /// Adds what readers may see of the events from `first` on.
    synchronized void add(long first, List<Frame> newer) {
        completeAfter = Math.min(completeAfter, first - 1);
        frames.addAll(newer);
        while (frames.size() > most) {
            completeAfter = frames.removeFirst().position();
        }
    }

    /// Events on the topics with positions in (`after`, `upTo`], in order; empty when that is further back than it remembers.
    synchronized Optional<List<Frame>> on(Set<String> topics, long after, long upTo) {
        if (after < completeAfter) {
            return Optional.empty();
        }
        var found = new ArrayList<Frame>();
        for (var newestFirst = frames.descendingIterator(); newestFirst.hasNext(); ) {
            var frame = newestFirst.next();
            if (frame.position() <= after) {
                break;
            }
            if (frame.position() <= upTo && topics.contains(frame.topic())) {
                found.add(frame);
            }
        }
        Collections.reverse(found);
        return Optional.of(found);
    }
}
