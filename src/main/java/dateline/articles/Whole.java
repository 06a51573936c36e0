package dateline.articles;

import java.util.List;

/// An article that readers know, with all its public revisions, the oldest first.
public record Whole(Article article, List<Revision> revisions) {
    public Whole {
        revisions = List.copyOf(revisions);
    }
}
