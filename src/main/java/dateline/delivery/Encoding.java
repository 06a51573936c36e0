package dateline.delivery;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the bytes of an answer are packed.
enum Encoding {
    IDENTITY,
    GZIP,
    BROTLI;

    /// The best one that a reader takes, by the `Accept-Encoding` header: brotli if this machine has it, else gzip, else identity.
    /// Preferences among those it takes are ours, because what was packed once costs nothing to send.
    static Encoding accepted(@Nullable String header) {
        if (header == null || header.isEmpty()) {
            return IDENTITY;
        }
        if (Packing.HAS_BROTLI && takes(header, "br")) {
            return BROTLI;
        }
        return takes(header, "gzip") ? GZIP : IDENTITY;
    }

    private static boolean takes(String header, String coding) {
        for (var from = 0; from < header.length(); ) {
            var comma = header.indexOf(',', from);
            var end = comma < 0 ? header.length() : comma;
            if (names(header, from, end, coding)) {
                return !isRefused(header, from, end);
            }
            from = end + 1;
        }
        return false;
    }

    private static boolean names(String header, int from, int end, String coding) {
        var start = from;
        while (start < end && header.charAt(start) == ' ') {
            start++;
        }
        if (!header.regionMatches(true, start, coding, 0, coding.length())) {
            return false;
        }
        var next = start + coding.length();
        return next >= end || header.charAt(next) == ';' || header.charAt(next) == ' ';
    }

    /// A weight of zero, `;q=0` or `;q=0.000`, says: anything but this.
    private static boolean isRefused(String header, int from, int end) {
        var semicolon = header.indexOf(';', from);
        if (semicolon < 0 || semicolon >= end) {
            return false;
        }
        return header.substring(semicolon + 1, end).replace(" ", "").toLowerCase(Locale.ROOT).matches("q=0(\\.0*)?");
    }
}
