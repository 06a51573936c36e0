package dateline.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The words that news pages put around their articles, in several languages: `wire/text-furniture.txt` lists them.
final class TextFurniture {
    static final TextFurniture KNOWN = read();
    private static final int LONGEST = 60;

    /// What a phrase tells: `END` heads what follows an article, `BUTTON` is a control, a label or a notice.
    enum Kind { END, BUTTON }

    private record Phrases(Set<String> whole, Set<String> starts) {
        Phrases() {
            this(new HashSet<>(), new HashSet<>());
        }
    }

    private final Phrases ends = new Phrases();
    private final Phrases buttons = new Phrases();

    private static TextFurniture read() {
        var known = new TextFurniture();
        try (var stream = TextFurniture.class.getResourceAsStream("/wire/text-furniture.txt")) {
            var into = known.ends;
            for (var line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith("[")) {
                    into = line.equals("[end]") ? known.ends : known.buttons;
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    (line.endsWith("…") ? into.starts : into.whole).add(TextFold.bare(line));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return known;
    }

    /// What the line as a whole is known to be.
    Optional<Kind> kind(String line) {
        if (line.length() > 400) {
            return Optional.empty();
        }
        var bare = TextFold.bare(line);
        if (has(ends, bare)) {
            return Optional.of(Kind.END);
        }
        return has(buttons, bare) ? Optional.of(Kind.BUTTON) : Optional.empty();
    }

    private static boolean has(Phrases phrases, String bare) {
        if (phrases.whole.contains(bare)) {
            return true;
        }
        int end = Math.min(bare.length(), LONGEST);
        for (int i = 1; i <= end; i++) {
            if ((i == bare.length() || !Character.isLetter(bare.charAt(i))) && phrases.starts.contains(bare.substring(0, i))) {
                return true;
            }
        }
        return false;
    }
}
