package dateline.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Every statement about decisions.
final class DecisionSql {
    private static final String COLUMNS = """
            select decision.id, case_id, kind, item_id, author_id, decision.action, reason, ground, decision.words, decision.by_id,
                   coalesce(person.name, '') as by_name, decision.at, queue_before, state_before, state_after, decision.version,
                   coalesce(decision.measure_id, 0) as measure_id, coalesce(decision.appeal_id, 0) as appeal_id,
                   decision.undone_at is not null as is_undone, measure.until, coalesce(measure.breadth, '') as breadth
            from moderation.decision
            join moderation.case on "case".id = case_id
            left join people.person on person.id = decision.by_id
            left join moderation.measure on measure.id = decision.measure_id
            """;
    private static final String BY_ID = COLUMNS + " where decision.id = :id";
    private static final String WITH_IDS = COLUMNS + " where decision.id = any(:ids)";
    private static final String OF_CASE = COLUMNS + " where case_id = :case order by decision.id desc";
    private static final String OF_AUTHOR = COLUMNS + " where author_id = :author order by decision.id desc limit :most";
    private static final String NEWEST_BY = COLUMNS + " where decision.by_id = :by order by decision.id desc limit :most";
    private static final String INSERT = """
            insert into moderation.decision (case_id, action, reason, ground, words, by_id, at, opened_at, queue_before, state_before, state_after,
                version, measure_id, appeal_id)
            values (:case, :action, :reason, :ground, :words, :by, :at, :opened, :queue, :before, :after, :version, :measure, :appeal)
            returning id
            """;
    private static final String SETTLE = """
            update moderation.case
            set queue = null, state = :state, reports = 0, weight = 0, version = version + 1, claimed_by = null, claimed_until = null
            where id = :id
            """;
    private static final String REOPEN = """
            update moderation.case
            set queue = :queue, state = :state, version = version + 1, claimed_by = null, claimed_until = null,
                reports = (select count(*) from moderation.report where case_id = :id and outcome is null),
                weight = (select coalesce(sum(weight), 0) from moderation.report where case_id = :id and outcome is null)
            where id = :id
            """;
    private static final String UNDO = "update moderation.decision set undone_at = :at, undone_by = :by where id = :id and undone_at is null";
    private static final String COUNT_FOR_AUTHOR = """
            insert into moderation.author (person_id, published, removed, first_at, last_at)
            select id, greatest(0, :published), greatest(0, :removed), :now, :now from people.person where id = :author
            on conflict (person_id) do update
            set published = greatest(0, author.published + :published), removed = greatest(0, author.removed + :removed)
            """;

    private DecisionSql() {}

    static Optional<Decided> find(Handle handle, long id) {
        return handle.createQuery(BY_ID).bind("id", id).map(DecisionSql::row).findOne();
    }

    static List<Decided> withIds(Handle handle, List<Long> ids) {
        return handle.createQuery(WITH_IDS).bindArray("ids", Long.class, ids).map(DecisionSql::row).list();
    }

    static List<Decided> ofCase(Handle handle, long id) {
        return handle.createQuery(OF_CASE).bind("case", id).map(DecisionSql::row).list();
    }

    static List<Decided> ofAuthor(Handle handle, long author, int most) {
        return handle.createQuery(OF_AUTHOR).bind("author", author).bind("most", most).map(DecisionSql::row).list();
    }

    static List<Decided> newestBy(Handle handle, long by, int most) {
        return handle.createQuery(NEWEST_BY).bind("by", by).bind("most", most).map(DecisionSql::row).list();
    }

    /// A decision about to be kept: of which case as it was, by whom, to which state; with ids of a measure and an appeal, 0 for none.
    record Entry(Case of, Decision decision, long by, String stateAfter, long measure, long appeal) {}

    static long insert(Handle handle, Entry entry, Instant now) {
        return handle.createQuery(INSERT)
                .bind("case", entry.of().id())
                .bind("action", entry.decision().action().word())
                .bind("reason", entry.decision().reason().map(Reason::word).orElse(""))
                .bind("ground", entry.decision().ground().word())
                .bind("words", entry.decision().words())
                .bind("by", entry.by())
                .bind("at", Timestamp.from(now))
                .bind("opened", Timestamp.from(entry.of().openedAt()))
                .bind("queue", entry.of().queue().map(Queue::word).orElse(null))
                .bind("before", entry.of().state())
                .bind("after", entry.stateAfter())
                .bind("version", entry.of().version() + 1)
                .bind("measure", entry.measure() == 0 ? null : entry.measure())
                .bind("appeal", entry.appeal() == 0 ? null : entry.appeal())
                .mapTo(Long.class)
                .one();
    }

    static void settle(Handle handle, long caseId, String state) {
        handle.createUpdate(SETTLE).bind("id", caseId).bind("state", state).execute();
    }

    static void reopen(Handle handle, Decided decided) {
        handle.createUpdate(REOPEN)
                .bind("id", decided.caseId())
                .bind("queue", decided.queueBefore().map(Queue::word).orElse(null))
                .bind("state", decided.stateBefore())
                .execute();
    }

    static boolean undo(Handle handle, long id, long by, Instant now) {
        return handle.createUpdate(UNDO).bind("id", id).bind("by", by).bind("at", Timestamp.from(now)).execute() > 0;
    }

    static void count(Handle handle, long author, int published, int removed, Instant now) {
        handle.createUpdate(COUNT_FOR_AUTHOR)
                .bind("author", author)
                .bind("published", published)
                .bind("removed", removed)
                .bind("now", Timestamp.from(now))
                .execute();
    }

    private static Decided row(ResultSet row, StatementContext context) throws SQLException {
        return new Decided(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("kind"),
                row.getLong("item_id"),
                row.getLong("author_id"),
                new Decision(
                        Decision.Action.of(row.getString("action")).orElseThrow(),
                        Reason.of(row.getString("reason")),
                        Decision.Ground.of(row.getString("ground")).orElseThrow(),
                        row.getString("words"),
                        Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant),
                        row.getString("breadth")),
                row.getLong("by_id"),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getString("queue_before")).flatMap(Queue::of),
                row.getString("state_before"),
                row.getString("state_after"),
                row.getInt("version"),
                row.getLong("measure_id"),
                row.getLong("appeal_id"),
                row.getBoolean("is_undone"));
    }
}
