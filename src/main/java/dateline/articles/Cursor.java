package dateline.articles;

import java.time.Instant;

/// A place in a list that is sorted by publication, the newest first: the last article already shown.
public record Cursor(Instant publishedAt, long id) {
    public static Cursor after(Teaser last) {
        return new Cursor(last.publishedAt(), last.id().value());
    }
}
