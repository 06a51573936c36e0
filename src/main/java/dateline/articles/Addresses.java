package dateline.articles;

import dateline.editions.Editions;
import dateline.editions.Slugs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The address of an article: `/{edition}/{section}/{yyyy}/{mm}/{dd}/{slug}-{id}`, the day in the edition's time zone.
@Singleton
public final class Addresses {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private final Editions editions;

    @Inject
    public Addresses(Editions editions) {
        this.editions = editions;
    }

    /// The day is that of the first publication; before it, that of the planned one or of the first draft.
    public String path(Article article, Content latest) {
        var day = article.firstPublishedAt().or(article::scheduledAt).orElse(article.createdAt());
        return path(article.edition(), article.section(), day, article.slug().orElseGet(() -> slug(latest)), article.id());
    }

    String path(String edition, String section, Instant day, String slug, ArticleId id) {
        var zone = editions.edition(edition).<ZoneId>map(dateline.editions.Edition::timeZone).orElse(ZoneOffset.UTC);
        return "/" + edition + "/" + section + "/" + DAY.format(day.atZone(zone)) + "/" + slug + "-" + id;
    }

    /// The chosen slug, else one made from the headline.
    static String slug(Content content) {
        return Slugs.of(content.slug().orElse(content.headline()), "article");
    }
}
