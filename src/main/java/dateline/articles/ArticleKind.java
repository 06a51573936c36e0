package dateline.articles;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/// The kinds of journalism that the contract names.
public enum ArticleKind {
    NEWS, LIVE, OFFBEAT, FEATURE, ANALYSIS;

    /// The contract's word, in lower case, as it stands in JSON and SQL.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ArticleKind> of(String word) {
        for (var kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
