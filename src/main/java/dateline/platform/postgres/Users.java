package dateline.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The programs that use one server. Each holds a shared lock on a file for as long as it lives, however it ends; whoever could
/// have that lock alone is the last. Starting and stopping happen one at a time, under a second lock.
final class Users implements AutoCloseable {
    private final Path folder;
    private final FileChannel present;
    private FileLock presence;

    private Users(Path folder, FileChannel present, FileLock presence) {
        this.folder = folder;
        this.present = present;
        this.presence = presence;
    }

    /// To be called alone, see {@link #alone}.
    static Users join(Path folder) throws IOException {
        var present = open(folder.resolve("users.lock"));
        return new Users(folder, present, present.lock(0, Long.MAX_VALUE, true));
    }

    interface Step<T> {
        T run() throws IOException;
    }

    /// Runs the step while no other program starts or stops the server.
    static <T> T alone(Path folder, Step<T> step) throws IOException {
        try (var channel = open(folder.resolve("start.lock"));
                var _ = channel.lock()) {
            return step.run();
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /// Leaves; to be called alone.
    ///
    /// @return whether this was the last one
    boolean leave() throws IOException {
        presence.release();
        try (var last = present.tryLock()) {
            return last != null;
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        present.close();
    }
}
