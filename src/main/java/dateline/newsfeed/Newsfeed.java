package dateline.newsfeed;

import dateline.articles.ArticleLists;
import dateline.articles.Teaser;
import dateline.events.EventLog;
import dateline.platform.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What was just published in an edition, newest first. An article stands at the position of its first publication and shows
/// its words of today; a withdrawn one is left out.
@Singleton
public final class Newsfeed {
    private final Database database;
    private final ArticleLists lists;
    private final EventLog log;

    @Inject
    public Newsfeed(Database database, ArticleLists lists, EventLog log) {
        this.database = database;
        this.lists = lists;
        this.log = log;
    }

    /// A stretch of the newsfeed. `position` is the newest position of the log that it takes into account; `older` the position
    /// before which more follows, empty at the end.
    public record Stretch(List<FeedItem> items, long position, Optional<Long> older) {}

    public Stretch newest(String edition, int most) {
        return between(edition, Optional.empty(), 0, Long.MAX_VALUE, most);
    }

    /// Items above `after` and below `before`, at most `most` of the newest of them.
    public Stretch between(String edition, Optional<String> section, long after, long before, int most) {
        var position = log.head();
        var entries = database.read(handle -> FeedSql.newest(handle, edition, section, after, before, most + 1));
        var shown = entries.stream().limit(most).toList();
        var teasers = lists.withIds(shown.stream().map(FeedSql.Entry::article).toList()).stream()
                .collect(Collectors.toMap(teaser -> teaser.id().value(), Function.identity()));
        var items = shown.stream()
                .flatMap(entry -> Optional.ofNullable(teasers.get(entry.article())).map(teaser -> item(teaser, entry)).stream())
                .toList();
        var newest = entries.isEmpty() ? position : Math.max(position, entries.getFirst().position());
        return new Stretch(items, newest, entries.size() > most ? Optional.of(shown.getLast().position()) : Optional.empty());
    }

    private static FeedItem item(Teaser teaser, FeedSql.Entry entry) {
        return new FeedItem(
                teaser.id().value(), teaser.path(), teaser.headline(), teaser.section(), teaser.kind(), teaser.publishedAt(),
                entry.position(), teaser.lead());
    }
}
