package dateline.articles;

import dateline.blocks.Block;
import java.time.Instant;
import java.util.Optional;

/// What a list shows of a published article. `path` is its address on this site.
public record Teaser(
        ArticleId id,
        String edition,
        String section,
        ArticleKind kind,
        String headline,
        String lead,
        String path,
        Instant publishedAt,
        Instant updatedAt,
        Optional<Block.Image> image) {}
