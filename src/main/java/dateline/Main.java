package dateline;

import dateline.launcher.Launcher;
import io.quarkus.runtime.annotations.QuarkusMain;

/// Where the program begins; which command is meant is the launcher's business.
@QuarkusMain
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        Launcher.main(arguments);
    }
}
