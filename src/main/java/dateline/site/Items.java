package dateline.site;

import dateline.articles.ArticleKind;
import dateline.articles.Teaser;
import dateline.blocks.Block;
import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.editions.Texts;
import dateline.media.Media;
import dateline.newsfeed.FeedItem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Makes lists ready to be shown.
@Singleton
final class Items {
    private final Editions editions;
    private final Media media;

    @Inject
    Items(Editions editions, Media media) {
        this.editions = editions;
        this.media = media;
    }

    /// With day and time, and with pictures where there are stored ones.
    List<ItemView> of(Edition edition, List<Teaser> teasers) {
        var ids = teasers.stream().flatMap(teaser -> teaser.image().flatMap(Block.Image::media).stream()).toList();
        var stored = media.findAll(ids);
        var times = Times.of(edition);
        return teasers.stream()
                .map(teaser -> new ItemView(
                        teaser.id().value(), teaser.path(), teaser.headline(), teaser.lead(), teaser.kind().word(),
                        label(edition, teaser.kind()), section(edition, teaser.section()), Times.since(teaser.publishedAt()),
                        times.brief(teaser.publishedAt()),
                        teaser.image().map(image -> PictureView.of(image, stored)).filter(picture -> picture.stored().isPresent()),
                        0))
                .toList();
    }

    /// With day and time.
    List<ItemView> ofFeed(Edition edition, List<FeedItem> items) {
        return ofFeed(edition, items, Times.of(edition)::brief);
    }

    /// With the time alone: the day is said above them.
    List<ItemView> ofDay(Edition edition, List<FeedItem> items) {
        return ofFeed(edition, items, Times.of(edition)::clock);
    }

    private List<ItemView> ofFeed(Edition edition, List<FeedItem> items, Function<Instant, String> time) {
        return items.stream()
                .map(item -> new ItemView(
                        item.id(), item.url(), item.headline(), item.lead(), item.kind().word(), label(edition, item.kind()),
                        section(edition, item.section()), Times.since(item.publishedAt()), time.apply(item.publishedAt()), Optional.empty(),
                        item.position()))
                .toList();
    }

    Link section(Edition edition, String slug) {
        var name = editions.section(edition.slug(), slug).map(dateline.editions.Section::name).orElse(slug);
        return new Link("/" + edition.slug() + "/" + slug + "/", name, false);
    }

    static String label(Edition edition, ArticleKind kind) {
        return kind == ArticleKind.NEWS ? "" : Texts.in(edition.language()).say("kind." + kind.word());
    }
}
