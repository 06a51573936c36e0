package dateline.site;

import dateline.articles.ArticleLists;
import dateline.articles.Cursor;
import dateline.articles.Teaser;
import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.editions.Section;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A section: its newest articles, and page by page the older ones.
@Singleton
final class SectionPage {
    private static final int AT_ONCE = 30;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,17})-(\\d{1,18})");
    private final Editions editions;
    private final ArticleLists lists;
    private final Items items;
    private final Frames frames;
    private final Describing describing;
    private final Templates templates;

    @Inject
    SectionPage(Editions editions, ArticleLists lists, Items items, Frames frames, Describing describing, Templates templates) {
        this.editions = editions;
        this.lists = lists;
        this.items = items;
        this.frames = frames;
        this.describing = describing;
        this.templates = templates;
    }

    /// Empty when there is no such section, or `before` is none that the section's pages give out.
    Optional<Answer> answer(Target.SectionFront target, Map<String, String> parameters) {
        var edition = editions.edition(target.edition());
        var section = editions.section(target.edition(), target.section());
        if (edition.isEmpty() || section.isEmpty()) {
            return Optional.empty();
        }
        var before = Optional.ofNullable(parameters.get("before"));
        if (before.isEmpty()) {
            return Optional.of(page(edition.get(), section.get(), lists.newestInSection(target.edition(), target.section(), AT_ONCE + 1), before));
        }
        return before.flatMap(SectionPage::cursor)
                .map(cursor -> lists.newestInSectionBefore(target.edition(), target.section(), cursor, AT_ONCE + 1))
                .map(teasers -> page(edition.get(), section.get(), teasers, before));
    }

    private Answer page(Edition edition, Section section, List<Teaser> teasers, Optional<String> before) {
        var isNewest = before.isEmpty();
        var shown = teasers.subList(0, Math.min(AT_ONCE, teasers.size()));
        var link = items.section(edition, section.slug());
        var views = items.of(edition, shown);
        var older = teasers.size() > AT_ONCE ? link.path() + "?before=" + written(Cursor.after(shown.getLast())) : "";
        var leading = isNewest ? views.stream().limit(1).map(ItemView::withFirstPicture).toList() : List.<ItemView>of();
        var view = new SectionView(link, section.description(), leading, views.subList(leading.size(), views.size()), older, isNewest);
        var newest = describing.section(edition, section);
        var frame = frames.around(edition, "section", before.map(newest::olderThan).orElse(newest), section.slug());
        return templates.page(200, "section", frame, view, Set.of("editions", "section:" + edition.slug() + "/" + section.slug()));
    }

    private static String written(Cursor cursor) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, cursor.publishedAt()) + "-" + cursor.id();
    }

    private static Optional<Cursor> cursor(String text) {
        var matcher = CURSOR.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var at = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
            return Optional.of(new Cursor(at, Long.parseLong(matcher.group(2))));
        } catch (DateTimeException | ArithmeticException beyond) {
            return Optional.empty();
        }
    }
}
