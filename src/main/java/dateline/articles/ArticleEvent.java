package dateline.articles;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dateline.events.Event;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What readers may learn of an article.
public sealed interface ArticleEvent extends Event {
    /// A revision became public: the first, an update or a correction; or the article was withdrawn. `status` is `published`,
    /// `corrected` or `withdrawn`.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ArticleChanged(
            long id, int revision, String status, String url, String headline, Instant updatedAt, String note, String edition, String section,
            @JsonIgnore String formerSection)
            implements ArticleEvent {
        NewsfeedItemChanged inNewsfeed() {
            return new NewsfeedItemChanged(id, revision, status, url, headline, updatedAt, edition);
        }

        @Override
        public String eventName() {
            return "article";
        }

        @Override
        public String eventTopic() {
            return "article:" + id;
        }

        @Override
        public Set<String> changes() {
            return Stream.of("article:" + id, "section:" + edition + "/" + section, "section:" + edition + "/" + formerSection, "edition:" + edition)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /// An article that stands in the newsfeed was updated, corrected or withdrawn: the same for those who follow the newsfeed alone.
    record NewsfeedItemChanged(
            long id, int revision, String status, String url, String headline, Instant updatedAt, String edition) implements ArticleEvent {
        @Override
        public String eventName() {
            return "article";
        }

        @Override
        public String eventTopic() {
            return "newsfeed:" + edition;
        }

        @Override
        public Set<String> changes() {
            return Set.of("newsfeed:" + edition);
        }
    }

    /// An article was published for the first time: it stands in the newsfeed from now on.
    record NewsfeedItem(
            long id, String url, String headline, String section, ArticleKind kind, Instant publishedAt, String edition)
            implements ArticleEvent {
        @Override
        public String eventName() {
            return "newsfeed";
        }

        @Override
        public String eventTopic() {
            return "newsfeed:" + edition;
        }

        @Override
        public Set<String> changes() {
            return Set.of("newsfeed:" + edition);
        }
    }
}
