package dateline.articles;

import java.time.Instant;
import java.util.Optional;

/// An article's own facts; its words are in its revisions. `latest` is the number of the newest revision, `published` of the public one.
public record Article(
        ArticleId id,
        String edition,
        String section,
        ArticleKind kind,
        Status status,
        int latest,
        Optional<Integer> published,
        Instant createdAt,
        Optional<Instant> firstPublishedAt,
        Optional<Instant> updatedAt,
        Optional<Instant> scheduledAt,
        Optional<Withdrawal> withdrawal,
        Optional<String> slug) {
    /// When and why an article was taken back; readers see the reason.
    public record Withdrawal(Instant at, String reason) {}

    /// Whether readers may be told of it: published, or withdrawn after that.
    public boolean isKnownToReaders() {
        return status == Status.PUBLISHED || status == Status.WITHDRAWN;
    }
}
