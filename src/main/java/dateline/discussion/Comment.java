package dateline.discussion;

import dateline.articles.ArticleId;
import dateline.blocks.Block;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A comment with what belongs to it. Of a removed one, which stays only to hold its replies together, nothing is told but its place.
///
/// @param thread   the comment that begins its thread, which may be itself
/// @param depth    0 for that comment, 1 for replies to it, and so on
/// @param answered whom it answers; empty when it answers nobody or somebody removed
public record Comment(
        CommentId id,
        ArticleId article,
        CommentId thread,
        Optional<CommentId> replyTo,
        int depth,
        State state,
        Author author,
        Optional<String> answered,
        List<Block> body,
        String source,
        Instant at,
        Optional<Instant> editedAt,
        boolean isHighlighted,
        Map<Reaction, Integer> reactions) {
    public enum State {
        PUBLISHED, HELD, REMOVED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    public boolean isRemoved() {
        return state == State.REMOVED;
    }
}
