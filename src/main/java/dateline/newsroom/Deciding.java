package dateline.newsroom;

import dateline.moderation.Decision;
import dateline.moderation.Decision.Action;
import dateline.moderation.Decision.Ground;
import dateline.moderation.Reason;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The form of the desk, as it was sent. `decide` is an action, for rejecting with its reason (`reject:spam`).
record Deciding(MultivaluedMap<String, String> fields) {
    private static final int MOST_SKIPPED = 100;

    String text(String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }

    long number(String name) {
        return text(name).matches("\\d{1,18}") ? Long.parseLong(text(name)) : 0;
    }

    int version() {
        return (int) Math.min(Integer.MAX_VALUE, number("version"));
    }

    /// Cases that the moderator left for later, by their ids with commas.
    static List<Long> skipped(String ids) {
        return Arrays.stream(ids.split(",")).filter(id -> id.matches("\\d{1,18}")).map(Long::parseLong).limit(MOST_SKIPPED).toList();
    }

    /// Empty when the form says none.
    Optional<Decision> decision(Instant now) {
        var parts = text("decide").split(":", 2);
        return Action.of(parts[0]).map(action -> action == Action.APPROVE
                ? Decision.approve()
                : new Decision(
                        action,
                        Stream.of(parts.length > 1 ? parts[1] : "", text("reason")).flatMap(word -> Reason.of(word).stream()).findFirst(),
                        Ground.of(text("ground")).orElse(Ground.TERMS),
                        text("words"),
                        number("days") == 0 ? Optional.empty() : Optional.of(now.plus(Duration.ofDays(Math.min(3_650, number("days"))))),
                        text("breadth").isEmpty() ? "person" : text("breadth")));
    }
}
