package dateline.people;

/// What a one-time link offers. `email` is empty for the first admin, who says it when using the link.
public record Invitation(String email, Role role) {}
