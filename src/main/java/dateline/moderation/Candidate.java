package dateline.moderation;

import java.util.List;

/// A submission with all that the phases judge it by: what is known of its author, what the house decided, the listed words and domains in it,
/// and where it was said before.
record Candidate(Submission submission, Author author, Rules rules, List<Listed> found, Echoes echoes) {
    boolean isFromStaff() {
        return submission.author().role().isStaff();
    }

    /// Too few published items to be known by, or an address that nobody has shown to be theirs.
    boolean isFromNewcomer() {
        return !isFromStaff() && (author.published() < rules.limits().trustedAfter() || !submission.author().isConfirmed());
    }

    boolean says(Listed.Kind kind, Listed.Level level) {
        return found.stream().anyMatch(listed -> listed.kind() == kind && listed.level() == level);
    }

    Verdict.Held held(String reason) {
        var risk = Risk.of(this);
        return new Verdict.Held(reason, risk.sum(), risk.names());
    }
}
