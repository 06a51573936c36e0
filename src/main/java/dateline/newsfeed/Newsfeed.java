package dateline.newsfeed;

import dateline.articles.ArticleLists;
import dateline.articles.Teaser;
import dateline.events.EventLog;
import dateline.platform.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What was just published in an edition, newest first. An article stands at the position of its first publication and shows
/// its words of today; a withdrawn one is left out.
@Singleton
public final class Newsfeed {
    private static final int FEWEST_AT_ONCE = 20;
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

    /// Items above `after` and below `before`, at most `most` of the newest of them. Withdrawn articles are passed over, so that a
    /// stretch without items is the end.
    public Stretch between(String edition, Optional<String> section, long after, long before, int most) {
        var position = log.head();
        var several = Math.max(most + 1, FEWEST_AT_ONCE);
        var items = new ArrayList<FeedItem>();
        var end = before;
        List<FeedSql.Entry> entries;
        do {
            var below = end;
            entries = database.read(handle -> FeedSql.newest(handle, edition, section, after, below, several));
            items.addAll(items(entries));
            if (!entries.isEmpty()) {
                position = Math.max(position, entries.getFirst().position());
                end = entries.getLast().position();
            }
        } while (items.size() <= most && entries.size() == several);
        var shown = items.stream().limit(most).toList();
        return new Stretch(shown, position, items.size() > most ? Optional.of(shown.getLast().position()) : Optional.empty());
    }

    private List<FeedItem> items(List<FeedSql.Entry> entries) {
        var teasers = lists.withIds(entries.stream().map(FeedSql.Entry::article).toList()).stream()
                .collect(Collectors.toMap(teaser -> teaser.id().value(), Function.identity()));
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(teasers.get(entry.article())).map(teaser -> item(teaser, entry)).stream())
                .toList();
    }

    private static FeedItem item(Teaser teaser, FeedSql.Entry entry) {
        return new FeedItem(
                teaser.id().value(), teaser.path(), teaser.headline(), teaser.section(), teaser.kind(), teaser.publishedAt(),
                entry.position(), teaser.lead());
    }
}
