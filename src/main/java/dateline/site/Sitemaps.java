package dateline.site;

import dateline.articles.ArticleLists;
import dateline.articles.ArticleLists.Stretch;
import dateline.articles.Teaser;
import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.platform.Configuration;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every public address, for search engines (sitemaps.org). A small site is one file; a larger one is an index of files that each
/// hold the articles of a stretch of ids, so that none grows beyond the protocol's limits (50,000 addresses, 50 MB) and a million
/// articles are never in memory at once.
@Singleton
final class Sitemaps {
    /// Ids in a file. An address of ours has at most some 300 characters, so a file stays below 5 MB.
    static final int IDS_IN_FILE = 10_000;
    static final int MOST_NEWS = 1000;
    private static final Duration NEWS = Duration.ofDays(2);
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final Pattern STRETCH = Pattern.compile("sitemap-(0|[1-9][0-9]{0,13})\\.xml");
    private final Editions editions;
    private final ArticleLists lists;
    private final Clock clock;
    private final String site;

    @Inject
    Sitemaps(Editions editions, ArticleLists lists, Clock clock, Configuration configuration) {
        this.editions = editions;
        this.lists = lists;
        this.clock = clock;
        this.site = configuration.publicUrl().toString();
    }

    /// Empty when the file is none of these.
    Optional<Answer> answer(Target.ForMachines target) {
        var stretch = STRETCH.matcher(target.file());
        if (stretch.matches()) {
            return Optional.of(stretch(Long.parseLong(stretch.group(1))));
        }
        return switch (target.file()) {
            case "sitemap.xml" -> Optional.of(all());
            case "sitemap-sections.xml" -> Optional.of(page(urls(sections().stream())));
            case "news-sitemap.xml" -> Optional.of(page(news()));
            default -> Optional.empty();
        };
    }

    private Answer all() {
        var stretches = lists.stretches(IDS_IN_FILE);
        return page(stretches.size() > 1 ? index(stretches) : urls(Stream.concat(sections().stream(), stretches.stream().flatMap(this::urls))));
    }

    private String index(List<Stretch> stretches) {
        var xml = new XmlText("sitemapindex", "xmlns", NAMESPACE);
        xml.open("sitemap").element("loc", site + "/sitemap-sections.xml").close();
        stretches.forEach(stretch -> xml.open("sitemap")
                .element("loc", site + "/sitemap-" + stretch.number() + ".xml")
                .element("lastmod", stretch.updatedAt().toString())
                .close());
        return xml.end();
    }

    private Answer stretch(long number) {
        var teasers = teasers(number);
        return teasers.isEmpty() ? none() : page(urls(teasers.stream().map(Sitemaps::url)));
    }

    private record Url(String path, Optional<String> updatedAt) {}

    private Stream<Url> urls(Stretch stretch) {
        return teasers(stretch.number()).stream().map(Sitemaps::url);
    }

    private static Url url(Teaser teaser) {
        return new Url(teaser.path(), Optional.of(teaser.updatedAt().toString()));
    }

    private List<Teaser> teasers(long stretch) {
        var first = stretch * IDS_IN_FILE;
        var found = lists.byId(first - 1, IDS_IN_FILE);
        return found.stream().takeWhile(teaser -> teaser.id().value() < first + IDS_IN_FILE).toList();
    }

    private List<Url> sections() {
        return editions.all().stream().flatMap(this::sections).map(path -> new Url(path, Optional.empty())).toList();
    }

    private Stream<String> sections(Edition edition) {
        var front = "/" + edition.slug() + "/";
        return Stream.concat(
                Stream.of(front), editions.sections(edition.slug()).stream().map(section -> front + section.slug() + "/"));
    }

    private String urls(Stream<Url> urls) {
        var xml = new XmlText("urlset", "xmlns", NAMESPACE);
        urls.forEach(url -> {
            xml.open("url").element("loc", site + url.path());
            url.updatedAt().ifPresent(time -> xml.element("lastmod", time));
            xml.close();
        });
        return xml.end();
    }

    /// What was first published within two days, as Google News reads it.
    private String news() {
        var since = clock.instant().minus(NEWS);
        var xml = new XmlText("urlset", "xmlns", NAMESPACE, "xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");
        editions.all().stream()
                .flatMap(edition -> lists.newest(edition.slug(), MOST_NEWS).stream())
                .filter(teaser -> teaser.publishedAt().isAfter(since))
                .sorted(Comparator.comparing(Teaser::publishedAt).reversed())
                .limit(MOST_NEWS)
                .forEach(teaser -> news(xml, editions.edition(teaser.edition()).orElseThrow(), teaser));
        return xml.end();
    }

    private void news(XmlText xml, Edition edition, Teaser teaser) {
        xml.open("url").element("loc", site + teaser.path()).open("news:news");
        xml.open("news:publication")
                .element("news:name", edition.name())
                .element("news:language", edition.locale().getLanguage())
                .close();
        xml.element("news:publication_date", teaser.publishedAt().toString())
                .element("news:title", teaser.headline())
                .close()
                .close();
    }

    private Answer page(String body) {
        return new Answer.Page(200, "application/xml; charset=utf-8", body, shows(), Map.of());
    }

    private Answer none() {
        return new Answer.Page(404, "text/plain; charset=utf-8", "There is no such sitemap.\n", shows(), Map.of());
    }

    private Set<String> shows() {
        return Stream.concat(Stream.of("editions"), editions.all().stream().map(edition -> "edition:" + edition.slug()))
                .collect(Collectors.toSet());
    }
}
