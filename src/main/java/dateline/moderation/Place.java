package dateline.moderation;

/// Where something is said. `language` is the BCP 47 tag of the edition; `article` is an id.
public record Place(String edition, String language, String section, long article) {}
