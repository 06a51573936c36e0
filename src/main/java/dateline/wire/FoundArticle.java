package dateline.wire;

import dateline.articles.ArticleKind;
import dateline.articles.Content;
import dateline.blocks.SafeUrl;
import java.time.Instant;
import java.util.Optional;

/// An article as a source tells it. Empty fields are what the source does not say; the importer chooses then.
record FoundArticle(
        Content content,
        Optional<ArticleKind> kind,
        Optional<String> language,
        Optional<FoundSection> section,
        Optional<Instant> publishedAt,
        Optional<SafeUrl> source) {
    /// A section as the source names it; `description` is empty when it gives none.
    public record FoundSection(String name, String description) {}
}
