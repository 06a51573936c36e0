package dateline.site;

import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.editions.Texts;
import dateline.newsfeed.FeedItem;
import dateline.newsfeed.Newsfeed;
import dateline.site.NewsfeedView.Day;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The newsfeed as a page, by day.
@Singleton
final class NewsfeedPage {
    private static final int AT_ONCE = 100;
    private final Editions editions;
    private final Newsfeed newsfeed;
    private final Items items;
    private final Frames frames;
    private final Describing describing;
    private final Templates templates;

    @Inject
    NewsfeedPage(Editions editions, Newsfeed newsfeed, Items items, Frames frames, Describing describing, Templates templates) {
        this.editions = editions;
        this.newsfeed = newsfeed;
        this.items = items;
        this.frames = frames;
        this.describing = describing;
        this.templates = templates;
    }

    /// Empty when there is no such edition, or `before` is no position.
    Optional<Answer> answer(Target.NewsfeedOf target, Map<String, String> parameters) {
        var before = parameters.getOrDefault("before", Long.toString(Long.MAX_VALUE));
        return before.matches("\\d{1,19}")
                ? editions.edition(target.edition()).map(edition -> page(edition, before(before)))
                : Optional.empty();
    }

    private static long before(String text) {
        return text.length() > 18 ? Long.MAX_VALUE : Long.parseLong(text);
    }

    private Answer page(Edition edition, long before) {
        var slug = edition.slug();
        var stretch = newsfeed.between(slug, Optional.empty(), 0, before, AT_ONCE);
        var path = "/" + slug + "/newsfeed/";
        var title = Texts.in(edition.language()).say("newsfeed");
        var older = stretch.older().map(position -> path + "?before=" + position).orElse("");
        var view = new NewsfeedView(days(edition, stretch.items()), older, before == Long.MAX_VALUE);
        var newest = describing.other(edition, title, path);
        var metadata = before == Long.MAX_VALUE ? newest : newest.olderThan(Long.toString(before));
        var frame = frames.ofNewsfeed(edition, metadata, stretch.position());
        return templates.page(200, "newsfeed", frame, view, Set.of("editions", "edition:" + slug, "newsfeed:" + slug));
    }

    /// The newsfeed is in the order of the log, so where old articles were imported a day may come twice.
    private List<Day> days(Edition edition, List<FeedItem> all) {
        var times = Times.of(edition);
        var days = new ArrayList<Day>();
        for (var from = 0; from < all.size(); ) {
            var date = times.date(all.get(from).publishedAt());
            var to = from;
            while (to < all.size() && times.date(all.get(to).publishedAt()).equals(date)) {
                to++;
            }
            days.add(new Day(date.toString(), times.day(all.get(from).publishedAt()), items.ofDay(edition, all.subList(from, to))));
            from = to;
        }
        return days;
    }
}
