package dateline.site;

import dateline.articles.ArticleLists;
import dateline.articles.Content;
import dateline.articles.Teaser;
import dateline.blocks.Block;
import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.editions.Section;
import dateline.media.Media;
import dateline.platform.Configuration;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The newest articles of an edition or a section in full, as RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1.
@Singleton
final class Feeds {
    static final int MOST = 50;
    private final Editions editions;
    private final ArticleLists lists;
    private final Media media;
    private final String site;

    @Inject
    Feeds(Editions editions, ArticleLists lists, Media media, Configuration configuration) {
        this.editions = editions;
        this.lists = lists;
        this.media = media;
        this.site = configuration.publicUrl().toString();
    }

    /// Empty when there is no such edition or section.
    Optional<Answer> answer(Target.Feed target) {
        return editions.edition(target.edition()).flatMap(edition -> answer(edition, target));
    }

    private Optional<Answer> answer(Edition edition, Target.Feed target) {
        if (target.section().isEmpty()) {
            return Optional.of(ofEdition(edition, target.file()));
        }
        return target.section()
                .flatMap(section -> editions.section(edition.slug(), section))
                .map(section -> ofSection(edition, section, target.file()));
    }

    private Answer ofEdition(Edition edition, String format) {
        var ids = new Ids(editions.siteId());
        var base = site + "/" + edition.slug() + "/";
        var entries = entries(lists.newest(edition.slug(), MOST), ids);
        var feed = new Feed(ids.of("edition:" + edition.slug()), edition, edition.name(), edition.name(), base, entries);
        return written(feed, format, "edition:" + edition.slug());
    }

    private Answer ofSection(Edition edition, Section section, String format) {
        var ids = new Ids(editions.siteId());
        var name = edition.slug() + "/" + section.slug();
        var entries = entries(lists.newestInSection(edition.slug(), section.slug(), MOST), ids);
        var title = section.name() + " — " + edition.name();
        var description = section.description().isEmpty() ? title : section.description();
        var feed = new Feed(ids.of("section:" + name), edition, title, description, site + "/" + name + "/", entries);
        return written(feed, format, "section:" + name);
    }

    private static Answer written(Feed feed, String format, String tag) {
        return switch (format) {
            case "rss.xml" -> page("application/rss+xml", RssFeed.of(feed), feed, tag);
            case "atom.xml" -> page("application/atom+xml", AtomFeed.of(feed), feed, tag);
            default -> page("application/feed+json", JsonFeed.of(feed), feed, tag);
        };
    }

    private static Answer page(String type, String body, Feed feed, String tag) {
        var headers = Map.of("Content-Language", feed.edition().language());
        return new Answer.Page(200, type + "; charset=utf-8", body, Set.of(tag, "editions"), headers);
    }

    private List<Feed.Entry> entries(List<Teaser> teasers, Ids ids) {
        var contents = lists.contents(teasers.stream().map(Teaser::id).toList());
        var pictures = media.findAll(contents.values().stream().flatMap(Feeds::mediaOf).collect(Collectors.toSet()));
        var bodies = new FeedBodies(site, pictures);
        return teasers.stream()
                .filter(teaser -> contents.containsKey(teaser.id()))
                .map(teaser -> entry(teaser, contents.get(teaser.id()), bodies, ids))
                .toList();
    }

    private static Stream<String> mediaOf(Content content) {
        var inBody = content.body().stream().filter(Block.Image.class::isInstance).map(Block.Image.class::cast);
        return Stream.concat(content.images().stream(), inBody).flatMap(image -> image.media().stream());
    }

    private Feed.Entry entry(Teaser teaser, Content content, FeedBodies bodies, Ids ids) {
        var section = editions.section(teaser.edition(), teaser.section()).map(Section::name).orElse(teaser.section());
        var id = ids.of("article:" + teaser.id());
        return new Feed.Entry(id, site + teaser.path(), section, teaser, content, bodies.html(content), bodies.first(content));
    }

    /// The same thing of the same site has the same id wherever the site is, so no reader's program shows everything anew after a move.
    private record Ids(UUID site) {
        String of(String thing) {
            return "urn:uuid:" + UUID.nameUUIDFromBytes((site + "/" + thing).getBytes(StandardCharsets.UTF_8));
        }
    }
}
