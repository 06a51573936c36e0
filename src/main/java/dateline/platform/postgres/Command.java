package dateline.platform.postgres;

import dateline.platform.DatabaseUnavailable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs one program of the machine to its end, bounded in time. What it says goes to a file, so nothing that it leaves
/// running can hold this program's own output open.
final class Command {
    private Command() {}

    /// @return what it said
    /// @throws DatabaseUnavailable when it fails or takes longer than `most`
    static String run(List<String> words, Path folder, Duration most) throws IOException {
        var said = Files.createTempFile("dateline-", ".out");
        try {
            var process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw failed(words, "it took longer than " + most.toSeconds() + " s", said);
            }
            if (process.exitValue() != 0) {
                throw failed(words, "exit code " + process.exitValue(), said);
            }
            return Files.readString(said, StandardCharsets.UTF_8);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while PostgreSQL was being prepared", stop);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static DatabaseUnavailable failed(List<String> words, String how, Path said) throws IOException {
        var program = words.stream().filter(word -> word.contains("/")).findFirst().orElse(words.getFirst());
        return new DatabaseUnavailable(Path.of(program).getFileName() + " failed (" + how + "): "
                + new String(Files.readAllBytes(said), StandardCharsets.UTF_8).strip().replaceAll("\\s*\\R\\s*", "; "));
    }
}
