package dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The project's own text files, for tests that read them.
final class ProjectFiles {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "var", "node_modules", ".idea");
    private static final List<Source> ALL = read(Path.of("").toAbsolutePath());

    private ProjectFiles() {}

    /// `path` is relative to the project's root, with slashes.
    record Source(String path, String text) {
        /// The lines in which the pattern is found, with path and number.
        Stream<String> lines(Pattern pattern) {
            return pattern.matcher(text).results().map(found -> at(found.start())).distinct();
        }

        String at(int position) {
            var number = text.substring(0, position).lines().count() + (position > 0 && text.charAt(position - 1) == '\n' ? 1 : 0);
            return path + ":" + number + ": " + text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("").strip();
        }
    }

    static Stream<Source> all() {
        return ALL.stream();
    }

    static Stream<Source> java() {
        return all().filter(source -> source.path().endsWith(".java"));
    }

    static Stream<Source> mainJava() {
        return java().filter(source -> source.path().startsWith("src/main/"));
    }

    static Stream<Source> templates() {
        return all().filter(source -> source.path().startsWith("src/main/resources/templates/"));
    }

    private static List<Source> read(Path root) {
        var sources = new ArrayList<Source>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(String.valueOf(folder.getFileName())) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    text(file).ifPresent(text -> sources.add(new Source(root.relativize(file).toString().replace('\\', '/'), text)));
                    return FileVisitResult.CONTINUE;
                }
            });
            return sources;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Empty for a file that is no text.
    private static Optional<String> text(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException binary) {
            return Optional.empty();
        }
    }
}
