package dateline.platform.postgres;

import dateline.platform.DatabaseUnavailable;
import java.util.Locale;

/// Which of the server programs that come with Dateline runs here.
enum Machine {
    LINUX_AMD64("linux", "x86_64"),
    LINUX_ARM64("linux", "arm_64"),
    MACOS_AMD64("darwin", "x86_64"),
    MACOS_ARM64("darwin", "arm_64");

    private final String system;
    private final String processor;

    Machine(String system, String processor) {
        this.system = system;
        this.processor = processor;
    }

    /// The archive of the class path that holds the program.
    String archive() {
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    static Machine here() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /// @throws DatabaseUnavailable when no server program comes for such a machine
    static Machine of(String system, String processor) {
        var isArm = processor.equals("aarch64") || processor.equals("arm64");
        var isAmd = processor.equals("amd64") || processor.equals("x86_64");
        var name = system.toLowerCase(Locale.ROOT);
        if (name.equals("linux") && (isArm || isAmd)) {
            return isArm ? LINUX_ARM64 : LINUX_AMD64;
        }
        if (name.startsWith("mac") && (isArm || isAmd)) {
            return isArm ? MACOS_ARM64 : MACOS_AMD64;
        }
        throw new DatabaseUnavailable("No PostgreSQL comes with Dateline for " + system + " on " + processor
                + "; set DATELINE_DATABASE_URL to a server of your own");
    }
}
