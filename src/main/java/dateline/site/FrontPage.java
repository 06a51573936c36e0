package dateline.site;

import dateline.articles.ArticleLists;
import dateline.articles.Teaser;
import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.editions.Section;
import dateline.editions.Texts;
import dateline.site.FrontView.River;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The front page of an edition: what matters most above, then a river of each section.
@Singleton
final class FrontPage {
    private static final int CONSIDERED = 80;
    private static final int RIVER = 5;
    private final Editions editions;
    private final ArticleLists lists;
    private final Items items;
    private final Frames frames;
    private final Describing describing;
    private final Templates templates;

    @Inject
    FrontPage(Editions editions, ArticleLists lists, Items items, Frames frames, Describing describing, Templates templates) {
        this.editions = editions;
        this.lists = lists;
        this.items = items;
        this.frames = frames;
        this.describing = describing;
        this.templates = templates;
    }

    /// Empty when there is no such edition.
    Optional<Answer> answer(Target.Front target) {
        return editions.edition(target.edition()).map(this::page);
    }

    private Answer page(Edition edition) {
        var slug = edition.slug();
        var newest = lists.newest(slug, CONSIDERED);
        var plan = FrontPlan.of(items.of(edition, newest));
        var updated = newest.stream().findFirst().map(Teaser::publishedAt);
        var view = new FrontView(
                plan, rivers(edition, newest, plan), updated.map(Times::since).orElse(""),
                updated.map(time -> Texts.in(edition.language()).say("front.updated", java.util.Map.of("time", Times.of(edition).moment(time))))
                        .orElse(""));
        var frame = frames.withNewsfeed(edition, "front", describing.front(edition));
        return templates.page(200, "front", frame, view, Set.of("editions", "edition:" + slug, "newsfeed:" + slug));
    }

    private List<River> rivers(Edition edition, List<Teaser> newest, FrontPlan plan) {
        var rivers = new ArrayList<River>();
        var shown = new HashSet<>(plan.ids());
        for (var section : editions.sections(edition.slug())) {
            var rest = items.of(edition, river(section, newest)).stream().filter(item -> !shown.contains(item.id())).limit(RIVER).toList();
            if (!rest.isEmpty()) {
                rivers.add(new River(items.section(edition, section.slug()), section.description(), rest.getFirst(), rest.subList(1, rest.size())));
            }
        }
        return rivers;
    }

    /// Most sections have their newest among the edition's; the others are asked for theirs.
    private List<Teaser> river(Section section, List<Teaser> newest) {
        var among = newest.stream().filter(teaser -> teaser.section().equals(section.slug())).toList();
        var most = RIVER + FrontPlan.MOST;
        return newest.size() < CONSIDERED || among.size() >= most ? among : lists.newestInSection(section.edition(), section.slug(), most);
    }
}
