package dateline.wire;

import dateline.articles.ArticleId;
import java.util.Locale;
import java.util.Optional;

/// What became of one thing that was to be imported. `reason` is a sentence where it was refused, else empty.
public record Imported(String path, Status status, Optional<ArticleId> article, String reason) {
    public enum Status {
        IMPORTED, UPDATED, SKIPPED, REFUSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Imported refused(String path, String reason) {
        return new Imported(path, Status.REFUSED, Optional.empty(), reason);
    }
}
