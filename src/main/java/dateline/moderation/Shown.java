package dateline.moderation;

import java.time.Instant;
import java.util.List;

/// An item as moderators see it. `url` is the path where readers see it; `around` is what it answers and what stands beside it, the oldest
/// first. `authorId` is 0 when the author's account is gone.
public record Shown(
        long id, long authorId, String authorName, String text, String url, String articleHeadline, List<Shown> around, Instant at) {
    public Shown {
        around = List.copyOf(around);
    }
}
