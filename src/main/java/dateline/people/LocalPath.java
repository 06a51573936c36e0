package dateline.people;

import java.util.regex.Pattern;

/// Paths of this site, as opposed to addresses that only look like one (`//evil.example`, `/\evil.example`).
public final class LocalPath {
    private static final Pattern LOCAL = Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@%-][A-Za-z0-9._~!$&'()*+,;=:@%/?#-]*)?");
    private static final int LONGEST = 1_000;

    private LocalPath() {}

    public static boolean isLocal(String path) {
        return path.length() <= LONGEST && LOCAL.matcher(path).matches();
    }

    /// The path, or another one when it is none of this site.
    public static String orElse(String path, String other) {
        return isLocal(path) ? path : other;
    }
}
