package dateline.moderation;

import dateline.platform.Database.Tx;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// A part whose items are moderated. It turns the dependency round: the part knows moderation, which calls it by this. Every change is made, with
/// its event, in the transaction that is given; each may come again for an item that is so already, and changes nothing then.
public interface Moderated {
    /// One word, as in {@link Submission}: `comment`.
    String kind();

    /// What was held becomes public.
    void publish(Tx tx, long id);

    /// What is held or public is gone for everybody but its author and moderators. `reasonCode` is the word of a {@link Reason}.
    void remove(Tx tx, long id, String reasonCode);

    /// What was removed becomes public again.
    void restore(Tx tx, long id);

    /// What is public or removed waits for a decision again, out of sight.
    void hold(Tx tx, long id);

    /// The items with these ids, whether public, held or removed; one that its author deleted is left out.
    Map<Long, Shown> show(Handle handle, Collection<Long> ids);
}
