package dateline.discussion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What one can say to a comment without words.
public enum Reaction {
    LIKE, THANKS, LAUGH, DISAGREE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Reaction> of(String word) {
        return Arrays.stream(values()).filter(reaction -> reaction.word().equals(word)).findFirst();
    }
}
