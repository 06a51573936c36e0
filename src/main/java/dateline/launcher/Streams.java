package dateline.launcher;

import java.io.InputStream;
import java.io.PrintStream;

/// Where a command reads and writes. Results go to `out`; progress, refusals and complaints to `err`.
///
/// @param isWatched whether a person watches `err` on a terminal, so that progress may be shown there
record Streams(InputStream in, PrintStream out, PrintStream err, boolean isWatched) {
    private static final String PREFIX = "dateline: ";

    /// The script in front of the program says whether standard error is a terminal: Java cannot tell.
    static Streams ofProcess() {
        return new Streams(System.in, System.out, System.err, Boolean.getBoolean("dateline.watched"));
    }

    void complain(String sentence) {
        err.println(PREFIX + sentence);
    }
}
