package dateline.moderation;

import dateline.people.Person;
import java.util.Optional;

/// A notice of illegal content, with what Article 16 of Regulation (EU) 2022/2065 asks for: which item, why it is illegal, who says so, and that they
/// say so in good faith. `by` is the notifier's account, if any; `network` whence it comes, empty when that is not known.
public record IllegalContent(
        Optional<Person> by, String kind, long id, String explanation, String name, String email, boolean isInGoodFaith, String network) {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 5_000;

    public IllegalContent {
        explanation = explanation.strip();
        name = name.strip();
        email = email.strip();
    }

    /// The key of the message that says what is missing.
    public Optional<String> complaint() {
        if (explanation.length() < SHORTEST || explanation.length() > LONGEST) {
            return Optional.of("moderation.notice.explain");
        }
        if (name.isEmpty() || name.length() > 100 || !email.matches("[^@\\s<>\"(),:;\\[\\]\\\\\\p{Cntrl}]{1,64}@[^@\\s<>\"(),:;\\[\\]\\\\\\p{Cntrl}]{1,190}")) {
            return Optional.of("moderation.notice.contact");
        }
        return isInGoodFaith ? Optional.empty() : Optional.of("moderation.notice.faith");
    }
}
