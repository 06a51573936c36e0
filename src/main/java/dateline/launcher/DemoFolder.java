package dateline.launcher;

import dateline.platform.DatabaseUnavailable;
import dateline.platform.WrongConfiguration;
import dateline.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// The folder of a demo. It is marked as one, so that a demo never moves into the folder of something else and `--fresh` never
/// deletes anything but a demo.
final class DemoFolder {
    private static final String MARK = "demo.txt";
    private static final String WHAT_IT_IS = "This folder holds a Dateline demo. './dateline demo --fresh' deletes it.\n";

    private DemoFolder() {}

    /// @throws WrongConfiguration when the folder holds something else
    /// @throws EnvironmentFallsShort when it cannot be written, or is to be deleted while a demo runs in it
    static void prepare(Path folder, boolean isFresh) {
        try {
            var mark = folder.resolve(MARK);
            if (!isEmpty(folder) && Files.notExists(mark)) {
                throw new WrongConfiguration("--data", "names " + folder + ", which holds something else than a demo");
            }
            if (isFresh && Files.exists(folder)) {
                delete(folder);
            }
            Files.createDirectories(folder);
            Files.writeString(mark, WHAT_IT_IS);
        } catch (IOException | DatabaseUnavailable failure) {
            throw new EnvironmentFallsShort("the folder " + folder + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /// The mark goes last: what is left of a deletion that was cut off is still known for a demo.
    private static void delete(Path folder) throws IOException {
        if (!EmbeddedPostgres.stopUnused(folder.resolve("postgres"))) {
            throw new EnvironmentFallsShort("the demo in " + folder + " is running; stop it before it can be made afresh");
        }
        var mark = folder.resolve(MARK);
        try (var tree = Files.walk(folder)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(mark) && !path.equals(folder)) {
                    Files.delete(path);
                }
            }
        }
    }
}
