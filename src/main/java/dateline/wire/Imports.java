package dateline.wire;

import dateline.articles.Intake;
import dateline.editions.Editions;
import dateline.events.EventLog;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/// Reads files of other systems into the site. What cannot be read is refused with a reason; the rest is imported.
@Singleton
public final class Imports {
    private static final String NEW_SITE = "/wire/new-site.jsonl";
    private static final int START = 16 << 10;
    private final CaptureImport captures;
    private final DatelineImport dateline;
    private final CommentImport comments;
    private final Editions editions;
    private final EventLog log;

    @Inject
    Imports(CaptureImport captures, DatelineImport dateline, CommentImport comments, Editions editions, EventLog log) {
        this.captures = captures;
        this.dateline = dateline;
        this.comments = comments;
        this.editions = editions;
        this.log = log;
    }

    /// Imports files, folders with all that is in them, and standard input where a path is `-`; tells what became of each article, and
    /// of each file without one.
    public void take(List<String> paths, InputStream standardInput, ImportOrder order, Consumer<Imported> told) {
        for (var path : paths) {
            Inputs.each(path, standardInput, told, input -> take(input, order, told));
        }
        log.placeAll();
    }

    /// Imports a `dateline` file whose pictures are read by `neighbours`.
    public void takeDateline(String name, DatelineFile.Opening opening, DatelineFile.Neighbours neighbours, Consumer<Imported> told) {
        dateline.take(new DatelineFile(name, opening, neighbours), ImportOrder.plain(), told);
        log.placeAll();
    }

    /// Gives a site without any edition the one a new site starts with.
    public void begin() {
        if (editions.all().isEmpty()) {
            takeDateline(NEW_SITE, () -> resource(NEW_SITE), name -> resource(name).readAllBytes(), _ -> {});
        }
    }

    private static InputStream resource(String name) throws IOException {
        var found = Imports.class.getResourceAsStream(name);
        if (found == null) {
            throw new FileNotFoundException(name);
        }
        return found;
    }

    private void take(Inputs.Input input, ImportOrder order, Consumer<Imported> told) {
        try {
            var format = format(input.file(), order);
            if (format.isEmpty()) {
                told.accept(Imported.refused(input.path(), "This version reads " + Format.words().subList(1, Format.words().size())
                        + "; the file is of another format."));
            } else if (format.get() == Format.DATELINE) {
                dateline.take(DatelineFile.of(input), order, told);
            } else if (format.get() == Format.DISQUS || format.get() == Format.WXR_COMMENTS) {
                comments.take(input, format.get(), order, told);
            } else {
                begin();
                told.accept(captures.take(input.path(), capture(input.file(), format.get()), order));
            }
        } catch (IOException unreadable) {
            told.accept(Imported.refused(input.path(), "The file cannot be read: " + Inputs.reason(unreadable) + "."));
        }
    }

    private static Optional<Format> format(Path file, ImportOrder order) throws IOException {
        if (order.format() != Format.AUTO) {
            return Optional.of(order.format());
        }
        try (var stream = opened(file)) {
            return Format.recognised(stream.readNBytes(START));
        }
    }

    private static Capture capture(Path file, Format format) throws IOException {
        try (var stream = opened(file)) {
            var bytes = stream.readNBytes(Decoding.LARGEST + 1);
            return format == Format.HTML ? HtmlCapture.read(bytes) : TextCapture.read(bytes);
        }
    }

    /// The bytes of a file, unpacked where it is packed with gzip.
    static InputStream opened(Path file) throws IOException {
        var stream = new java.io.BufferedInputStream(Files.newInputStream(file), 1 << 16);
        stream.mark(2);
        var isPacked = stream.read() == 0x1F && stream.read() == 0x8B;
        stream.reset();
        return isPacked ? new GZIPInputStream(stream, 1 << 16) : stream;
    }

    static Imported told(String path, Intake.Taken taken) {
        var status = Imported.Status.valueOf(taken.how().name());
        return new Imported(path, status, Optional.of(taken.id()), "");
    }
}
