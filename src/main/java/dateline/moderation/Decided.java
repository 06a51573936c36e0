package dateline.moderation;

import java.time.Instant;
import java.util.Optional;

/// A decision that was taken, with what it changed. `measure` and `appeal` are ids, 0 for none; `version` is the case's after it.
public record Decided(
        long id, long caseId, String kind, long item, long author, Decision decision, long by, String byName, Instant at,
        Optional<Queue> queueBefore, String stateBefore, String stateAfter, int version, long measure, long appeal, boolean isUndone) {}
