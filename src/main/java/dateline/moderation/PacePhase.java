package dateline.moderation;

import java.util.Optional;

/// Nobody but a program writes this fast. Staff may: they answer many readers in a row.
final class PacePhase implements Phase {
    @Override
    public Optional<Verdict> judge(Candidate candidate) {
        var author = candidate.author();
        var limits = candidate.rules().limits();
        var isTooFast = author.lastMinute() >= limits.perMinute() || author.lastHour() >= limits.perHour();
        return isTooFast && !candidate.isFromStaff() ? Optional.of(new Verdict.Refused("moderation.refused.pace")) : Optional.empty();
    }
}
