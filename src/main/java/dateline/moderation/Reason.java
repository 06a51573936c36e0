package dateline.moderation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why an item is reported, and why it is removed.
public enum Reason {
    SPAM, ABUSE, HATE, THREAT, SEXUAL, PRIVACY, FALSE, OFF_TOPIC, ILLEGAL, OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Reason> of(String word) {
        for (var reason : values()) {
            if (reason.word().equals(word)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /// All of them, for a sentence.
    public static String words() {
        return Stream.of(values()).map(Reason::word).collect(Collectors.joining(", "));
    }
}
