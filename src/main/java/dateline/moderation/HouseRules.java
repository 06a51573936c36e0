package dateline.moderation;

import dateline.people.Person;
import dateline.platform.Database;
import dateline.platform.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// The rules of the house in words, as forms and programs send them.
@Singleton
public final class HouseRules {
    private static final String NONE = "none";
    private final RuleBook rules;
    private final Database database;

    @Inject
    public HouseRules(RuleBook rules, Database database) {
        this.rules = rules;
        this.database = database;
    }

    /// A listed word (`word`) or domain (`link`), and what it does: `watch`, `hold` or `refuse`.
    public record Entry(String kind, String language, String pattern, String level) {}

    /// When what is sent in a scope is read.
    public record Timed(String scope, String subject, String timing) {}

    public record Bounds(int perMinute, int perHour, int mostLinks, int newcomersLinks, int trustedAfter) {}

    public record Written(List<Entry> listed, List<Timed> timings, Bounds limits) {}

    public Written written() {
        var written = rules.written();
        var limits = written.limits();
        return new Written(
                written.listed().stream()
                        .map(one -> new Entry(one.kind().word(), one.language(), one.pattern(), one.level().word()))
                        .toList(),
                written.policies().stream()
                        .map(policy -> new Timed(policy.scope().word(), policy.subject(), policy.timing().word()))
                        .toList(),
                new Bounds(limits.perMinute(), limits.perHour(), limits.mostLinks(), limits.newcomersLinks(), limits.trustedAfter()));
    }

    /// The newest changes, one a line.
    public List<String> changes(int most) {
        return database.read(handle -> AuditSql.ofRules(handle, most)).stream()
                .map(line -> line.at() + " " + line.byName() + ": " + line.action() + " " + line.subject() + " " + line.before() + " → " + line.after())
                .toList();
    }

    /// The level `none` takes it from the list.
    ///
    /// @throws Problem 400
    public void list(Person by, Entry entry) {
        var kind = one(Listed.kind(entry.kind), "kind", "word and link");
        var level = entry.level.equals(NONE) ? Listed.Level.WATCH : one(Listed.level(entry.level), "level", "watch, hold, refuse and none");
        var listed = checked(kind, entry, level);
        if (entry.level.equals(NONE)) {
            rules.unlist(by, listed);
        } else {
            rules.list(by, listed);
        }
    }

    private static Listed checked(Listed.Kind kind, Entry entry, Listed.Level level) {
        try {
            return Listed.written(kind, entry.language, entry.pattern, level);
        } catch (IllegalArgumentException wrong) {
            throw Problem.of(400, "“pattern” is a word of at least two letters, perhaps with * at its end, some words, or a domain such as example.org.");
        }
    }

    /// The timing `none` takes away what was said for the scope.
    ///
    /// @throws Problem 400
    public void time(Person by, String scopeWord, String subject, String timing) {
        var scope = one(Policy.Scope.of(scopeWord), "scope", "site, edition, section, article and person");
        if (!scope.takes(subject)) {
            throw Problem.of(400, "“subject” is empty for the site, an edition, edition/section, or the id of an article or person.");
        }
        if (timing.equals(NONE)) {
            rules.unset(by, scope, subject);
        } else {
            rules.set(by, new Policy(scope, subject, one(Timing.of(timing), "timing", "after, newcomers, before and none")));
        }
    }

    /// The five numbers of {@link Bounds}, in their order.
    ///
    /// @throws Problem 400
    public void limit(Person by, List<String> numbers) {
        try {
            var given = numbers.stream().map(Integer::parseInt).toList();
            rules.limit(by, new Limits(given.get(0), given.get(1), given.get(2), given.get(3), given.get(4)));
        } catch (IllegalArgumentException wrong) {
            throw Problem.of(400, "“perMinute” and “perHour” are numbers from 1 on, the others from 0 on.");
        }
    }

    private static <T> T one(Optional<T> found, String member, String choices) {
        return found.orElseThrow(() -> Problem.of(400, "“" + member + "” is one of " + choices + "."));
    }
}
