package dateline.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The statements about where who may write.
final class PolicySql {
    private static final String COLUMNS = "select edition, section, article_id, opening, days from discussion.policy";
    private static final String ALL = COLUMNS + " order by edition, section, article_id";
    private static final String FOR = COLUMNS + """
             where article_id in (0, :article) and edition in ('', :edition) and section in ('', :section)
            """;
    private static final String PUT = """
            insert into discussion.policy (edition, section, article_id, opening, days)
            values (:edition, :section, :article, :opening, :days)
            on conflict (edition, section, article_id) do update set opening = excluded.opening, days = excluded.days
            """;
    private static final String DROP = """
            delete from discussion.policy where edition = :edition and section = :section and article_id = :article
            """;

    private PolicySql() {}

    static List<Policy> all(Handle handle) {
        return handle.createQuery(ALL).map(PolicySql::policy).list();
    }

    /// Those that concern an article, whether they name it, its section, its edition or nothing.
    static List<Policy> concerning(Handle handle, String edition, String section, long article) {
        return handle.createQuery(FOR)
                .bind("edition", edition)
                .bind("section", section)
                .bind("article", article)
                .map(PolicySql::policy)
                .list();
    }

    static void put(Handle handle, Policy policy) {
        var question = policy.saysNothing() ? handle.createUpdate(DROP) : handle.createUpdate(PUT)
                .bind("opening", policy.opening().map(Opening::word).orElse(null))
                .bind("days", policy.days().orElse(null));
        question.bind("edition", policy.edition()).bind("section", policy.section()).bind("article", policy.article()).execute();
    }

    private static Policy policy(ResultSet row, StatementContext context) throws SQLException {
        var days = row.getInt("days");
        return new Policy(
                row.getString("edition"),
                row.getString("section"),
                row.getLong("article_id"),
                Optional.ofNullable(row.getString("opening")).flatMap(Opening::of),
                days == 0 ? Optional.empty() : Optional.of(days));
    }
}
