package dateline.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A running server, as its `postmaster.pid` tells: the process on the first line, the port on the fourth.
record Postmaster(long process, int port) {
    private static final int PORT_LINE = 3;
    private static final Duration FOR_CHILDREN = Duration.ofSeconds(20);
    private static final Duration STEP = Duration.ofMillis(10);

    /// The server that runs on this cluster. The file alone proves nothing: after a kill or a power cut its process is gone, or
    /// its number belongs to another program by now.
    static Optional<Postmaster> of(Path cluster, Path executable) throws IOException {
        var file = cluster.resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return told(Files.readAllLines(file)).filter(told -> told.isAlive(executable));
    }

    private static Optional<Postmaster> told(List<String> lines) {
        try {
            return lines.size() <= PORT_LINE
                    ? Optional.empty()
                    : Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    boolean isAlive(Path executable) {
        return ProcessHandle.of(process).filter(found -> isServer(found, executable)).isPresent();
    }

    /// Makes way for a new server. The children of a killed one end by themselves, and are waited for. PostgreSQL trusts the number
    /// in a stale file when any process has it now, and would not start: so the file is taken away, but never while a
    /// process of this site's server still runs.
    static void makeWay(Path cluster, Path executable) throws IOException, InterruptedException {
        var file = cluster.resolve("postmaster.pid");
        var end = System.nanoTime() + FOR_CHILDREN.toNanos();
        while (Files.exists(file) && isAnyLeft(executable) && System.nanoTime() < end) {
            Thread.sleep(STEP);
        }
        if (!isAnyLeft(executable)) {
            Files.deleteIfExists(file);
        }
    }

    private static boolean isAnyLeft(Path executable) {
        return ProcessHandle.allProcesses().anyMatch(process -> isServer(process, executable));
    }

    private static boolean isServer(ProcessHandle process, Path executable) {
        return process.isAlive() && process.info().command().filter(executable.toString()::equals).isPresent();
    }
}
