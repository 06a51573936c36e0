package dateline.platform;

import java.util.Map;

/// An answer of the API that is not a success (RFC 9457). `title` is a sentence that a person can act on.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final transient Map<String, Object> extensions;
    private final transient Map<String, String> headers;

    private Problem(int status, String title, Map<String, Object> extensions, Map<String, String> headers) {
        super(title, null, false, false);
        this.status = status;
        this.extensions = Map.copyOf(extensions);
        this.headers = Map.copyOf(headers);
    }

    public static Problem of(int status, String title) {
        return new Problem(status, title, Map.of(), Map.of());
    }

    public Problem with(Map<String, Object> members) {
        return new Problem(status, title(), members, headers);
    }

    public Problem withHeader(String name, String value) {
        return new Problem(status, title(), extensions, Map.of(name, value));
    }

    public int status() {
        return status;
    }

    public String title() {
        return String.valueOf(getMessage());
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
