package dateline.wire;

/// What reading a captured page gave: an article, or the reason why there is none.
sealed interface Capture {
    record Found(FoundArticle article) implements Capture {}

    /// `reason` is a sentence for whoever imports the page; the path is the caller's to name.
    record Refused(String reason) implements Capture {}
}
