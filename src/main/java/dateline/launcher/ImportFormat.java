package dateline.launcher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The formats that `import` knows by name.
enum ImportFormat {
    AUTO,
    DATELINE,
    HTML,
    TEXT,
    RSS,
    ATOM,
    JSONFEED,
    WXR,
    GHOST,
    NINJS,
    NEWSML_G2;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ImportFormat> labelled(String label) {
        return Arrays.stream(values()).filter(format -> format.label().equals(label)).findFirst();
    }

    static String labels() {
        return Arrays.stream(values()).map(ImportFormat::label).collect(Collectors.joining(", "));
    }
}
