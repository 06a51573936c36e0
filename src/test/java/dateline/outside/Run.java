package dateline.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// One call of `./dateline` that has ended: its exit code and what it wrote.
record Run(int exitCode, String output, String errors) {
    static final Path LAUNCHER = Path.of("dateline").toAbsolutePath();
    private static final long PATIENCE_SECONDS = 120;

    static Run of(String... arguments) {
        return with(Map.of(), arguments);
    }

    static Run with(Map<String, String> environment, String... arguments) {
        return of(LAUNCHER, environment, arguments);
    }

    /// With that file as standard input.
    static Run reading(Path input, String... arguments) {
        return of(LAUNCHER, input, Map.of(), arguments);
    }

    static Run of(Path launcher, Map<String, String> environment, String... arguments) {
        return of(launcher, Path.of("/dev/null"), environment, arguments);
    }

    private static Run of(Path launcher, Path input, Map<String, String> environment, String... arguments) {
        try {
            var output = Files.createTempFile("dateline-out", ".txt");
            var errors = Files.createTempFile("dateline-err", ".txt");
            var builder = new ProcessBuilder(Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList())
                    .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
                    .redirectInput(input.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running: " + List.of(arguments));
            }
            var run = new Run(process.exitValue(), Files.readString(output), Files.readString(errors));
            Files.delete(output);
            Files.delete(errors);
            return run;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
