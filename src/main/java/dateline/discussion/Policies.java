package dateline.discussion;

import dateline.discussion.DiscussionEvent.OpeningChanged;
import dateline.events.EventLog;
import dateline.platform.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/// Where who may write, as the editors decide.
@Singleton
public final class Policies {
    private final Database database;
    private final EventLog log;

    @Inject
    public Policies(Database database, EventLog log) {
        this.database = database;
        this.log = log;
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
