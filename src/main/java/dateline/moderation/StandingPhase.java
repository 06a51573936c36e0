package dateline.moderation;

import java.util.Optional;

/// Whoever is banned or muted is not heard.
final class StandingPhase implements Phase {
    @Override
    public Optional<Verdict> judge(Candidate candidate) {
        return switch (candidate.author().standing()) {
            case Standing.Status.Free() -> Optional.empty();
            case Standing.Status.Muted _ -> Optional.of(new Verdict.Refused("moderation.refused.muted"));
            case Standing.Status.Banned _ -> Optional.of(new Verdict.Refused("moderation.refused.banned"));
        };
    }
}
