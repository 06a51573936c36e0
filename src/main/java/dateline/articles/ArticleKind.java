package dateline.articles;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The kinds of journalism that the contract names; the word in lower case is what stands in JSON and URLs.
public enum ArticleKind {
    @JsonProperty("news") NEWS,
    @JsonProperty("live") LIVE,
    @JsonProperty("offbeat") OFFBEAT,
    @JsonProperty("feature") FEATURE,
    @JsonProperty("analysis") ANALYSIS;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
