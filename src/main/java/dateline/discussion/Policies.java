package dateline.discussion;

import dateline.articles.ArticleId;
import dateline.articles.Articles;
import dateline.discussion.DiscussionEvent.OpeningChanged;
import dateline.editions.Editions;
import dateline.events.EventLog;
import dateline.platform.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/// Where who may write, as the editors decide.
@Singleton
public final class Policies {
    private static final int MOST_DAYS = 36_500;
    private final Database database;
    private final EventLog log;
    private final Articles articles;
    private final Editions editions;

    @Inject
    public Policies(Database database, EventLog log, Articles articles, Editions editions) {
        this.database = database;
        this.log = log;
        this.articles = articles;
        this.editions = editions;
    }

    /// Whether an article is open for comments so long at most, in days.
    public static boolean isPeriod(int days) {
        return days >= 1 && days <= MOST_DAYS;
    }

    /// Whether there is the place that it names: the site, an edition, a section or an article.
    public boolean isSomewhere(Policy policy) {
        if (policy.article() > 0) {
            return articles.find(new ArticleId(policy.article())).isPresent();
        }
        if (policy.section().isEmpty()) {
            return policy.edition().isEmpty() || editions.edition(policy.edition()).isPresent();
        }
        return editions.section(policy.edition(), policy.section()).isPresent();
    }

    public List<Policy> all() {
        return database.read(PolicySql::all);
    }

    /// Decides for the place that the policy names; one that says nothing takes back what was decided for it.
    public void put(Policy policy) {
        database.inTransaction(tx -> {
            PolicySql.put(tx.handle(), policy);
            return log.append(tx, new OpeningChanged(policy.tag()));
        });
    }
}
