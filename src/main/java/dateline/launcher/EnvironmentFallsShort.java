package dateline.launcher;

/// The machine lacks what a command needs, as a free port; the message says what and how to help it.
final class EnvironmentFallsShort extends RuntimeException {
    private static final long serialVersionUID = 1;

    EnvironmentFallsShort(String message) {
        super(message);
    }

    EnvironmentFallsShort(String message, Throwable cause) {
        super(message, cause);
    }
}
