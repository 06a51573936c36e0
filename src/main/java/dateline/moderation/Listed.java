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

    private static final int LONGEST = 100;

    /// As it is kept: without spaces around, a domain without what is before and after it.
    ///
    /// @throws IllegalArgumentException when it is too short or long to be looked for
    static Listed written(Kind kind, String language, String pattern, Level level) {
        var plain = kind == Kind.WORD
                ? pattern.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")
                : pattern.strip().toLowerCase(Locale.ROOT).replaceFirst("^[a-z]+://", "").replaceFirst("[/:?#].*$", "");
        var isFit = kind == Kind.WORD ? plain.matches("(?U)[^*]*\\p{L}[^*]*\\p{L}[^*]*\\*?") : plain.matches("(?U)[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
        if (!isFit || plain.length() > LONGEST || !language.matches("[a-z]{0,3}")) {
            throw new IllegalArgumentException("Cannot be looked for: " + plain);
        }
        return new Listed(kind, kind == Kind.LINK ? "" : language, plain, level);
    }

    boolean isFor(String tag) {
        return language.isEmpty() || language.equals(Locale.forLanguageTag(tag).getLanguage());
    }
}
