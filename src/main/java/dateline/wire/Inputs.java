package dateline.wire;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;

/// The files that the words of a command line name.
final class Inputs {
    private static final String STANDARD_INPUT = "-";

    private Inputs() {}

    /// A file to read and the path by which it is told of.
    record Input(String path, Path file) {}

    /// Folders are gone through in the order of their names, without what begins with a dot. Standard input is kept in a file meanwhile.
    static void each(String path, InputStream standardInput, Consumer<Imported> told, Consumer<Input> taken) {
        try {
            if (path.equals(STANDARD_INPUT)) {
                spooled(standardInput, taken);
                return;
            }
            for (var file : files(Path.of(path))) {
                taken.accept(new Input(file.toString(), file));
            }
        } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
            told.accept(Imported.refused(path, "This cannot be read: " + reason(unreadable) + "."));
        }
    }

    private static void spooled(InputStream input, Consumer<Input> taken) throws IOException {
        var file = Files.createTempFile("dateline-import", "");
        try {
            Files.copy(input, file, StandardCopyOption.REPLACE_EXISTING);
            taken.accept(new Input(STANDARD_INPUT, file));
        } finally {
            Files.delete(file);
        }
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(Files.exists(path) ? path : missing(path));
        }
        try (var found = Files.walk(path)) {
            return found.filter(file -> isVisible(path.relativize(file)) && Files.isRegularFile(file)).sorted().toList();
        }
    }

    private static Path missing(Path path) throws IOException {
        throw new NoSuchFileException(path.toString());
    }

    private static boolean isVisible(Path path) {
        for (var name : path) {
            if (name.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    static String reason(Exception failure) {
        return switch (failure) {
            case NoSuchFileException _, FileNotFoundException _ -> "there is no such file";
            case AccessDeniedException _ -> "it may not be read by this user";
            case UncheckedIOException wrapped -> reason(wrapped.getCause());
            default -> String.valueOf(failure.getMessage());
        };
    }
}
