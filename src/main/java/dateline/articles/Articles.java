package dateline.articles;

import dateline.articles.ArticleEvent.ArticleChanged;
import dateline.articles.ArticleEvent.NewsfeedItem;
import dateline.events.EventLog;
import dateline.people.Person;
import dateline.platform.Database;
import dateline.platform.Database.Tx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Articles and their revisions: draft, revise, publish, correct, withdraw. Every change is one transaction with its events.
@Singleton
public final class Articles {
    private static final Duration LONGEST_WAIT_FOR_FOLLOWERS = Duration.ofSeconds(2);
    private static final String NO_HEADLINE = "An article needs a headline before it can be published.";
    private final Database database;
    private final EventLog log;
    private final Addresses addresses;
    private final Clock clock;

    @Inject
    public Articles(Database database, EventLog log, Addresses addresses, Clock clock) {
        this.database = database;
        this.log = log;
        this.addresses = addresses;
        this.clock = clock;
    }

    /// An article with one of its revisions, and its address.
    public record Written(Article article, Revision revision, String path) {}

    /// What came of a change that named the revision it is based on.
    public sealed interface Outcome {
        record Done(Written written) implements Outcome {}

        /// Somebody saved another revision meanwhile; nothing was changed.
        record Conflict(Written current) implements Outcome {}

        record Refused(String reason) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    public Written draft(Person by, Placing placing, Content content) {
        var now = now();
        return database.inTransaction(tx -> {
            var id = ArticleSql.insert(tx.handle(), placing, now);
            ArticleSql.insert(tx.handle(), draftRevision(id, 1, content, by, now));
            return written(tx, id, 1);
        });
    }

    /// Saves a new revision beside what is public.
    public Outcome revise(Person by, ArticleId id, int basedOn, Placing placing, Content content) {
        return database.inTransaction(tx -> {
            var found = ArticleSql.lock(tx.handle(), id);
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            var article = found.get();
            if (article.latest() != basedOn) {
                return new Outcome.Conflict(written(tx, id, article.latest()));
            }
            if (article.isKnownToReaders() && !placing.equals(new Placing(article.edition(), article.section(), article.kind()))) {
                return new Outcome.Refused("Readers see this article. Its edition, section and kind are changed by a correction.");
            }
            var number = basedOn + 1;
            ArticleSql.insert(tx.handle(), draftRevision(id, number, content, by, now()));
            ArticleSql.place(tx.handle(), id, placing, number);
            return new Outcome.Done(written(tx, id, number));
        });
    }

    /// Publishes the latest revision now, once: publishing what is public already changes nothing.
    public Outcome publish(ArticleId id) {
        var receipts = new Receipts();
        var outcome = database.inTransaction(tx -> {
            var found = ArticleSql.lock(tx.handle(), id);
            return found.isEmpty() ? new Outcome.Unknown() : publish(tx, found.get(), found.get().latest(), receipts);
        });
        receipts.settle(log);
        return outcome;
    }

    private Outcome publish(Tx tx, Article article, int number, Receipts receipts) {
        if (article.status() == Status.WITHDRAWN) {
            return new Outcome.Refused("The article was withdrawn. Write a new one instead.");
        }
        if (article.published().filter(published -> published == number).isPresent()) {
            return new Outcome.Done(written(tx, article.id(), number));
        }
        var revision = ArticleSql.revision(tx.handle(), article.id(), number).orElseThrow();
        if (revision.content().headline().isBlank()) {
            return new Outcome.Refused(NO_HEADLINE);
        }
        return new Outcome.Done(makePublic(tx, article, revision, Revision.State.PUBLISHED, receipts));
    }

    private Written makePublic(Tx tx, Article before, Revision revision, Revision.State state, Receipts receipts) {
        ArticleSql.publish(tx.handle(), revision, Addresses.slug(revision.content()), state, now());
        var written = written(tx, before.id(), revision.number());
        var changed = changed(written, revision.note().orElse(""), before.section());
        receipts.add(log.append(tx, changed));
        receipts.add(log.append(tx, before.firstPublishedAt().isEmpty() ? newsfeedItem(written) : changed.inNewsfeed()));
        return written;
    }

    static ArticleChanged changed(Written written, String note, String formerSection) {
        var article = written.article();
        var status = article.status() == Status.WITHDRAWN ? article.status().word() : written.revision().state().word();
        return new ArticleChanged(
                article.id().value(),
                written.revision().number(),
                status,
                written.path(),
                written.revision().content().headline(),
                article.updatedAt().orElse(article.createdAt()),
                note,
                article.edition(),
                article.section(),
                formerSection);
    }

    static NewsfeedItem newsfeedItem(Written written) {
        var article = written.article();
        return new NewsfeedItem(
                article.id().value(),
                written.path(),
                written.revision().content().headline(),
                article.section(),
                article.kind(),
                article.firstPublishedAt().orElse(article.createdAt()),
                article.edition());
    }

