package dateline.people;

/// Somebody with an account. Of somebody who was deleted only the id is left: `email` and `name` are empty then.
///
/// @param isConfirmed whether the address has been shown to be theirs
public record Person(long id, String email, String name, Role role, boolean isConfirmed) {
    public boolean isDeleted() {
        return email.isEmpty();
    }
}
