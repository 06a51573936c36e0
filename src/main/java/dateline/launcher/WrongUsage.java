package dateline.launcher;

/// The command line is not one that the program knows; the message says what is wrong with it.
final class WrongUsage extends RuntimeException {
    private static final long serialVersionUID = 1;

    WrongUsage(String message) {
        super(message);
    }
}
