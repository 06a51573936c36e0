package dateline.moderation;

import java.util.Optional;

/// Where the house reads before it publishes. It comes last: what the other phases see is the better reason.
final class TimingPhase implements Phase {
    @Override
    public Optional<Verdict> judge(Candidate candidate) {
        if (candidate.isFromStaff()) {
            return Optional.empty();
        }
        return switch (candidate.rules().timing(candidate.submission())) {
            case AFTER -> Optional.empty();
            case NEWCOMERS -> candidate.isFromNewcomer() ? Optional.of(candidate.held("newcomer")) : Optional.empty();
            case BEFORE -> Optional.of(candidate.held("before"));
        };
    }
}
