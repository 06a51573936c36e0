package dateline.moderation;

import java.util.Optional;

/// One step of the screening: a verdict ends it, none hands the candidate on.
interface Phase {
    Optional<Verdict> judge(Candidate candidate);
}
