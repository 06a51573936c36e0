package dateline.discussion;

/// What came of something that somebody wanted to do in a discussion.
public sealed interface Outcome {
    /// It is done; the comment is public.
    record Kept(Comment comment) implements Outcome {}

    /// It is kept, and readers see it once a moderator has approved it.
    record Held(Comment comment) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}

    /// The screening does not take it; the message says why.
    record Screened(String message) implements Outcome {}

    /// There is no such article or comment, or readers do not know of it.
    record Unknown() implements Outcome {}
}