    /// Plans the publication of the latest revision; it happens once, at that time or, after a stop, at the start.
    public Outcome schedule(Person by, ArticleId id, Instant at) {
        return database.inTransaction(tx -> {
            var found = ArticleSql.lock(tx.handle(), id);
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            if (found.get().status() == Status.WITHDRAWN) {
                return new Outcome.Refused("The article was withdrawn. Write a new one instead.");
            }
            if (written(tx, id, found.get().latest()).revision().content().headline().isBlank()) {
                return new Outcome.Refused(NO_HEADLINE);
            }
            ArticleSql.schedule(tx.handle(), found.get(), at, by.id());
            return new Outcome.Done(written(tx, id, found.get().latest()));
        });
    }

    /// Publishes one article whose time has come; false when there is none. Safe on several nodes at once. Whether or not it can be published, its
    /// time is over, so that none keeps the others waiting.
    boolean publishDue() {
        var receipts = new Receipts();
        return database.inTransaction(tx -> {
            var due = ArticleSql.due(tx.handle(), clock.instant());
            due.ifPresent(one -> {
                var article = ArticleSql.lock(tx.handle(), one.id()).orElseThrow();
                ArticleSql.unschedule(tx.handle(), article.id());
                publish(tx, article, one.revision(), receipts);
            });
            return due.isPresent();
        });
    }

    Optional<Instant> nextDue() {
        return database.read(ArticleSql::nextDue);
    }

    /// Publishes a new revision with a note that readers see.
    public Outcome correct(Person by, ArticleId id, String note, Placing placing, Content content) {
        var receipts = new Receipts();
        var outcome = database.inTransaction(tx -> correct(tx, by, new Correction(id, note, placing, content), receipts));
        receipts.settle(log);
        return outcome;
    }

    private record Correction(ArticleId id, String note, Placing placing, Content content) {}

    private Outcome correct(Tx tx, Person by, Correction correction, Receipts receipts) {
        var found = ArticleSql.lock(tx.handle(), correction.id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (found.get().status() != Status.PUBLISHED) {
            return new Outcome.Refused("Only a published article can be corrected; this one is " + found.get().status().word() + ".");
        }
        var number = found.get().latest() + 1;
        var revision = new Revision(
                correction.id, number, Revision.State.CORRECTED, correction.content, Optional.of(correction.note),
                Optional.of(by.id()), now(), Optional.empty());
        ArticleSql.insert(tx.handle(), revision);
        ArticleSql.place(tx.handle(), correction.id, correction.placing, number);
        return new Outcome.Done(makePublic(tx, found.get(), revision, Revision.State.CORRECTED, receipts));
    }

    /// Takes an article back: its page stays and says so.
    public Outcome withdraw(ArticleId id, String reason) {
        var receipts = new Receipts();
        var outcome = database.inTransaction(tx -> {
            var found = ArticleSql.lock(tx.handle(), id);
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            if (found.get().status() != Status.PUBLISHED) {
                return new Outcome.Refused("Only a published article can be withdrawn; this one is " + found.get().status().word() + ".");
            }
            ArticleSql.withdraw(tx.handle(), id, reason, now());
            var written = written(tx, id, found.get().published().orElseThrow());
            var changed = changed(written, reason, written.article().section());
            receipts.add(log.append(tx, changed));
            receipts.add(log.append(tx, changed.inNewsfeed()));
            return new Outcome.Done(written);
        });
        receipts.settle(log);
        return outcome;
    }

    public Optional<Article> find(ArticleId id) {
        return database.read(handle -> ArticleSql.find(handle, id));
    }

    /// The article with its newest revision, as staff see it.
    public Optional<Written> latest(ArticleId id) {
        return find(id).flatMap(article -> with(article, article.latest()));
    }

    /// The article with its public revision; also of a withdrawn one, whose status says so.
    public Optional<Written> published(ArticleId id) {
        return database.read(handle -> ArticleSql.published(handle, id))
                .filter(found -> found.article().isKnownToReaders())
                .map(found -> new Written(found.article(), found.revision(), addresses.path(found.article(), found.revision().content())));
    }

    private Optional<Written> with(Article article, int number) {
        return revision(article.id(), number)
                .map(revision -> new Written(article, revision, addresses.path(article, revision.content())));
    }

    public Optional<Revision> revision(ArticleId id, int number) {
        return database.read(handle -> ArticleSql.revision(handle, id, number));
    }

    /// Every revision, the oldest first.
    public List<Revision> revisions(ArticleId id) {
        return database.read(handle -> ArticleSql.revisions(handle, id));
    }

    private Written written(Tx tx, ArticleId id, int number) {
        var article = ArticleSql.find(tx.handle(), id).orElseThrow();
        var revision = ArticleSql.revision(tx.handle(), id, number).orElseThrow();
        return new Written(article, revision, addresses.path(article, revision.content()));
    }

    private static Revision draftRevision(ArticleId id, int number, Content content, Person by, Instant now) {
        return new Revision(
                id, number, Revision.State.DRAFT, content, Optional.empty(), Optional.of(by.id()), now, Optional.empty());
    }

    /// PostgreSQL keeps microseconds; a time must be the same before and after it was stored.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// What was appended, to wait until this node's followers have seen it.
    private static final class Receipts {
        private final List<EventLog.Receipt> receipts = new java.util.ArrayList<>();

        void add(EventLog.Receipt receipt) {
            receipts.add(receipt);
        }

        void settle(EventLog log) {
            if (!receipts.isEmpty()) {
                log.settle(receipts.getLast(), LONGEST_WAIT_FOR_FOLLOWERS);
            }
        }
    }
}
