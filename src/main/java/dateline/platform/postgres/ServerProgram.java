package dateline.platform.postgres;

import dateline.platform.DatabaseUnavailable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once into the site's own folder. A folder with the final name is complete.
record ServerProgram(Path folder) {
    /// The version of the binaries that the build brings in; a new one is unpacked beside the old.
    private static final String VERSION = "18.1.0";

    static ServerProgram unpackedIn(Path parent) throws IOException {
        var folder = parent.resolve("program-" + VERSION);
        if (!Files.isDirectory(folder)) {
            var unfinished = parent.resolve("program-" + VERSION + ".unfinished");
            delete(unfinished);
            unpack(Machine.here(), Files.createDirectories(unfinished));
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerProgram(folder);
    }

    Path executable(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static void unpack(Machine machine, Path into) throws IOException {
        try (var archive = new TarArchiveInputStream(new XZInputStream(open(machine)))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(entry, archive, into);
            }
        }
    }

    private static InputStream open(Machine machine) {
        var archive = ServerProgram.class.getResourceAsStream(machine.archive());
        if (archive == null) {
            throw new DatabaseUnavailable("This package of Dateline is incomplete: " + machine.archive() + " is missing");
        }
        return new BufferedInputStream(archive, 1 << 16);
    }

    private static void unpack(TarArchiveEntry entry, InputStream bytes, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("The archive leads out of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(bytes, target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
