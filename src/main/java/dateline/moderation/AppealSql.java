package dateline.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Every statement about appeals.
final class AppealSql {
    private static final String INSERT = """
            insert into moderation.appeal (decision_id, by_id, words, at)
            values (:decision, :by, :words, :at)
            on conflict (decision_id) do nothing
            """;
    private static final String OPEN = """
            select appeal.id, decision_id, appeal.by_id, appeal.words, appeal.at, granted
            from moderation.appeal join moderation.decision on decision.id = decision_id
            where case_id = :case and granted is null
            order by appeal.at, appeal.id limit 1
            """;
    private static final String FIND = "select id, decision_id, by_id, words, at, granted from moderation.appeal where id = :id";
    private static final String OF_DECISIONS = """
            select id, decision_id, by_id, words, at, granted from moderation.appeal where decision_id = any(:decisions)
            """;
    private static final String DECIDE = "update moderation.appeal set granted = :granted, decided_at = :at where id = :id";
    private static final String REOPEN = "update moderation.appeal set granted = null, decided_at = null where id = :id";
    private static final String QUEUE = """
            update moderation.case
            set queue = 'appealed', opened_at = :now, version = version + 1, claimed_by = null, claimed_until = null
            where id = :case
            """;

    private AppealSql() {}

    static boolean insert(Handle handle, long decision, long by, String words, Instant now) {
        return handle.createUpdate(INSERT)
                        .bind("decision", decision)
                        .bind("by", by)
                        .bind("words", words)
                        .bind("at", Timestamp.from(now))
                        .execute()
                > 0;
    }

    static Optional<Appeal> find(Handle handle, long id) {
        return handle.createQuery(FIND).bind("id", id).map(AppealSql::row).findOne();
    }

    /// The appeal that is to be decided next: of several decisions about an item each can be appealed.
    static Optional<Appeal> open(Handle handle, long caseId) {
        return handle.createQuery(OPEN).bind("case", caseId).map(AppealSql::row).findOne();
    }

    static List<Appeal> ofDecisions(Handle handle, Collection<Long> decisions) {
        return handle.createQuery(OF_DECISIONS).bindArray("decisions", Long.class, List.copyOf(decisions)).map(AppealSql::row).list();
    }

    static void decide(Handle handle, long id, boolean isGranted, Instant now) {
        handle.createUpdate(DECIDE).bind("id", id).bind("granted", isGranted).bind("at", Timestamp.from(now)).execute();
    }

    static void reopen(Handle handle, long id) {
        handle.createUpdate(REOPEN).bind("id", id).execute();
    }

    static void queue(Handle handle, long caseId, Instant now) {
        handle.createUpdate(QUEUE).bind("case", caseId).bind("now", Timestamp.from(now)).execute();
    }

    private static Appeal row(ResultSet row, StatementContext context) throws SQLException {
        return new Appeal(
                row.getLong("id"),
                row.getLong("decision_id"),
                row.getLong("by_id"),
                row.getString("words"),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getObject("granted", Boolean.class)));
    }
}
