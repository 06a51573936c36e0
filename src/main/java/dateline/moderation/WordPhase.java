package dateline.moderation;

import java.util.Optional;

/// Listed words, however they are written.
final class WordPhase implements Phase {
    @Override
    public Optional<Verdict> judge(Candidate candidate) {
        if (candidate.isFromStaff()) {
            return Optional.empty();
        }
        if (candidate.says(Listed.Kind.WORD, Listed.Level.REFUSE)) {
            return Optional.of(new Verdict.Refused("moderation.refused.word"));
        }
        return candidate.says(Listed.Kind.WORD, Listed.Level.HOLD) ? Optional.of(candidate.held("words")) : Optional.empty();
    }
}
