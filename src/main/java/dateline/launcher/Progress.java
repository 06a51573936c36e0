package dateline.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// One line on a terminal that tells how far long work has come; nothing at all in a pipe.
final class Progress {
    private static final long STEP_NANOS = Duration.ofMillis(200).toNanos();
    private static final String ERASE_LINE = "\r\033[K";
    private final Streams streams;
    private final String what;
    private final long start = System.nanoTime();
    private long shown = start;

    Progress(Streams streams, String what) {
        this.streams = streams;
        this.what = what;
    }

    void reached(long count) {
        var now = System.nanoTime();
        if (!streams.isWatched() || now - shown < STEP_NANOS) {
            return;
        }
        shown = now;
        var perSecond = count * 1e9 / (now - start);
        print(String.format(Locale.ROOT, "%,d %s, %,.0f a second", count, what, perSecond));
    }

    /// Clears the line, so that something else can be written there.
    void pause() {
        if (streams.isWatched()) {
            print("");
        }
    }

    private void print(String text) {
        PrintStream err = streams.err();
        err.print(ERASE_LINE + text);
        err.flush();
    }
}
