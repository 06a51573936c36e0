package dateline.articles;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A whole article from elsewhere with its history, the oldest revision first, at least one.
///
/// - `key`: what it is at its source; an article that came in under the same key is the same article
/// - `mark`: a hash of what came in; the same mark again means that nothing changed there
/// - `wanted`: the id it had, kept if it is free here
/// - `isOurs`: whether it was exported from this very site, so that an article of that id here is the same article
public record Arrival(
        String key,
        byte[] mark,
        OptionalLong wanted,
        boolean isOurs,
        Placing placing,
        Instant createdAt,
        List<Version> versions,
        Optional<Article.Withdrawal> withdrawal) {
    public Arrival {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("An article has at least one revision");
        }
    }

    /// A revision that does not know its article yet; `number` counts from 1 and may leave numbers out.
    public record Version(
            int number, Revision.State state, Content content, Optional<String> note, Instant createdAt, Optional<Instant> publishedAt) {
        static Version of(Revision revision) {
            return new Version(
                    revision.number(), revision.state(), revision.content(), revision.note(), revision.createdAt(), revision.publishedAt());
        }

        boolean isPublic() {
            return state != Revision.State.DRAFT;
        }

        Revision of(ArticleId article) {
            return new Revision(article, number, state, content, note, Optional.empty(), createdAt, publishedAt);
        }

        Version renewed(int number, Optional<Instant> publishedAt) {
            return new Version(number, state, content, note, createdAt, publishedAt);
        }
    }

    Version latest() {
        return versions.getLast();
    }

    Optional<Version> published() {
        return versions.reversed().stream().filter(Version::isPublic).findFirst();
    }

    Optional<Instant> firstPublishedAt() {
        return versions.stream().flatMap(version -> version.publishedAt().stream()).findFirst();
    }

    Optional<Instant> updatedAt() {
        return withdrawal.map(Article.Withdrawal::at).or(() -> published().flatMap(Version::publishedAt));
    }

    Status status() {
        if (published().isEmpty()) {
            return Status.DRAFT;
        }
        return withdrawal.isPresent() ? Status.WITHDRAWN : Status.PUBLISHED;
    }
}
