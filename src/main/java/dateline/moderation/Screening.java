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
            new PacePhase(), // floods
            new RepeatPhase(), // the same again, and campaigns
            new LinkPhase(), // listed domains, too many links
            new WordPhase(), // listed words
            new TimingPhase()); // what is read before it is published
    /// A new text of an item is no flood and no repeat.
    private static final List<Phase> PHASES_OF_EDITS = List.of(new StandingPhase(), new LinkPhase(), new WordPhase(), new TimingPhase());
    private final RuleBook rules;
    private final Clock clock;

    @Inject
    public Screening(RuleBook rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /// For something new. Unless it is refused it counts as said, so the caller keeps it in this transaction, or undoes that.
    public Verdict judge(Tx tx, Submission submission) {
        var now = now();
        var author = AuthorSql.lock(tx.handle(), submission.author(), now);
        var likeness = Likeness.of(submission.text());
        var verdict = verdict(candidate(submission, author, PassedSql.echoes(tx.handle(), submission, likeness, now)), PHASES);
        if (!(verdict instanceof Verdict.Refused)) {
            PassedSql.insert(tx.handle(), submission, likeness, verdict instanceof Verdict.Clean, now);
        }
        return verdict;
    }

    /// For a new text of something that is there already: it counts nowhere.
    public Verdict judgeEdit(Tx tx, Submission submission) {
        var author = AuthorSql.lock(tx.handle(), submission.author(), now());
        return verdict(candidate(submission, author, Echoes.NONE), PHASES_OF_EDITS);
    }

    private Candidate candidate(Submission submission, Author author, Echoes echoes) {
        var current = rules.rules();
        return new Candidate(submission, author, current, current.found(submission), echoes);
    }

    private static Verdict verdict(Candidate candidate, List<Phase> phases) {
        for (var phase : phases) {
            var verdict = phase.judge(candidate);
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return new Verdict.Clean(Risk.of(candidate).sum());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
