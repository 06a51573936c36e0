package dateline.moderation;

import dateline.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Every statement about the audit log. Nothing of it is ever changed or deleted, which the database sees to.
final class AuditSql {
    private static final String ADD = """
            insert into moderation.audit (at, by_id, action, subject, before, after)
            values (:at, :by, :action, :subject, :before::jsonb, :after::jsonb)
            """;
    private static final String COLUMNS = """
            select audit.id, at, by_id, coalesce(person.name, '') as by_name, action, subject, before::text as before, after::text as after
            from moderation.audit left join people.person on person.id = by_id
            """;
    private static final String OF_RULES = COLUMNS + """
            where action in ('list', 'unlist', 'set-timing', 'unset-timing', 'set-limits')
            order by audit.id desc
            limit :most
            """;
    private static final String NEWEST = COLUMNS + """
            where audit.id < :before and (:subject = '' or subject = :subject)
            order by audit.id desc
            limit :most
            """;

    private AuditSql() {}

    /// One line of the log. `before` and `after` are JSON.
    record Line(long id, Instant at, long by, String byName, String action, String subject, String before, String after) {}

    /// What is about to be noted: `subject` is such as `word:en:…`, `case:12` or `person:7`.
    record Deed(long by, String action, String subject, Object before, Object after) {}

    static void add(Handle handle, Deed deed, Instant at) {
        handle.createUpdate(ADD)
                .bind("at", Timestamp.from(at))
                .bind("by", deed.by())
                .bind("action", deed.action())
                .bind("subject", deed.subject())
                .bind("before", Json.write(deed.before()))
                .bind("after", Json.write(deed.after()))
                .execute();
    }

    static List<Line> newest(Handle handle, String subject, long before, int most) {
        return handle.createQuery(NEWEST).bind("subject", subject).bind("before", before).bind("most", most).map(AuditSql::line).list();
    }

    static List<Line> ofRules(Handle handle, int most) {
        return handle.createQuery(OF_RULES).bind("most", most).map(AuditSql::line).list();
    }

    private static Line line(ResultSet row, StatementContext context) throws SQLException {
        return new Line(
                row.getLong("id"), row.getTimestamp("at").toInstant(), row.getLong("by_id"), row.getString("by_name"),
                row.getString("action"), row.getString("subject"), row.getString("before"), row.getString("after"));
    }
}
