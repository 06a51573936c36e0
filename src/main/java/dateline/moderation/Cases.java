package dateline.moderation;

import dateline.people.Person;
import dateline.platform.Database.Tx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What waits for moderators: items that the screening held, and items that readers reported.
@Singleton
public final class Cases {
    private static final int MOST_REPORTS_AN_HOUR = 30;
    private static final int MOST_NOTICES_AN_HOUR = 10;
    private static final double WEIGHT_OF_NOTICE = 10;
    private static final int LONGEST_WORDS = 2_000;
    private final Items items;
    private final Clock clock;

    @Inject
    public Cases(Items items, Clock clock) {
        this.items = items;
        this.clock = clock;
    }

    /// What came of a report. `AGAIN`: this person reported the item before, which counts once; `OWN`: nobody reports oneself; `SILENCED`: the person
    /// is banned; `UNKNOWN`: there is no such item.
    public enum Reported {
        TAKEN, AGAIN, OWN, TOO_MANY, SILENCED, UNKNOWN
    }

    /// Puts a kept item, held by the screening, into the queue of those that wait.
    public void hold(Tx tx, String kind, long id, Verdict.Held held) {
        var author = items.show(tx.handle(), kind, id).map(Shown::authorId).orElse(0L);
        CaseSql.hold(tx.handle(), new CaseSql.Item(kind, id, author), held, now());
    }

    /// A reader's report of an item. What is not decided yet comes into the queue of the reported; what waits already stays where it is.
    public Reported report(Tx tx, Person by, String kind, long id, Reason reason, String words) {
        var now = now();
        var shown = items.show(tx.handle(), kind, id);
        if (shown.isEmpty()) {
            return Reported.UNKNOWN;
        }
        if (shown.get().authorId() == by.id()) {
            return Reported.OWN;
        }
        if (Standing.of(tx.handle(), by, now) instanceof Standing.Status.Banned) {
            return Reported.SILENCED;
        }
        ReportSql.lock(tx.handle(), by.id());
        if (ReportSql.countSince(tx.handle(), by, now.minus(Duration.ofHours(1))) >= MOST_REPORTS_AN_HOUR) {
            return Reported.TOO_MANY;
        }
        return take(tx, by, new CaseSql.Item(kind, id, shown.get().authorId()), new Report(reason, shortened(words)), now);
    }

    private record Report(Reason reason, String words) {}

    private static Reported take(Tx tx, Person by, CaseSql.Item item, Report report, Instant now) {
        var caseId = CaseSql.ensure(tx.handle(), item, now);
        var weight = ReportSql.weightOf(tx.handle(), by);
        if (!ReportSql.insert(tx.handle(), new ReportSql.Row(caseId, by.id(), report.reason, report.words, weight), now)) {
            return Reported.AGAIN;
        }
        CaseSql.reported(tx.handle(), caseId, weight, now);
        return Reported.TAKEN;
    }

    /// A notice of illegal content, which anybody may give, also without an account: once for each item. It stands first in the queue.
    public Reported give(Tx tx, IllegalContent notice) {
        var now = now();
        var shown = items.show(tx.handle(), notice.kind(), notice.id());
        if (shown.isEmpty()) {
            return Reported.UNKNOWN;
        }
        ReportSql.lock(tx.handle(), notice.by().map(Person::id).orElse(0L));
        if (isFlood(tx, notice, now.minus(Duration.ofHours(1)))) {
            return Reported.TOO_MANY;
        }
        var caseId = CaseSql.ensure(tx.handle(), new CaseSql.Item(notice.kind(), notice.id(), shown.get().authorId()), now);
        if (ReportSql.isNoticedBy(tx.handle(), caseId, notice.email()) || !ReportSql.insert(tx.handle(), caseId, notice, WEIGHT_OF_NOTICE, now)) {
            return Reported.AGAIN;
        }
        CaseSql.reported(tx.handle(), caseId, WEIGHT_OF_NOTICE, now);
        return Reported.TAKEN;
    }

    private static boolean isFlood(Tx tx, IllegalContent notice, Instant since) {
        return notice.by()
                .map(person -> ReportSql.countSince(tx.handle(), person, since) >= MOST_REPORTS_AN_HOUR)
                .orElseGet(() -> !notice.network().isEmpty() && ReportSql.countFrom(tx.handle(), notice.network(), since) >= MOST_NOTICES_AN_HOUR);
    }

    /// An author deleted the item: nothing is left to decide.
    public void gone(Tx tx, String kind, long id) {
        CaseSql.close(tx.handle(), kind, id);
    }

    private static String shortened(String words) {
        var stripped = words.strip();
        return stripped.length() <= LONGEST_WORDS ? stripped : stripped.substring(0, LONGEST_WORDS);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
