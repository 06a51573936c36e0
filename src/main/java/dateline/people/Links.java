package dateline.people;

import dateline.platform.Database.Tx;
import dateline.platform.Secret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// One-time links in mails. Opening one changes nothing, because programs that look through mails open links, too; it is used by a form.
@Singleton
public final class Links {
    private final Clock clock;

    @Inject
    public Links(Clock clock) {
        this.clock = clock;
    }

    /// What a link is for, and how long it is good.
    enum Kind {
        CONFIRM(Duration.ofDays(7)),
        SIGN_IN(Duration.ofMinutes(30)),
        RECOVER(Duration.ofHours(1)),
        ADDRESS(Duration.ofDays(1));

        private final Duration lasts;

        Kind(Duration lasts) {
            this.lasts = lasts;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// @param email the address that using the link proves
    record Link(Kind kind, Person person, String email) {}

    /// A new link; an earlier one of that kind for the same person ends.
    String make(Tx tx, Kind kind, Person person, String email) {
        var secret = Secret.fresh();
        LinkSql.put(tx.handle(), Secret.hash(secret), new Link(kind, person, email), clock.instant().plus(kind.lasts));
        return secret;
    }

    Optional<Link> open(Handle handle, String secret) {
        return LinkSql.open(handle, Secret.hash(secret), clock.instant());
    }

    /// Uses it up: once only.
    Optional<Link> use(Tx tx, Kind kind, String secret) {
        return open(tx.handle(), secret)
                .filter(link -> link.kind == kind && LinkSql.drop(tx.handle(), Secret.hash(secret)) == 1);
    }
}
