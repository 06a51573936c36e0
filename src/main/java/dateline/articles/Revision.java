package dateline.articles;

import java.time.Instant;
import java.util.Optional;

/// One saved state of an article, numbered from 1. `note` is what readers are told of a correction; `writtenBy` is a person's id.
public record Revision(
        ArticleId article,
        int number,
        State state,
        Content content,
        Optional<String> note,
        Optional<Long> writtenBy,
        Instant createdAt,
        Optional<Instant> publishedAt) {
    public enum State {
        DRAFT, PUBLISHED, CORRECTED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    public boolean isPublic() {
        return state != State.DRAFT;
    }
}
