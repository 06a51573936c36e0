package dateline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.platform.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ObjIntConsumer;

/// A file of the `dateline` format: a header and one JSON object a line, UTF-8, perhaps packed with gzip.
public record DatelineFile(String name, Opening opening, Neighbours neighbours) {
    private static final int LONGEST_LINE = 80 << 20;
    private static final int BUFFER = 1 << 16;

    /// Opens the unpacked file from its beginning; it is read twice.
    public interface Opening {
        InputStream open() throws IOException;
    }

    /// Reads a file that lies beside it, by a relative name that does not leave the folder.
    public interface Neighbours {
        byte[] read(String name) throws IOException;
    }

    /// The file as a whole cannot be what it is said to be; nothing of it is imported then.
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        Broken(String reason) {
            super(reason);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static DatelineFile of(Inputs.Input input) {
        var folder = input.file().toAbsolutePath().getParent();
        return new DatelineFile(input.path(), () -> Imports.opened(input.file()), name -> beside(folder, name));
    }

    private static byte[] beside(Path folder, String name) throws IOException {
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || !file.toRealPath().startsWith(folder.toRealPath())) {
            throw new IOException("it is not in the folder of the import file");
        }
        return Files.readAllBytes(file);
    }

    /// Hands over every line with its number, counted from 1, without the empty ones.
    void eachLine(ObjIntConsumer<JsonNode> taken) throws IOException, Broken {
        var buffer = new byte[BUFFER];
        var line = new ByteArrayOutputStream();
        var number = 1;
        try (var stream = opening.open()) {
            for (var count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                var from = 0;
                for (var at = 0; at < count; at++) {
                    if (buffer[at] == '\n') {
                        line.write(buffer, from, at - from);
                        from = at + 1;
                        take(line, number++, taken);
                    }
                }
                line.write(buffer, from, count - from);
                if (line.size() > LONGEST_LINE) {
                    throw new Broken("Line " + number + " is longer than " + (LONGEST_LINE >> 20) + " MiB.");
                }
            }
        }
        take(line, number, taken);
    }

    private static void take(ByteArrayOutputStream line, int number, ObjIntConsumer<JsonNode> taken) throws Broken {
        if (line.size() == 0) {
            return;
        }
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString();
            line.reset();
            if (!text.isBlank()) {
                taken.accept(Json.read(text), number);
            }
        } catch (CharacterCodingException wrong) {
            throw new Broken("Line " + number + " is not UTF-8.");
        } catch (Json.MalformedJson wrong) {
            throw new Broken("Line " + number + " is not a whole JSON object; the file is damaged or cut off.");
        }
    }
}
