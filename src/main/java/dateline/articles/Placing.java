package dateline.articles;

/// Where an article belongs and what it is.
public record Placing(String edition, String section, ArticleKind kind) {}
