package dateline.people;

import java.util.Locale;
import java.util.Optional;

/// What somebody is here. This is the one table of who may do what; {@link Callers} is the one place that asks it.
public enum Role {
    //         write  publish moderate administer
    READER(    false, false,  false,   false),
    JOURNALIST(true,  false,  false,   false),
    MODERATOR( false, false,  true,    false),
    EDITOR(    true,  true,   true,    false),
    ADMIN(     true,  true,   true,    true);

    private final boolean writes;
    private final boolean publishes;
    private final boolean moderates;
    private final boolean administers;

    Role(boolean writes, boolean publishes, boolean moderates, boolean administers) {
        this.writes = writes;
        this.publishes = publishes;
        this.moderates = moderates;
        this.administers = administers;
    }

    /// Drafts and revisions of articles, and pictures.
    public boolean mayWrite() {
        return writes;
    }

    /// Publish, correct and withdraw.
    public boolean mayPublish() {
        return publishes;
    }

    /// Decide about what readers contribute, and about readers.
    public boolean mayModerate() {
        return moderates;
    }

    /// See the site's mails, and change who may do what.
    public boolean mayAdminister() {
        return administers;
    }

    /// Anything at all that readers may not.
    public boolean isStaff() {
        return this != READER;
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
