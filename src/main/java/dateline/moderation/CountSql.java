package dateline.moderation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Every statement about the yearly counts.
final class CountSql {
    private static final String LINES = """
            select subject, detail, count(*) as count
            from (
                select 'notices' as subject, coalesce(outcome, 'open') as detail from moderation.report where is_notice and at >= :from and at < :to
                union all
                select 'reports', reason from moderation.report where not is_notice and at >= :from and at < :to
                union all
                select 'decisions', action from moderation.decision where undone_at is null and at >= :from and at < :to
                union all
                select 'removals', reason from moderation.decision
                where undone_at is null and state_after = 'removed' and state_before <> 'removed' and at >= :from and at < :to
                union all
                select 'grounds', ground from moderation.decision
                where undone_at is null and state_after = 'removed' and state_before <> 'removed' and at >= :from and at < :to
                union all
                select 'origins', coalesce(queue_before, 'own') from moderation.decision where undone_at is null and at >= :from and at < :to
                union all
                select 'appeals', case when granted then 'granted' when not granted then 'denied' else 'open' end
                from moderation.appeal where at >= :from and at < :to) as told
            group by subject, detail
            order by subject, detail
            """;
    private static final String TO_DECIDE = """
            select coalesce(percentile_cont(0.5) within group (order by extract(epoch from at - opened_at)) / 60, 0)
            from moderation.decision
            where undone_at is null and queue_before in ('waiting', 'reported') and at >= :from and at < :to
            """;
    private static final String TO_ANSWER = """
            select coalesce(percentile_cont(0.5) within group (order by extract(epoch from decided_at - at)) / 60, 0)
            from moderation.appeal
            where decided_at is not null and at >= :from and at < :to
            """;

    private CountSql() {}

    static List<Counts.Line> lines(Handle handle, Instant from, Instant to) {
        return handle.createQuery(LINES)
                .bind("from", Timestamp.from(from))
                .bind("to", Timestamp.from(to))
                .map((row, _) -> new Counts.Line(row.getString("subject"), row.getString("detail"), row.getInt("count")))
                .list();
    }

    static double minutesToDecide(Handle handle, Instant from, Instant to) {
        return handle.createQuery(TO_DECIDE).bind("from", Timestamp.from(from)).bind("to", Timestamp.from(to)).mapTo(Double.class).one();
    }

    static double minutesToAnswer(Handle handle, Instant from, Instant to) {
        return handle.createQuery(TO_ANSWER).bind("from", Timestamp.from(from)).bind("to", Timestamp.from(to)).mapTo(Double.class).one();
    }
}
