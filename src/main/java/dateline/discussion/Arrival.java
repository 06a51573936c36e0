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

    /// Of somebody without an address, in words as people type them here.
    public static Arrival typed(String key, Optional<String> replyTo, String name, Instant at, String text) {
        return new Arrival(key, replyTo, name, "", at, CommentText.words(text).body());
    }
}
