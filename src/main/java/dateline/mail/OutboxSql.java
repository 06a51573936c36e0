package dateline.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Every statement of the outbox.
final class OutboxSql {
    private static final String PUT = """
            insert into mail.outbox (message_id, recipient, subject, body, language, created_at, next_at)
            values (:messageId, :to, :subject, :body, :language, :now, :now)
            """;
    private static final String NEWEST = """
            select id, recipient, subject, body, language, created_at, failure,
                case when sent_at is not null then 'sent' when next_at is null then 'failed' else 'waiting' end as state
            from mail.outbox
            order by id desc
            limit :most
            """;
    private static final String CLAIM = """
            select id, message_id, recipient, subject, body, language, created_at, tries
            from mail.outbox
            where next_at <= :now
            order by next_at, id
            limit 1
            for update skip locked
            """;
    private static final String SENT = "update mail.outbox set sent_at = :now, next_at = null, failure = '', body = '' where id = :id";
    private static final String FAILED = "update mail.outbox set tries = tries + 1, next_at = :next, failure = :failure where id = :id";
    private static final String SWEEP = "delete from mail.outbox where created_at < :before and next_at is null";

    private OutboxSql() {}

    /// A mail that is to be sent now, held by the transaction that asked for it.
    record Claimed(long id, String messageId, Mail mail, Instant at, int tries) {}

    static void put(Handle handle, Mail mail, String messageId, Instant now) {
        handle.createUpdate(PUT)
                .bind("messageId", messageId)
                .bind("to", mail.to())
                .bind("subject", mail.subject())
                .bind("body", mail.body())
                .bind("language", mail.language())
                .bind("now", now)
                .execute();
    }

    static List<Outbox.Kept> newest(Handle handle, int most) {
        return handle.createQuery(NEWEST)
                .bind("most", most)
                .map((row, _) -> new Outbox.Kept(row.getLong("id"), mail(row), at(row), row.getString("state"), row.getString("failure")))
                .list();
    }

    static Optional<Claimed> claim(Handle handle, Instant now) {
        return handle.createQuery(CLAIM).bind("now", now).map(OutboxSql::claimed).findOne();
    }

    static void sent(Handle handle, long id, Instant now) {
        handle.createUpdate(SENT).bind("id", id).bind("now", now).execute();
    }

    static void failed(Handle handle, long id, Optional<Instant> next, String failure) {
        handle.createUpdate(FAILED).bind("id", id).bind("next", next).bind("failure", failure).execute();
    }

    static int sweep(Handle handle, Instant before) {
        return handle.createUpdate(SWEEP).bind("before", before).execute();
    }

    private static Claimed claimed(ResultSet row, StatementContext context) throws SQLException {
        return new Claimed(row.getLong("id"), row.getString("message_id"), mail(row), at(row), row.getInt("tries"));
    }

    private static Mail mail(ResultSet row) throws SQLException {
        return new Mail(row.getString("recipient"), row.getString("subject"), row.getString("body"), row.getString("language"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getTimestamp("created_at").toInstant();
    }
}
