package dateline.moderation;

import java.time.Instant;
import java.util.Optional;

/// An author's objection to a decision; `isGranted` is empty until somebody decided on it.
public record Appeal(long id, long decision, long by, String words, Instant at, Optional<Boolean> isGranted) {}
