package dateline.discussion;

import dateline.articles.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// An article as the place of a discussion.
///
/// @param writers the ids of those who wrote it
/// @param policy  all that concerns it, put together
public record Venue(
        ArticleId article, String edition, String language, String section, String path, String headline, Instant publishedAt, boolean isWithdrawn,
        Set<Long> writers, Policy policy) {
    public Venue {
        writers = Set.copyOf(writers);
    }

    /// What readers may do here now.
    public Opening opening(Instant now) {
        if (isWithdrawn) {
            return Opening.CLOSED;
        }
        var opening = policy.opening().orElse(Opening.OPEN);
        var isOld = policy.days().filter(days -> publishedAt.plus(Duration.ofDays(days)).isBefore(now)).isPresent();
        return opening == Opening.OPEN && isOld ? Opening.READ_ONLY : opening;
    }

    /// The address of a comment on this site.
    public String addressOf(long comment) {
        return path + "/comments?comment=" + comment + "#comment-" + comment;
    }
}
