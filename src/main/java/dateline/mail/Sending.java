package dateline.mail;

import dateline.mail.OutboxSql.Claimed;
import dateline.platform.Configuration;
import dateline.platform.Database;
import dateline.platform.DatabaseUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Sends what is in the outbox. A mail is held by a row lock while the mail server is given it, and marked in the same transaction: of several
/// nodes one sends it, and whatever ends a node frees it at once. A crash between the server's yes and the commit is decided for sending again,
/// with the same Message-ID: a sign-in link that comes twice is better than one that never comes.
@Singleton
public final class Sending {
    private static final Logger LOG = Logger.getLogger(Sending.class);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 8;
    private static final Duration GIVES_UP_AFTER = Duration.ofDays(3);
    private final Database database;
    private final Outbox outbox;
    private final Clock clock;
    private final Optional<MailServer> server;
    private volatile boolean stopped;

    @Inject
    public Sending(Database database, Outbox outbox, Clock clock, Configuration configuration) {
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.server = configuration.mail().map(MailServer::new);
    }

    public void start() {
        server.ifPresent(found -> Thread.ofVirtual().name("mail").start(() -> run(found)));
    }

    public void stop() {
        stopped = true;
        outbox.wake.release();
    }

    private void run(MailServer found) {
        while (!stopped) {
            try {
                outbox.wake.drainPermits();
                round(found);
                outbox.wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    /// Sends what is due.
    void round() {
        server.ifPresent(this::round);
    }

    private void round(MailServer found) {
        try (var round = found.open()) {
            while (!stopped && sendOne(round)) {
                LOG.debug("A mail was sent or put off");
            }
            database.inTransaction(tx -> OutboxSql.sweep(tx.handle(), clock.instant().minus(Outbox.KEPT)));
        } catch (DatabaseUnavailable away) {
            LOG.debug("Mails wait for the database", away);
        } catch (RuntimeException failure) {
            LOG.error("Mails cannot be sent just now", failure);
        }
    }

    private boolean sendOne(MailServer.Round round) {
        return database.inTransaction(tx -> {
            var due = OutboxSql.claim(tx.handle(), clock.instant());
            due.ifPresent(claimed -> {
                switch (round.send(claimed)) {
                    case MailServer.Verdict.Taken() -> OutboxSql.sent(tx.handle(), claimed.id(), clock.instant());
                    case MailServer.Verdict.Later(var reason) -> OutboxSql.failed(tx.handle(), claimed.id(), next(claimed), told(claimed, reason));
                    case MailServer.Verdict.Never(var reason) -> OutboxSql.failed(tx.handle(), claimed.id(), Optional.empty(), told(claimed, reason));
                }
            });
            return due.isPresent();
        });
    }

    private static String told(Claimed claimed, String reason) {
        LOG.warnf("Mail %d was not taken: %s", claimed.id(), reason);
        return reason;
    }

    /// Twice as long each time, from a minute to four hours; after three days never.
    private Optional<Instant> next(Claimed claimed) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(claimed.tries(), MOST_DOUBLINGS));
        return Optional.of(clock.instant().plus(pause)).filter(at -> at.isBefore(claimed.at().plus(GIVES_UP_AFTER)));
    }
}
