package dateline.moderation;

import java.util.List;

/// What the screening says of a submission. `risk` only orders the queue: 0 is nothing seen, from 5 on it is high.
public sealed interface Verdict {
    /// To be published at once.
    record Clean(double risk) implements Verdict {}

    /// To be kept out of sight until somebody decides: give it to {@link Cases#hold}. `reason` is a word such as `newcomer`, `words` or `links`;
    /// `because` are the named parts of the risk.
    record Held(String reason, double risk, List<String> because) implements Verdict {
        public Held {
            because = List.copyOf(because);
        }
    }

    /// Not to be kept. `messageKey` names the message that tells its author why.
    record Refused(String messageKey) implements Verdict {}
}
