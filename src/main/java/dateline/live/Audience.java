package dateline.live;

import java.util.Arrays;
import java.util.function.Consumer;

/// Streams in the order in which they came, close together in memory: all are gone through for every event. One that has left is passed
/// over, and forgotten when half of them have left.
final class Audience {
    private static final int FEW = 8;
    private LiveStream[] streams = new LiveStream[FEW];
    private int size;
    private int left;
    private boolean isGoneThrough;

    void add(LiveStream stream) {
        if (size == streams.length) {
            streams = Arrays.copyOf(streams, size * 2);
        }
        streams[size++] = stream;
    }

    /// To be called once for each that has left, after it has.
    void oneLeft() {
        left++;
        forgetWhoLeft();
    }

    private void forgetWhoLeft() {
        if (isGoneThrough || left <= size / 2) {
            return;
        }
        var kept = 0;
        for (var n = 0; n < size; n++) {
            if (!streams[n].hasLeft()) {
                streams[kept++] = streams[n];
            }
        }
        Arrays.fill(streams, kept, size, null);
        if (kept < streams.length / 4) {
            streams = Arrays.copyOf(streams, Math.max(FEW, kept * 2));
        }
        size = kept;
        left = 0;
    }

    boolean isEmpty() {
        return size == left;
    }

    /// Who comes or leaves meanwhile is passed over.
    void forEach(Consumer<LiveStream> action) {
        var all = streams;
        isGoneThrough = true;
        try {
            for (int n = 0, end = size; n < end; n++) {
                if (!all[n].hasLeft()) {
                    action.accept(all[n]);
                }
            }
        } finally {
            isGoneThrough = false;
        }
        forgetWhoLeft();
    }
}
