package dateline.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// What the house has decided: listed words and domains, timing, limits. A snapshot, which many submissions are judged by.
final class Rules {
    private final List<Listed> words;
    private final Domains domains;
    private final Map<String, Timing> timings;
    private final Limits limits;
    private final Map<String, WordList> lists = new ConcurrentHashMap<>();

    Rules(List<Listed> listed, List<Policy> policies, Limits limits) {
        this.words = listed.stream().filter(one -> one.kind() == Listed.Kind.WORD).toList();
        this.domains = new Domains(listed.stream().filter(one -> one.kind() == Listed.Kind.LINK).toList());
        this.timings = policies.stream().collect(Collectors.toMap(policy -> policy.scope() + " " + policy.subject(), Policy::timing));
        this.limits = limits;
    }

    static final Rules NONE = new Rules(List.of(), List.of(), Limits.USUAL);

    Limits limits() {
        return limits;
    }

    /// What the narrowest scope says; without any, what is sent is read after it was published.
    Timing timing(Submission submission) {
        for (var scope : Policy.Scope.values()) {
            var timing = timings.get(scope + " " + scope.subjectOf(submission));
            if (timing != null) {
                return timing;
            }
        }
        return Timing.AFTER;
    }

    /// The listed words that a text says, and the listed domains that it leads to or names.
    List<Listed> found(Submission submission) {
        var found = new ArrayList<Listed>();
        var language = submission.place().language();
        var list = lists.computeIfAbsent(language, tag -> new WordList(words.stream().filter(word -> word.isFor(tag)).toList()));
        found.addAll(list.in(Wording.of(submission.text())));
        found.addAll(domains.in(submission.links(), submission.text()));
        return List.copyOf(found);
    }

}
