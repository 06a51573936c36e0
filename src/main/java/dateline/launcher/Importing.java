package dateline.launcher;

import dateline.articles.ArticleId;
import dateline.platform.Json;
import dateline.wire.Imported;
import dateline.wire.Imported.Status;
import dateline.wire.Imports;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The command `import`: names each refused input, writes the report, and closes with a line that counts.
@Singleton
final class Importing {
    private final Imports imports;

    @Inject
    Importing(Imports imports) {
        this.imports = imports;
    }

    int run(Command.Import command, Streams streams) {
        try (var report = report(command.report())) {
            var tally = new Tally(streams, report);
            try {
                imports.take(command.paths(), streams.in(), command.order(), tally::count);
            } finally {
                tally.close();
            }
            return tally.exitCode();
        } catch (IOException unwritable) {
            throw new EnvironmentFallsShort(
                    "the report cannot be written to " + unwritable.getMessage() + "; name another file with --report", unwritable);
        }
    }

    private static PrintWriter report(Optional<Path> file) throws IOException {
        var stream = file.isPresent() ? Files.newOutputStream(file.get()) : OutputStream.nullOutputStream();
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    /// What became of the articles so far.
    private static final class Tally {
        private final Streams streams;
        private final PrintWriter report;
        private final Progress progress;
        private final Map<Status, Long> counts = new EnumMap<>(Status.class);
        private long all;

        Tally(Streams streams, PrintWriter report) {
            this.streams = streams;
            this.report = report;
            this.progress = new Progress(streams, "articles");
        }

        void count(Imported imported) {
            counts.merge(imported.status(), 1L, Long::sum);
            report.println(line(imported));
            if (imported.status() == Status.REFUSED) {
                progress.pause();
                streams.complain(imported.path() + " was refused: " + imported.reason());
            }
            progress.reached(++all);
            Interruption.heed();
        }

        private static String line(Imported imported) {
            var node = Json.object().put("path", imported.path()).put("status", imported.status().word());
            node.set("article", Json.MAPPER.valueToTree(imported.article().map(ArticleId::value).orElse(null)));
            return node.put("reason", imported.reason().isEmpty() ? null : imported.reason()).toString();
        }

        void close() {
            progress.pause();
            streams.out().println(Stream.of(Status.values())
                    .map(status -> counts.getOrDefault(status, 0L) + " " + status.word())
                    .collect(Collectors.joining(", ")));
        }

        int exitCode() {
            return counts.containsKey(Status.REFUSED) ? ExitCode.SOME_REFUSED : ExitCode.DONE;
        }
    }
}
