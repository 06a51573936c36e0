package dateline.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An item that waits for a decision, or had one. `queue` is empty when it is closed; `state` is `held`, `public` or `removed`. A decision names the
/// `version` that it is about. `claimedBy` has the case to itself until `claimedUntil`.
public record Case(
        long id, String kind, long item, long author, Optional<Queue> queue, String state, String heldFor, double risk, List<String> because, int reports,
        Instant openedAt, int version, long claimedBy, Instant claimedUntil) {
    public Case {
        because = List.copyOf(because);
    }

    boolean isClaimedFrom(long person, Instant now) {
        return claimedBy != 0 && claimedBy != person && claimedUntil.isAfter(now);
    }
}
