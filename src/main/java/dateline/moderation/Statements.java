package dateline.moderation;

import dateline.people.Person;
import dateline.platform.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What people are told about decisions: authors get a statement of reasons and may appeal, notifiers hear what came of their notice.
@Singleton
public final class Statements {
    /// Article 20 of Regulation (EU) 2022/2065 asks for six months at least.
    static final Duration APPEALABLE = Duration.ofDays(184);
    private static final int LONGEST_WORDS = 2_000;
    private final Database database;
    private final Items items;
    private final Clock clock;

    @Inject
    public Statements(Database database, Items items, Clock clock) {
        this.database = database;
        this.items = items;
        this.clock = clock;
    }

    /// `topic` is `decision` (a statement of reasons), `appeal` (the answer to one) or `report` (what came of a notice). `shown` is the item,
    /// unless its author deleted it.
    public record Notice(
            long id, String topic, Instant at, boolean isRead, Decided decided, Optional<Shown> shown, Optional<Appeal> appeal, boolean mayAppeal) {}

    /// What came of an appeal.
    public enum Appealed {
        TAKEN, AGAIN, TOO_LATE, WORDLESS, UNKNOWN
    }

    /// The newest first, with ids below `before`.
    public List<Notice> of(Person person, long before, int most) {
        return database.read(handle -> notices(handle, NoticeSql.newest(handle, person.id(), before, most)));
    }

    private List<Notice> notices(Handle handle, List<NoticeSql.Row> rows) {
        var decisions = DecisionSql.withIds(handle, rows.stream().map(NoticeSql.Row::decision).toList()).stream()
                .collect(Collectors.toMap(Decided::id, Function.identity()));
        var appeals = AppealSql.ofDecisions(handle, decisions.keySet()).stream().collect(Collectors.toMap(Appeal::decision, Function.identity()));
        var shown = items.show(handle, decisions.values());
        return rows.stream().map(row -> notice(row, decisions.get(row.decision()), shown, Optional.ofNullable(appeals.get(row.decision())))).toList();
    }

    private Notice notice(NoticeSql.Row row, Decided decided, Map<String, Shown> shown, Optional<Appeal> appeal) {
        var mayAppeal = row.topic().equals("decision") && appeal.isEmpty() && mayAppeal(decided);
        return new Notice(
                row.id(), row.topic(), row.at(), row.isRead(), decided, Optional.ofNullable(shown.get(Items.name(decided))), appeal, mayAppeal);
    }

    private boolean mayAppeal(Decided decided) {
        return !decided.isUndone() && decided.decision().action() != Decision.Action.APPROVE && decided.at().plus(APPEALABLE).isAfter(clock.instant());
    }

    public int unread(Person person) {
        return database.read(handle -> NoticeSql.unread(handle, person.id()));
    }

    /// Marks this notice and all older ones as read.
    public void read(Person person, long upTo) {
        database.inTransaction(tx -> {
            NoticeSql.read(tx.handle(), person.id(), upTo, clock.instant());
            return upTo;
        });
    }

    /// An author's objection to a decision about their item, once, in words; somebody else decides on it where there is somebody else.
    public Appealed appeal(Person by, long decisionId, String words) {
        var said = words.strip();
        return database.inTransaction(tx -> {
            var decided = DecisionSql.find(tx.handle(), decisionId).filter(one -> one.author() == by.id() && one.author() != 0 && !one.isUndone());
            if (decided.isEmpty() || decided.get().decision().action() == Decision.Action.APPROVE || decided.get().appeal() != 0) {
                return Appealed.UNKNOWN;
            }
            if (!mayAppeal(decided.get())) {
                return Appealed.TOO_LATE;
            }
            if (said.isEmpty()) {
                return Appealed.WORDLESS;
            }
            DeskSql.lock(tx.handle(), decided.get().caseId());
            var shortened = said.length() <= LONGEST_WORDS ? said : said.substring(0, LONGEST_WORDS);
            if (!AppealSql.insert(tx.handle(), decisionId, by.id(), shortened, clock.instant())) {
                return Appealed.AGAIN;
            }
            AppealSql.queue(tx.handle(), decided.get().caseId(), clock.instant());
            return Appealed.TAKEN;
        });
    }
}
