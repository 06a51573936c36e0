package dateline.people;

import java.util.Locale;
import java.util.Optional;

/// What somebody is here. This is the one table of who may do what.
public enum Role {
    READER(false, false),
    JOURNALIST(true, false),
    MODERATOR(false, false),
    EDITOR(true, true),
    ADMIN(true, true);

    private final boolean writes;
    private final boolean publishes;

    Role(boolean writes, boolean publishes) {
        this.writes = writes;
        this.publishes = publishes;
    }

    public boolean mayWrite() {
        return writes;
    }

    /// Publish, correct and withdraw.
    public boolean mayPublish() {
        return publishes;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        for (var role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
