package dateline.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.articles.Whole;
import dateline.articles.Wholes;
import dateline.editions.Editions;
import dateline.media.Media;
import dateline.platform.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Base64;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;

/// Writes everything published as a file of the `dateline` format, from which {@link Imports} makes the same site again.
@Singleton
public final class DatelineExport {
    private final Editions editions;
    private final Media media;
    private final Wholes wholes;
    private final Clock clock;

    @Inject
    DatelineExport(Editions editions, Media media, Wholes wholes, Clock clock) {
        this.editions = editions;
        this.media = media;
        this.wholes = wholes;
        this.clock = clock;
    }

    /// Writes beside the target and moves it there once it is whole; packed with gzip when the name ends in `.gz`. `-` is standard
    /// output. Tells after each article how many are written, and answers how many there were.
    ///
    /// @throws IOException when the file cannot be written; what was there before is still there then
    public long write(String out, OutputStream standardOutput, LongConsumer progress) throws IOException {
        if (out.equals("-")) {
            return write(standardOutput, progress);
        }
        var target = Path.of(out).toAbsolutePath();
        var fresh = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".new");
        try {
            var count = writeFile(fresh, out.endsWith(".gz"), progress);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return count;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private long writeFile(Path file, boolean isPacked, LongConsumer progress) throws IOException {
        try (var plain = Files.newOutputStream(file);
                var stream = isPacked ? new GZIPOutputStream(plain, 1 << 16) : plain) {
            return write(stream, progress);
        }
    }

    private long write(OutputStream stream, LongConsumer progress) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        line(out, Json.object().put("dateline", 1).put("exportedAt", clock.instant().toString()).put("site", editions.siteId().toString()));
        writeEditions(out);
        for (var picture : media.all()) {
            var words = media.words(picture.id());
            line(out, Json.object()
                    .put("type", "media")
                    .put("id", picture.id())
                    .put("mediaType", picture.mediaType())
                    .put("width", picture.width())
                    .put("height", picture.height())
                    .put("caption", words.caption())
                    .put("credit", words.credit())
                    .put("alt", words.alt())
                    .put("bytes", Base64.getEncoder().encodeToString(media.bytes(picture.id()))));
        }
        var count = writeArticles(out, progress);
        out.flush();
        return count;
    }

    private void writeEditions(BufferedWriter out) throws IOException {
        for (var edition : editions.all()) {
            line(out, Json.object()
                    .put("type", "edition")
                    .put("slug", edition.slug())
                    .put("language", edition.language())
                    .put("timeZone", edition.timeZone().getId())
                    .put("name", edition.name())
                    .put("direction", edition.direction().word()));
            for (var section : editions.sections(edition.slug())) {
                line(out, Json.object()
                        .put("type", "section")
                        .put("edition", section.edition())
                        .put("slug", section.slug())
                        .put("name", section.name())
                        .put("description", section.description()));
            }
        }
    }

    private long writeArticles(BufferedWriter out, LongConsumer progress) throws IOException {
        var counter = new long[1];
        try {
            wholes.each(whole -> {
                line(out, whole);
                progress.accept(++counter[0]);
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return counter[0];
    }

    private static void line(BufferedWriter out, Whole whole) {
        try {
            line(out, ArticleLine.write(whole.article(), whole.revisions()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void line(BufferedWriter out, ObjectNode node) throws IOException {
        out.write(node.toString());
        out.write('\n');
    }
}
