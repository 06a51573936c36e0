package dateline.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What readers may learn of a discussion. Neither words nor names: what is removed must be gone from the log, too.
sealed interface DiscussionEvent extends Event {
    /// Comments that became public together, in the order of their ids. `id`, `thread` and `replyTo` are those of the first; `more` has the others.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CommentsPosted(long id, long article, long thread, Optional<Long> replyTo, String action, Instant at, List<More> more)
            implements DiscussionEvent {
        static CommentsPosted of(long article, List<More> posted, Instant at) {
            var first = posted.getFirst();
            return new CommentsPosted(first.id(), article, first.thread(), first.replyTo(), "posted", at, posted.subList(1, posted.size()));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record More(long id, long thread, Optional<Long> replyTo) {}

    /// `action` is `edited`, `removed`, `reacted` or `highlighted`.
    record CommentChanged(long id, long article, long thread, String action, Instant at) implements DiscussionEvent {}

    /// So many comments came from another system, or the authors of some are known now. Open pages are not told: it is no news.
    record CommentsArrived(long article, int count) implements DiscussionEvent {
        @Override
        public String eventName() {
            return "discussion";
        }

        @Override
        public String eventTopic() {
            return "discussions";
        }
    }

    /// Who may write where has changed; `tag` names the pages that it concerns.
    record OpeningChanged(String tag) implements DiscussionEvent {
        @Override
        public String eventName() {
            return "discussion";
        }

        @Override
        public long article() {
            return 0;
        }

        @Override
        public String eventTopic() {
            return "discussions";
        }

        @Override
        public Set<String> changes() {
            return Set.of(tag);
        }
    }

    long article();

    @Override
    default String eventName() {
        return "comment";
    }

    @Override
    default String eventTopic() {
        return "article:" + article();
    }

    @Override
    default Set<String> changes() {
        return Set.of("discussion:" + article());
    }
}
