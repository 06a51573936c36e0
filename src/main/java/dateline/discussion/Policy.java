package dateline.discussion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where who may write: of the site, of an edition, of a section or of an article, as far as it names one. What it does not say is as the wider
/// one says; `days` after its publication an open discussion becomes read-only.
public record Policy(String edition, String section, long article, Optional<Opening> opening, Optional<Integer> days) {
    static final Policy OF_NEW_SITES = new Policy("", "", 0, Optional.of(Opening.OPEN), Optional.empty());

    boolean saysNothing() {
        return opening.isEmpty() && days.isEmpty();
    }

    private int narrowness() {
        return (article > 0 ? 4 : 0) + (section.isEmpty() ? 0 : 2) + (edition.isEmpty() ? 0 : 1);
    }

    /// What they say together, the narrowest first.
    static Policy together(List<Policy> policies) {
        var sorted = policies.stream().sorted(Comparator.comparingInt(Policy::narrowness).reversed()).toList();
        return new Policy(
                "", "", 0,
                sorted.stream().flatMap(policy -> policy.opening.stream()).findFirst().or(OF_NEW_SITES::opening),
                sorted.stream().flatMap(policy -> policy.days.stream()).findFirst());
    }

    /// What its change makes look different on pages.
    String tag() {
        if (article > 0) {
            return "article:" + article;
        }
        return section.isEmpty() ? "editions" : "section:" + edition + "/" + section;
    }
}
