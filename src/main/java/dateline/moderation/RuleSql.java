package dateline.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Every statement about the rules of the house.
final class RuleSql {
    private static final String LISTED = "select kind, language, pattern, level from moderation.listed order by kind, language, pattern";
    private static final String ONE = """
            select kind, language, pattern, level
            from moderation.listed
            where kind = :kind and language = :language and pattern = :pattern
            """;
    private static final String LIST = """
            insert into moderation.listed (kind, language, pattern, level, added_by)
            values (:kind, :language, :pattern, :level, :by)
            on conflict (kind, language, pattern) do update set level = excluded.level
            """;
    private static final String UNLIST = """
            delete from moderation.listed where kind = :kind and language = :language and pattern = :pattern
            """;
    private static final String POLICIES = "select scope, subject, timing from moderation.policy order by scope, subject";
    private static final String SET = """
            insert into moderation.policy (scope, subject, timing)
            values (:scope, :subject, :timing)
            on conflict (scope, subject) do update set timing = excluded.timing
            """;
    private static final String UNSET = "delete from moderation.policy where scope = :scope and subject = :subject";
    private static final String LIMITS = "select per_minute, per_hour, most_links, newcomers_links, trusted_after from moderation.limits";
    private static final String LIMIT = """
            insert into moderation.limits (per_minute, per_hour, most_links, newcomers_links, trusted_after)
            values (:perMinute, :perHour, :mostLinks, :newcomersLinks, :trustedAfter)
            on conflict (one) do update
            set per_minute = excluded.per_minute, per_hour = excluded.per_hour, most_links = excluded.most_links,
                newcomers_links = excluded.newcomers_links, trusted_after = excluded.trusted_after
            """;

    private RuleSql() {}

    static List<Listed> listed(Handle handle) {
        return handle.createQuery(LISTED).map(RuleSql::found).list();
    }

    static Optional<Listed> find(Handle handle, Listed listed) {
        return handle.createQuery(ONE)
                .bind("kind", listed.kind().word())
                .bind("language", listed.language())
                .bind("pattern", listed.pattern())
                .map(RuleSql::found)
                .findOne();
    }

    static void list(Handle handle, Listed listed, long by) {
        handle.createUpdate(LIST)
                .bind("kind", listed.kind().word())
                .bind("language", listed.language())
                .bind("pattern", listed.pattern())
                .bind("level", listed.level().word())
                .bind("by", by)
                .execute();
    }

    static boolean unlist(Handle handle, Listed listed) {
        return handle.createUpdate(UNLIST)
                        .bind("kind", listed.kind().word())
                        .bind("language", listed.language())
                        .bind("pattern", listed.pattern())
                        .execute()
                > 0;
    }

    static List<Policy> policies(Handle handle) {
        return handle.createQuery(POLICIES).map(RuleSql::policy).list();
    }

    static void set(Handle handle, Policy policy) {
        handle.createUpdate(SET)
                .bind("scope", policy.scope().word())
                .bind("subject", policy.subject())
                .bind("timing", policy.timing().word())
                .execute();
    }

    static boolean unset(Handle handle, Policy.Scope scope, String subject) {
        return handle.createUpdate(UNSET).bind("scope", scope.word()).bind("subject", subject).execute() > 0;
    }

    static Limits limits(Handle handle) {
        return handle.createQuery(LIMITS)
                .map((row, _) -> new Limits(
                        row.getInt("per_minute"), row.getInt("per_hour"), row.getInt("most_links"), row.getInt("newcomers_links"),
                        row.getInt("trusted_after")))
                .findOne()
                .orElse(Limits.USUAL);
    }

    static void limit(Handle handle, Limits limits) {
        handle.createUpdate(LIMIT)
                .bind("perMinute", limits.perMinute())
                .bind("perHour", limits.perHour())
                .bind("mostLinks", limits.mostLinks())
                .bind("newcomersLinks", limits.newcomersLinks())
                .bind("trustedAfter", limits.trustedAfter())
                .execute();
    }

    private static Listed found(ResultSet row, StatementContext context) throws SQLException {
        return new Listed(
                Listed.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("language"),
                row.getString("pattern"),
                Listed.Level.valueOf(row.getString("level").toUpperCase(Locale.ROOT)));
    }

    private static Policy policy(ResultSet row, StatementContext context) throws SQLException {
        return new Policy(
                Policy.Scope.of(row.getString("scope")).orElseThrow(),
                row.getString("subject"),
                Timing.of(row.getString("timing")).orElseThrow());
    }
}
