package dateline.moderation;

import java.util.Optional;

/// The same again: under the same article it is a slip of the hand, elsewhere or by many it may be a campaign.
final class RepeatPhase implements Phase {
    private static final int ELSEWHERE = 2;
    private static final int OTHERS = 3;

    @Override
    public Optional<Verdict> judge(Candidate candidate) {
        var echoes = candidate.echoes();
        if (candidate.isFromStaff()) {
            return Optional.empty();
        }
        if (echoes.isSaidHere()) {
            return Optional.of(new Verdict.Refused("moderation.refused.repeat"));
        }
        var isCampaign = echoes.ownElsewhere() >= ELSEWHERE || echoes.others() >= OTHERS;
        return isCampaign ? Optional.of(candidate.held("repeat")) : Optional.empty();
    }
}
