package dateline.media;

import dateline.platform.Database;
import dateline.platform.Secret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Pictures: their bytes lie in a folder, named by their SHA-256, and are never changed.
@Singleton
public final class Media {
    private static final int LARGEST = 50 << 20;
    private final Database database;
    private final Path folder;
    private final Map<String, Picture> known = new ConcurrentHashMap<>();

    @Inject
    public Media(Database database, @ConfigProperty(name = "dateline.media.folder", defaultValue = "var/site/media") String folder) {
        this.database = database;
        this.folder = Path.of(folder);
    }

    /// Stored media: `width` and `height` in pixels, `size` in bytes.
    public record Picture(String id, String mediaType, int width, int height, long size) {
        /// The address of the original, which never changes.
        public String path() {
            return "/media/" + id + "." + mediaType.substring(mediaType.indexOf('/') + 1);
        }
    }

    /// What is said of a picture wherever an article does not say it; empty texts say nothing.
    public record Words(String caption, String credit, String alt) {
        boolean isEmpty() {
            return caption.isEmpty() && credit.isEmpty() && alt.isEmpty();
        }
    }

    /// Keeps the words of a stored picture; none leave those that are there.
    public void describe(String id, Words words) {
        if (!words.isEmpty()) {
            database.inTransaction(tx -> {
                MediaSql.describe(tx.handle(), id, words);
                return words;
            });
        }
    }

    /// Of a picture that is not stored, empty words.
    public Words words(String id) {
        return database.read(handle -> MediaSql.words(handle, id)).orElse(new Words("", "", ""));
    }

    /// Keeps the picture durably and answers its record; the same bytes again are the same picture.
    ///
    /// @throws UnusablePicture when it is no JPEG, PNG, GIF or WebP, or is larger than 50 MiB or 100 megapixels
    public Picture keep(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new UnusablePicture("A picture has at most 50 MB");
        }
        var id = HexFormat.of().formatHex(Secret.sha256(bytes));
        var found = find(id);
        if (found.isPresent()) {
            return found.get();
        }
        var header = PictureHeader.of(bytes);
        var picture = new Picture(id, header.mediaType(), header.width(), header.height(), bytes.length);
        store(id, bytes);
        database.inTransaction(tx -> {
            MediaSql.insert(tx.handle(), picture);
            return picture;
        });
        known.put(id, picture);
        return picture;
    }

    /// The record of a picture; answered from memory once it was asked for.
    public Optional<Picture> find(String id) {
        var remembered = Optional.ofNullable(known.get(id));
        if (remembered.isPresent()) {
            return remembered;
        }
        var read = database.read(handle -> MediaSql.find(handle, id));
        read.ifPresent(picture -> known.put(id, picture));
        return read;
    }

    /// Those of the ids that are there, in one question.
    public Map<String, Picture> findAll(Collection<String> ids) {
        var missing = ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!missing.isEmpty()) {
            database.read(handle -> MediaSql.findAll(handle, missing)).forEach(picture -> known.put(picture.id(), picture));
        }
        var found = new java.util.HashMap<String, Picture>();
        ids.forEach(id -> Optional.ofNullable(known.get(id)).ifPresent(picture -> found.put(id, picture)));
        return found;
    }

    /// The ids of all pictures, in order.
    public java.util.List<Picture> all() {
        return database.read(MediaSql::all);
    }

    public Path file(String id) {
        return folder.resolve(id.substring(0, 2)).resolve(id);
    }

    public byte[] bytes(String id) {
        try {
            return Files.readAllBytes(file(id));
        } catch (IOException failure) {
            throw new UncheckedIOException("The bytes of picture " + id + " cannot be read", failure);
        }
    }

    private void store(String id, byte[] bytes) {
        var target = file(id);
        try {
            Files.createDirectories(target.getParent());
            var fresh = Files.createTempFile(target.getParent(), ".new-", "");
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.write(java.nio.ByteBuffer.wrap(bytes));
                channel.force(true);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileAlreadyExistsException sameBytes) {
            return;
        } catch (IOException failure) {
            throw new UncheckedIOException("Picture " + id + " cannot be stored in " + folder, failure);
        }
    }
}
