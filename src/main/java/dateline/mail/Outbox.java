package dateline.mail;

import dateline.platform.Configuration;
import dateline.platform.Database;
import dateline.platform.Database.Tx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/// Where mails wait until they are sent. Without a mail server they stay here, for the admins to read.
@Singleton
public final class Outbox {
    static final Duration KEPT = Duration.ofDays(30);
    private final Database database;
    private final Clock clock;
    private final boolean sends;
    private final String host;
    final Semaphore wake = new Semaphore(0);

    @Inject
    public Outbox(Database database, Clock clock, Configuration configuration) {
        this.database = database;
        this.clock = clock;
        this.sends = configuration.mail().isPresent();
        this.host = configuration.publicUrl().getHost();
    }

    /// A mail with what became of it. Of one that was sent the body is gone, because links in it open accounts.
    ///
    /// @param state   `waiting`, `sent` or `failed`
    /// @param failure what the mail server said last; empty when it said nothing bad
    public record Kept(long id, Mail mail, Instant at, String state, String failure) {}

    /// Whether there is a mail server to send by.
    public boolean sends() {
        return sends;
    }

    /// Writes the mail in the transaction of the change that causes it: it is sent if and only if that commits.
    public void put(Tx tx, Mail mail) {
        var messageId = "<" + UUID.randomUUID() + "@" + (host == null ? "localhost" : host) + ">";
        OutboxSql.put(tx.handle(), mail, messageId, clock.instant());
        tx.afterCommit(wake::release);
    }

    /// The newest, newest first.
    public List<Kept> newest(int most) {
        return database.read(handle -> OutboxSql.newest(handle, most));
    }
}
