package dateline.moderation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a case waits: what the screening held, what readers reported, what an author objects to.
public enum Queue {
    WAITING, REPORTED, APPEALED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Queue> of(String word) {
        return Stream.of(values()).filter(queue -> queue.word().equals(word)).findFirst();
    }
}
