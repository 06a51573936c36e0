package dateline.moderation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// When somebody reads what is sent: after it was published, before, or before only for those who are new.
enum Timing {
    AFTER, NEWCOMERS, BEFORE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Timing> of(String word) {
        return Stream.of(values()).filter(timing -> timing.word().equals(word)).findFirst();
    }
}
