package dateline.launcher;

/// What the program tells its caller when it ends.
final class ExitCode {
    static final int DONE = 0;
    static final int SOME_REFUSED = 1;
    static final int WRONG_USAGE = 2;
    static final int ENVIRONMENT_FALLS_SHORT = 3;

    private ExitCode() {}
}
