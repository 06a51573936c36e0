package dateline.site;

/// A way to another page.
///
/// @param here whether the reader is there already
public record Link(String path, String name, boolean here) {}
