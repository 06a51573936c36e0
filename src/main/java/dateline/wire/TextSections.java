package dateline.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// Names that news sites give their sections: `wire/text-sections.txt` lists them, in several languages.
final class TextSections {
    static final TextSections KNOWN = new TextSections();
    private final Set<String> names;

    private TextSections() {
        try (var stream = TextSections.class.getResourceAsStream("/wire/text-sections.txt")) {
            names = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(TextFold::bare)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean contains(String line) {
        return line.length() <= 40 && names.contains(TextFold.bare(line));
    }
}
