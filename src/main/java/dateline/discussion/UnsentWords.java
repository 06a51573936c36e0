package dateline.discussion;

import dateline.discussion.UnsentSql.Unsent;
import dateline.platform.Database;
import dateline.platform.Secret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Keeps the words of somebody who has yet to sign in, for a day; whoever has the secret gets them back.
@Singleton
final class UnsentWords {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 10_000;
    private final Database database;
    private final Clock clock;

    @Inject
    UnsentWords(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    String keep(Unsent unsent) {
        var secret = Secret.fresh();
        var now = clock.instant();
        return database.inTransaction(tx -> {
            UnsentSql.dropOld(tx.handle(), now.minus(KEPT), MOST);
            UnsentSql.put(tx.handle(), Secret.hash(secret), unsent, now);
            return secret;
        });
    }

    Optional<Unsent> of(String secret) {
        return secret.isEmpty()
                ? Optional.empty()
                : database.read(handle -> UnsentSql.find(handle, Secret.hash(secret), clock.instant().minus(KEPT)));
    }

    void forget(String secret) {
        if (!secret.isEmpty()) {
            database.inTransaction(tx -> {
                UnsentSql.drop(tx.handle(), Secret.hash(secret));
                return true;
            });
        }
    }
}
