package dateline.site;

import com.ibm.icu.util.ULocale;
import dateline.articles.Articles.Written;
import dateline.articles.Revision;
import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.editions.Section;
import dateline.editions.Texts;
import dateline.media.Media;
import dateline.platform.Configuration;
import io.quarkus.qute.RawString;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Says of each page what machines may know of it.
@Singleton
final class Describing {
    private final Editions editions;
    private final Media media;
    private final String site;

    @Inject
    Describing(Editions editions, Media media, Configuration configuration) {
        this.editions = editions;
        this.media = media;
        this.site = configuration.publicUrl().toString();
    }

    Metadata front(Edition edition) {
        var path = "/" + edition.slug() + "/";
        var structured = List.of(new Structured(site, edition).front());
        var description = Texts.in(edition.language()).say("front.description", Map.of("name", edition.name()));
        return page(edition, edition.name(), description, path, fronts(), feeds(path, edition.name()), structured);
    }

    Metadata section(Edition edition, Section section) {
        var path = "/" + edition.slug() + "/" + section.slug() + "/";
        var title = section.name() + " — " + edition.name();
        var description = section.description().isEmpty() ? title : section.description();
        var structured = List.of(new Structured(site, edition).trail(section));
        return page(edition, section.name(), description, path, List.of(), feeds(path, title), structured);
    }

    /// A page that is neither a front nor an article, such as the newsfeed.
    Metadata other(Edition edition, String title, String path) {
        var feeds = feeds("/" + edition.slug() + "/", edition.name());
        return page(edition, title, title + " — " + edition.name(), path, List.of(), feeds, List.of());
    }

    /// A page that search engines are to leave out: lost or withdrawn.
    Metadata hidden(Edition edition, String title) {
        return new Metadata(
                edition, title, title, locale(edition), Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    private Metadata page(
            Edition edition, String title, String description, String path,
            List<Metadata.Alternate> alternates, List<Metadata.FeedLink> feeds, List<RawString> structured) {
        return new Metadata(
                edition, title, description, locale(edition), Optional.of(site + path), Optional.empty(), alternates, feeds,
                List.of(new Metadata.Property("og:type", "website")), structured);
    }

    /// A published article.
    ///
    /// @param corrections its corrected revisions
    Metadata article(Edition edition, Section section, Written written, List<Revision> corrections) {
        var content = written.revision().content();
        var pictures = media.findAll(content.images().stream().flatMap(image -> image.media().stream()).toList());
        var bodies = new FeedBodies(site, pictures);
        var picture = bodies.first(content);
        var structured = new Structured(site, edition);
        return new Metadata(
                edition,
                content.headline(),
                content.lead(),
                locale(edition),
                Optional.of(site + written.path()),
                picture.map(Describing::shown),
                List.of(),
                feeds("/" + edition.slug() + "/" + section.slug() + "/", section.name() + " — " + edition.name()),
                properties(section, written),
                List.of(structured.article(section, written, corrections, picture), structured.trail(section, written)));
    }

    private static Metadata.Picture shown(Feed.Picture picture) {
        var stored = picture.stored();
        var words = picture.words();
        var alt = words.alt().isBlank() ? words.caption() : words.alt();
        return new Metadata.Picture(picture.url(), stored.mediaType(), stored.width(), stored.height(), alt);
    }

    private static List<Metadata.Property> properties(Section section, Written written) {
        var properties = new ArrayList<Metadata.Property>();
        properties.add(new Metadata.Property("og:type", "article"));
        written.article().firstPublishedAt()
                .ifPresent(time -> properties.add(new Metadata.Property("article:published_time", time.toString())));
        written.article().updatedAt()
                .ifPresent(time -> properties.add(new Metadata.Property("article:modified_time", time.toString())));
        properties.add(new Metadata.Property("article:section", section.name()));
        var content = written.revision().content();
        content.byline().forEach(author -> properties.add(new Metadata.Property("article:author", author)));
        content.topics().forEach(topic -> properties.add(new Metadata.Property("article:tag", topic)));
        return properties;
    }

    /// The front pages of all editions; a reader whose language is none of theirs is led by the address without one.
    private List<Metadata.Alternate> fronts() {
        var fronts = editions.all().stream()
                .map(edition -> new Metadata.Alternate(edition.language(), site + "/" + edition.slug() + "/"));
        return Stream.concat(fronts, Stream.of(new Metadata.Alternate("x-default", site + "/"))).toList();
    }

    private List<Metadata.FeedLink> feeds(String path, String title) {
        return List.of(
                new Metadata.FeedLink("application/rss+xml", title + " (RSS)", site + path + "rss.xml"),
                new Metadata.FeedLink("application/atom+xml", title + " (Atom)", site + path + "atom.xml"),
                new Metadata.FeedLink("application/feed+json", title + " (JSON Feed)", site + path + "feed.json"));
    }

    /// OpenGraph wants a country with the language: the likeliest by CLDR.
    private static String locale(Edition edition) {
        var likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(edition.language()));
        return likely.getLanguage() + (likely.getCountry().isEmpty() ? "" : "_" + likely.getCountry());
    }
}
