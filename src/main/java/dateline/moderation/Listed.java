package dateline.moderation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A word or the domain of links that the screening looks for. A word may end with `*` (whatever begins so) and may be several words; it
/// belongs to a language by its two or three letters, or to all when that is empty.
record Listed(Kind kind, String language, String pattern, Level level) {
    enum Kind {
        WORD, LINK;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What it does: raise the risk, hold, or refuse.
    enum Level {
        WATCH, HOLD, REFUSE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Optional<Kind> kind(String word) {
        return Stream.of(Kind.values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    static Optional<Level> level(String word) {
        return Stream.of(Level.values()).filter(level -> level.word().equals(word)).findFirst();
    }

    boolean isFor(String tag) {
        return language.isEmpty() || language.equals(Locale.forLanguageTag(tag).getLanguage());
    }
}
