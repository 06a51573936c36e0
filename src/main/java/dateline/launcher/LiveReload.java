package dateline.launcher;

import io.quarkus.runtime.LaunchMode;

/// The command `dev`. The process belongs to the framework's dev mode then, which keeps its ports open and begins the program anew in it
/// after each change. On the very first start nobody has said yet that it is on.
final class LiveReload {
    private static volatile boolean isOver;

    private LiveReload() {}

    /// Whether the program will begin anew in this process when it ends.
    static boolean isOn() {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT && !isOver;
    }

    static void end() {
        isOver = true;
    }
}
