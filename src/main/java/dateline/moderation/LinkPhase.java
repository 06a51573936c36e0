package dateline.moderation;

import java.util.Optional;

/// Listed domains, and more links than a conversation needs.
final class LinkPhase implements Phase {
    @Override
    public Optional<Verdict> judge(Candidate candidate) {
        if (candidate.isFromStaff()) {
            return Optional.empty();
        }
        if (candidate.says(Listed.Kind.LINK, Listed.Level.REFUSE)) {
            return Optional.of(new Verdict.Refused("moderation.refused.link"));
        }
        var limits = candidate.rules().limits();
        var most = candidate.isFromNewcomer() ? limits.newcomersLinks() : limits.mostLinks();
        var isHeld = candidate.says(Listed.Kind.LINK, Listed.Level.HOLD) || candidate.submission().links().size() > most;
        return isHeld ? Optional.of(candidate.held("links")) : Optional.empty();
    }
}
