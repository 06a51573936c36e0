package dateline.wire;

import dateline.articles.Arrival;
import dateline.articles.ArticleKind;
import dateline.articles.Content;
import dateline.articles.ContentJson;
import dateline.articles.Intake;
import dateline.articles.Placing;
import dateline.articles.Revision;
import dateline.blocks.BlockJson;
import dateline.blocks.BlockText;
import dateline.editions.Edition;
import dateline.editions.Section;
import dateline.editions.Slugs;
import dateline.platform.Secret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Makes an article of a captured page.
@Singleton
final class CaptureImport {
    private final Places places;
    private final Intake intake;
    private final Clock clock;

    @Inject
    CaptureImport(Places places, Intake intake, Clock clock) {
        this.places = places;
        this.intake = intake;
        this.clock = clock;
    }

    Imported take(String path, Capture capture, ImportOrder order) {
        return switch (capture) {
            case Capture.Refused(var reason) -> Imported.refused(path, reason);
            case Capture.Found(var article) when article.content().body().size() > BlockJson.MOST_BLOCKS ->
                Imported.refused(path, "Its article has more than " + BlockJson.MOST_BLOCKS + " paragraphs.");
            case Capture.Found(var article) -> Imports.told(path, intake.take(List.of(arrival(article, order))).getFirst());
        };
    }

    private Arrival arrival(FoundArticle found, ImportOrder order) {
        var edition = order.edition().map(places::edition).orElseGet(() -> places.ofLanguage(found.language()));
        var placing = new Placing(edition.slug(), section(edition, found, order).slug(), found.kind().orElse(ArticleKind.NEWS));
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var state = order.isDraft() ? Revision.State.DRAFT : Revision.State.PUBLISHED;
        var published = order.isDraft() ? Optional.<Instant>empty() : Optional.of(published(found, now));
        var version = new Arrival.Version(1, state, found.content(), Optional.empty(), now, published);
        var mark = Secret.hash(ContentJson.write(found.content()) + placing.toString() + state);
        return new Arrival(
                key(edition, found), mark, OptionalLong.empty(), false, placing, now, List.of(version), Optional.empty());
    }

    private Section section(Edition edition, FoundArticle found, ImportOrder order) {
        if (order.section().isEmpty()) {
            return places.section(edition, found.section());
        }
        var slug = Slugs.of(order.section().get(), "news");
        return found.section()
                .filter(named -> Slugs.of(named.name(), "").equals(slug))
                .map(named -> places.section(edition, slug, named))
                .orElseGet(() -> places.section(edition, slug));
    }

    /// When the source says it came out, but never later than now.
    private static Instant published(FoundArticle found, Instant now) {
        return found.publishedAt().filter(at -> at.isBefore(now)).orElse(now).truncatedTo(ChronoUnit.MICROS);
    }

    /// A page that names its address is known by it; another one by its words.
    private static String key(Edition edition, FoundArticle found) {
        return found.source()
                .map(url -> "url:" + edition.slug() + ":" + url.value())
                .orElseGet(() -> "page:" + edition.slug() + ":" + wordsOf(found.content()));
    }

    private static String wordsOf(Content content) {
        return HexFormat.of().formatHex(Secret.hash(content.headline() + "\n" + BlockText.of(content.body())));
    }
}
