package dateline.discussion;

import dateline.blocks.Block;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A comment that comes from another system.
///
/// @param key     names it for good, so that it comes in once
/// @param replyTo the key of what it answers
/// @param email   of its author; empty when it is not known
public record Arrival(String key, Optional<String> replyTo, String name, String email, Instant at, List<Block> body) {
    public Arrival {
        body = List.copyOf(body);
    }
}
