package dateline.people;

/// Somebody with an account.
public record Person(long id, String email, String name, Role role) {}
