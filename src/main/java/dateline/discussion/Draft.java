package dateline.discussion;

import java.util.Optional;

/// What somebody wants to say. `key` makes sending it again safe: the same key of the same person is one comment.
public record Draft(Optional<CommentId> replyTo, String text, Optional<String> key) {}
