package dateline.moderation;

import dateline.events.EventLog;
import dateline.moderation.ModerationEvent.RulesChanged;
import dateline.people.Person;
import dateline.platform.Database;
import dateline.platform.Database.Tx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The rules of the house: read often, changed seldom. Answered from memory, renewed when the log tells of a change; each change is in the audit
/// log.
@Singleton
public final class RuleBook {
    private final Database database;
    private final EventLog log;
    private final Clock clock;
    private volatile Optional<Rules> known = Optional.empty();

    @Inject
    public RuleBook(Database database, EventLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
        log.witness(event -> forgetIf(event instanceof RulesChanged));
        log.follow(events -> forgetIf(events.stream().anyMatch(event -> event.changes().contains(RulesChanged.TAG))));
    }

    private void forgetIf(boolean changed) {
        if (changed) {
            known = Optional.empty();
        }
    }

    Rules rules() {
        var now = known;
        if (now.isPresent()) {
            return now.get();
        }
        var read = database.read(handle -> new Rules(RuleSql.listed(handle), RuleSql.policies(handle), RuleSql.limits(handle)));
        known = Optional.of(read);
        return read;
    }

    /// All that can be edited, as it stands.
    record Written(List<Listed> listed, List<Policy> policies, Limits limits) {}

    Written written() {
        return database.read(handle -> new Written(RuleSql.listed(handle), RuleSql.policies(handle), RuleSql.limits(handle)));
    }

    /// Lists a word or domain, or gives it another level.
    void list(Person by, Listed listed) {
        change(by, "list", subject(listed), tx -> {
            var before = RuleSql.find(tx.handle(), listed).map(found -> found.level().word()).orElse("");
            RuleSql.list(tx.handle(), listed, by.id());
            return new Change(before, listed.level().word());
        });
    }

    void unlist(Person by, Listed listed) {
        change(by, "unlist", subject(listed), tx -> {
            var before = RuleSql.find(tx.handle(), listed).map(found -> found.level().word()).orElse("");
            RuleSql.unlist(tx.handle(), listed);
            return new Change(before, "");
        });
    }

    void set(Person by, Policy policy) {
        change(by, "set-timing", policy.scope().word() + ":" + policy.subject(), tx -> {
            var before = timing(tx, policy.scope(), policy.subject());
            RuleSql.set(tx.handle(), policy);
            return new Change(before, policy.timing().word());
        });
    }

    void unset(Person by, Policy.Scope scope, String subject) {
        change(by, "unset-timing", scope.word() + ":" + subject, tx -> {
            var before = timing(tx, scope, subject);
            RuleSql.unset(tx.handle(), scope, subject);
            return new Change(before, "");
        });
    }

    private static String timing(Tx tx, Policy.Scope scope, String subject) {
        return RuleSql.policies(tx.handle()).stream()
                .filter(policy -> policy.scope() == scope && policy.subject().equals(subject))
                .map(policy -> policy.timing().word())
                .findFirst()
                .orElse("");
    }

    void limit(Person by, Limits limits) {
        change(by, "set-limits", "limits", tx -> {
            var before = RuleSql.limits(tx.handle());
            RuleSql.limit(tx.handle(), limits);
            return new Change(before, limits);
        });
    }

    private record Change(Object before, Object after) {}

    private interface Work {
        Change run(Tx tx);
    }

    private void change(Person by, String action, String subject, Work work) {
        database.inTransaction(tx -> {
            var change = work.run(tx);
            AuditSql.add(tx.handle(), new AuditSql.Deed(by.id(), action, subject, change.before, change.after), clock.instant());
            return log.append(tx, new RulesChanged());
        });
    }

    private static String subject(Listed listed) {
        return listed.kind().word() + ":" + (listed.language().isEmpty() ? "" : listed.language() + ":") + listed.pattern();
    }
}
