package dateline.discussion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The order of threads: by when they began, or by the number of their replies. Within a thread replies stand below what they answer.
public enum Sort {
    NEWEST, OLDEST, DISCUSSED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sort> of(String word) {
        return Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst();
    }
}
