package dateline.moderation;

import dateline.platform.Database.Tx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Judges what somebody wants to say, in the transaction that will keep it. The phases are asked in order; the first verdict ends it.
@Singleton
public final class Screening {
    private static final List<Phase> PHASES = List.of(
            new StandingPhase(), // whoever may not take part
            new PacePhase()); // floods
    private static final List<Phase> PHASES_OF_EDITS = List.of(new StandingPhase());
    private final Clock clock;

    @Inject
    public Screening(Clock clock) {
        this.clock = clock;
    }

    /// For something new. Unless it is refused it counts as said, so the caller keeps it in this transaction, or undoes that.
    public Verdict judge(Tx tx, Submission submission) {
        var now = now();
        var verdict = verdict(tx, submission, PHASES, now);
        if (!(verdict instanceof Verdict.Refused)) {
            AuthorSql.passed(tx.handle(), submission, verdict instanceof Verdict.Clean, now);
        }
        return verdict;
    }

    /// For a new text of something that is there already: it is neither a flood nor a repeat of itself, and counts nowhere.
    public Verdict judgeEdit(Tx tx, Submission submission) {
        return verdict(tx, submission, PHASES_OF_EDITS, now());
    }

    private static Verdict verdict(Tx tx, Submission submission, List<Phase> phases, Instant now) {
        var candidate = new Candidate(submission, AuthorSql.lock(tx.handle(), submission.author(), now), Limits.USUAL);
        for (var phase : phases) {
            var verdict = phase.judge(candidate);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return new Verdict.Clean(0);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
