package dateline.moderation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a moderator decides of an item. All but `APPROVE` remove it and need a reason; `WARN`, `MUTE` and `BAN` also do something about its
/// author. `ground` is the house's terms or the law; `words` are added to the statement of reasons; a mute has an end.
///
/// @param breadth of a ban: `person`, `address` or `domain`
public record Decision(Action action, Optional<Reason> reason, Ground ground, String words, Optional<Instant> until, String breadth) {
    private static final int LONGEST = 2_000;

    public Decision {
        words = words.strip();
        if (words.length() > LONGEST) {
            words = words.substring(0, LONGEST);
        }
    }

    public enum Action {
        APPROVE, REJECT, WARN, MUTE, BAN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Action> of(String word) {
            return Stream.of(values()).filter(action -> action.word().equals(word)).findFirst();
        }
    }

    public enum Ground {
        TERMS, LAW;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Ground> of(String word) {
            return Stream.of(values()).filter(ground -> ground.word().equals(word)).findFirst();
        }
    }

    public static Decision approve() {
        return new Decision(Action.APPROVE, Optional.empty(), Ground.TERMS, "", Optional.empty(), "person");
    }

    public static Decision reject(Reason reason) {
        return new Decision(Action.REJECT, Optional.of(reason), Ground.TERMS, "", Optional.empty(), "person");
    }

    /// What is done about the author; nothing for approving and rejecting.
    Optional<Measure> measure() {
        return switch (action) {
            case APPROVE, REJECT -> Optional.empty();
            case WARN -> Optional.of(new Measure(Measure.Action.WARN, Measure.Breadth.PERSON, Optional.empty()));
            case MUTE -> Optional.of(new Measure(Measure.Action.MUTE, Measure.Breadth.PERSON, until));
            case BAN -> Optional.of(new Measure(Measure.Action.BAN, Measure.Breadth.of(breadth), until));
        };
    }

    /// The key of the message that says what is missing; empty when the decision can be carried out.
    Optional<String> complaint(Instant now) {
        if (action != Action.APPROVE && reason.isEmpty()) {
            return Optional.of("moderation.lacks.reason");
        }
        if (action == Action.MUTE && until.isEmpty() || until.filter(end -> !end.isAfter(now)).isPresent()) {
            return Optional.of("moderation.lacks.end");
        }
        var isKnown = Stream.of(Measure.Breadth.values()).anyMatch(known -> known.word().equals(breadth));
        return isKnown ? Optional.empty() : Optional.of("moderation.lacks.breadth");
    }
}
