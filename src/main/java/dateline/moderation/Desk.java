package dateline.moderation;

import dateline.people.Person;
import dateline.people.Role;
import dateline.platform.Database;
import dateline.platform.Database.Tx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// What moderators work at: they take the most urgent case, which is theirs for two minutes, decide on it, and may take that back.
@Singleton
public final class Desk {
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MOST_OF_HISTORY = 20;
    private static final List<String> MODERATORS = Stream.of(Role.values()).filter(Role::mayModerate).map(Role::word).toList();
    private final Database database;
    private final Items items;
    private final DecisionLetters letters;
    private final Clock clock;

    @Inject
    public Desk(Database database, Items items, DecisionLetters letters, Clock clock) {
        this.database = database;
        this.items = items;
        this.letters = letters;
        this.clock = clock;
    }

    /// A case with all that is needed to decide on it. `contested` is the decision that an appeal is about.
    public record Work(
            Case of, Shown shown, List<Reported> reports, History history, List<Decided> decisions, Optional<Appeal> appeal, Optional<Decided> contested) {}

    /// A report as moderators see it. A notice of illegal content has a contact and is given in good faith or not.
    public record Reported(Reason reason, String words, String byName, Instant at, boolean isNotice, boolean isInGoodFaith, String contact) {}

    /// What is known of an author: how many items were published and removed, what was decided of them, and the standing.
    public record History(int published, int removed, Standing.Status standing, List<Decided> decisions) {}

    /// What came of a decision or of taking one back.
    public sealed interface Outcome {
        record Done(long decision) implements Outcome {}

        /// Somebody else decided, or is about to; empty when the name is not known.
        record Conflict(String byName) implements Outcome {}

        /// Something is missing, as the message with this key says.
        record Refused(String messageKey) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    public Map<Queue, Integer> counts() {
        return database.read(DeskSql::counts);
    }

    /// The most urgent cases of a queue, without taking any.
    public List<Case> list(Queue queue, int after, int most) {
        return database.read(handle -> DeskSql.list(handle, queue, after, most));
    }

    /// Takes the most urgent case that nobody else has; a case whose item its author deleted is closed on the way. `skipped` are those that the
    /// moderator leaves for later.
    public Optional<Work> take(Person by, Queue queue, List<Long> skipped) {
        return database.inTransaction(tx -> {
            var now = now();
            var areOthers = DeskSql.areOthers(tx.handle(), by.id(), MODERATORS);
            while (true) {
                var next = DeskSql.next(tx.handle(), queue, by.id(), areOthers, skipped, now);
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                var work = claimed(tx, next.get(), by, now);
                if (work.isPresent()) {
                    return work;
                }
                CaseSql.close(tx.handle(), next.get().kind(), next.get().item());
            }
        });
    }

    private Optional<Work> claimed(Tx tx, Case next, Person by, Instant now) {
        var work = work(tx.handle(), next, now);
        work.ifPresent(_ -> DeskSql.claim(tx.handle(), next.id(), by.id(), now.plus(LEASE)));
        return work;
    }

    /// One case as it stands, taken when nobody else has it.
    public Optional<Work> open(Person by, long caseId) {
        return database.inTransaction(tx -> {
            var now = now();
            return DeskSql.lock(tx.handle(), caseId).flatMap(found -> found.queue().isEmpty() || found.isClaimedFrom(by.id(), now)
                    ? work(tx.handle(), found, now)
                    : claimed(tx, found, by, now));
        });
    }

    /// One case as it stands, without taking it.
    public Optional<Work> look(long caseId) {
        return database.read(handle -> DeskSql.find(handle, caseId).flatMap(found -> work(handle, found, now())));
    }

    /// Gives a case back to the queue.
    public void release(Person by, long caseId) {
        database.inTransaction(tx -> {
            DeskSql.release(tx.handle(), caseId, by.id());
            return caseId;
        });
    }

    private Optional<Work> work(Handle handle, Case found, Instant now) {
        return items.show(handle, found.kind(), found.item()).map(shown -> {
            var decisions = DecisionSql.ofCase(handle, found.id());
            var appeal = AppealSql.open(handle, found.id());
            var contested = appeal.flatMap(one -> decisions.stream().filter(decided -> decided.id() == one.decision()).findFirst());
            return new Work(found, shown, ReportSql.open(handle, found.id()), history(handle, shown, now), decisions, appeal, contested);
        });
    }

    private static History history(Handle handle, Shown shown, Instant now) {
        var counts = AuthorSql.counts(handle, shown.authorId());
        return new History(
                counts.published(),
                counts.removed(),
                PersonSql.find(handle, shown.authorId()).map(person -> Standing.of(handle, person, now)).orElseGet(Standing.Status.Free::new),
                DecisionSql.ofAuthor(handle, shown.authorId(), MOST_OF_HISTORY));
    }

    /// The case of an item, made when it has none yet, for a moderator who comes by.
    public Optional<Long> caseOf(String kind, long item) {
        return database.inTransaction(tx -> items.show(tx.handle(), kind, item)
                .map(shown -> CaseSql.ensure(tx.handle(), new CaseSql.Item(kind, item, shown.authorId()), now())));
    }

    /// Decides on the case as it was at `version`.
    public Outcome decide(Person by, long caseId, int version, Decision decision) {
        var now = now();
        return database.inTransaction(tx -> new Deciding(tx, items, letters, by, now)
                .decide(caseId, version, decision, DeskSql.areOthers(tx.handle(), by.id(), MODERATORS)));
    }

    /// Takes a decision back, as long as nothing was decided after it.
    public Outcome undo(Person by, long decisionId) {
        var now = now();
        return database.inTransaction(tx -> new Deciding(tx, items, letters, by, now).undo(decisionId));
    }

    /// The newest decisions of a moderator, also those that were taken back.
    public List<Decided> newestBy(Person by, int most) {
        return database.read(handle -> DecisionSql.newestBy(handle, by.id(), most));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
