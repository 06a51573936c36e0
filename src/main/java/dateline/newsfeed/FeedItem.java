package dateline.newsfeed;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dateline.articles.ArticleKind;
import java.time.Instant;

/// An item of the newsfeed. `position` is that of its event in the log; `url` the article's address today.
public record FeedItem(
        long id, String url, String headline, String section, ArticleKind kind, Instant publishedAt, long position, @JsonIgnore String lead) {}
