package dateline.platform;

/// The database cannot be reached just now. HTTP answers it with 503 and `Retry-After`.
public final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseUnavailable(Throwable cause) {
        this("The database cannot be reached", cause);
    }

    public DatabaseUnavailable(String sentence) {
        super(sentence);
    }

    public DatabaseUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
