package dateline.blocks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// An address that may stand in a page: absolute http, https or mailto, or a path of this site beginning with one slash.
/// At most 2,000 characters, no control characters.
public record SafeUrl(String value) {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final int LONGEST = 2000;

    public SafeUrl {
        if (!isSafe(value)) {
            throw new IllegalArgumentException("Not an address that may stand in a page");
        }
    }

    /// Empty when the text is not a safe address.
    public static Optional<SafeUrl> of(String text) {
        var trimmed = text.strip();
        return isSafe(trimmed) ? Optional.of(new SafeUrl(trimmed)) : Optional.empty();
    }

    private static boolean isSafe(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(c -> c <= ' ' || c == 0x7f || c == '\\')) {
            return false;
        }
        try {
            var uri = new URI(text);
            var scheme = uri.getScheme();
            if (scheme == null) {
                return text.startsWith("/") && !text.startsWith("//");
            }
            var lower = scheme.toLowerCase(Locale.ROOT);
            return SCHEMES.contains(lower) && (lower.equals("mailto") || uri.getHost() != null);
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
