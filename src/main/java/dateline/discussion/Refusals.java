package dateline.discussion;

import dateline.editions.Texts;
import dateline.platform.Problem;
import java.util.Map;
import java.util.Optional;

/// Says why something was refused, in the language of the discussion.
public final class Refusals {
    private static final int FORBIDDEN = 403;
    private static final int NOT_TAKEN = 422;
    private static final int TOO_MANY = 429;

    private Refusals() {}

    static Problem problem(Refusal why, String language) {
        return Problem.of(why.status(), sentence(why, language));
    }

    /// What to tell whoever wanted it; empty when it is done.
    public static Optional<String> complaint(Outcome outcome, String language) {
        return switch (outcome) {
            case Outcome.Kept _, Outcome.Held _ -> Optional.empty();
            case Outcome.Refused(var why) -> Optional.of(sentence(why, language));
            case Outcome.Screened(var message) -> Optional.of(Texts.in(language).say(message));
            case Outcome.Unknown() -> Optional.of(sentence(Refusal.GONE, language));
        };
    }

    static String sentence(Refusal why, String language) {
        return Texts.in(language).say("comment.refused." + why.word(), Map.of("most", CommentText.LONGEST, "minutes", Discussion.EDITABLE.toMinutes()));
    }

    /// What the screening says: too much at once may be sent again later, some people may not take part, and some words are not taken.
    static Problem screened(String message, String language) {
        var status = message.endsWith(".pace") ? TOO_MANY : message.endsWith(".muted") || message.endsWith(".banned") ? FORBIDDEN : NOT_TAKEN;
        var problem = Problem.of(status, Texts.in(language).say(message));
        return status == TOO_MANY ? problem.withHeader("Retry-After", "60") : problem;
    }

    static Problem unknown() {
        return Problem.of(404, "There is no such article or comment, or it is not public.");
    }
}
