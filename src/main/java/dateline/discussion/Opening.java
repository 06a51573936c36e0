package dateline.discussion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What readers may do in a discussion: read and write, read, or not even see it.
public enum Opening {
    OPEN, READ_ONLY, CLOSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Opening> of(String word) {
        return Arrays.stream(values()).filter(opening -> opening.word().equals(word)).findFirst();
    }
}
