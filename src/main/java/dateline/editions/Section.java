package dateline.editions;

/// A part of an edition, with the line that says what is in it (empty when nobody wrote one).
public record Section(String edition, String slug, String name, String description) {}
