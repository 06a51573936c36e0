package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.articles.ArticleKind;
import dateline.articles.Content;
import dateline.articles.Placing;
import dateline.blocks.Block;
import dateline.blocks.HtmlBlocks;
import dateline.cast.Newsroom;
import dateline.platform.Configuration;
import dateline.platform.Json;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FeedsTest {
    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final Configuration CONFIGURATION =
            new Configuration(Path.of("."), URI.create("https://news.example.org"), Optional.empty(), Optional.empty());
    private final Feeds feeds = new Feeds(NEWSROOM.editions, NEWSROOM.lists, NEWSROOM.media, CONFIGURATION);

    @AfterAll
    static void close() {
        NEWSROOM.close();
    }

    private static long published(String section, Content content) {
        NEWSROOM.clock.advance(Duration.ofSeconds(1));
        var id = NEWSROOM.articles.draft(NEWSROOM.jon, new Placing("en", section, ArticleKind.NEWS), content).article().id();
        NEWSROOM.articles.publish(id);
        return id.value();
    }

    private Answer.Page page(String path) {
        return (Answer.Page) feeds.answer((Target.Feed) Routes.of(path)).orElseThrow();
    }

    private JsonNode items(String path) {
        return Json.read(page(path).body()).get("items");
    }

    @Test
    void the_newest_fifty_of_an_edition_are_in_its_feed_newest_first() {
        for (var n = 0; n < Feeds.MOST + 2; n++) {
            published("world", Newsroom.about("Report " + n));
        }
        assertThat(items("/en/feed.json")).hasSize(Feeds.MOST).first()
                .satisfies(item -> assertThat(item.get("title").asText()).isEqualTo("Report " + (Feeds.MOST + 1)));
    }

    @Test
    void a_section_has_a_feed_of_its_own_that_depends_on_it_alone() {
        published("harbour", Newsroom.about("Only in the harbour"));
        published("world", Newsroom.about("Not in the harbour"));
        assertThat(items("/en/harbour/feed.json")).extracting(item -> item.get("title").asText())
                .contains("Only in the harbour").doesNotContain("Not in the harbour");
        assertThat(page("/en/harbour/feed.json").shows()).containsExactlyInAnyOrder("section:en/harbour", "editions");
        assertThat(page("/en/feed.json").shows()).containsExactlyInAnyOrder("edition:en", "editions");
    }

    @Test
    void every_address_in_a_feed_is_absolute() {
        var picture = NEWSROOM.media.keep(Pictures.png(4, 3));
        var image = new Block.Image(Optional.of(picture.id()), Optional.empty(), "The “quay”", "Jon", "A \"ship\"");
        var content = new Content(
                "Picture", "Lead", Optional.empty(), List.of(), HtmlBlocks.of("<p>href=\"/x see <a href=\"/en/world/\">here</a></p>"),
                List.of(), List.of(image), Optional.empty());
        var id = published("harbour", content);
        var item = items("/en/harbour/feed.json").get(0);
        assertThat(item.get("url").asText()).isEqualTo("https://news.example.org/en/harbour/2026/03/04/picture-" + id);
        assertThat(item.get("image").asText()).isEqualTo("https://news.example.org" + picture.path());
        assertThat(item.get("content_html").asText()).contains(
                "<a href=\"https://news.example.org/en/world/\">here</a>",
                "<img src=\"https://news.example.org" + picture.path() + "\" alt=\"A &quot;ship&quot;\" width=\"4\" height=\"3\">",
                "<figcaption>The “quay” Jon</figcaption>", "href=&quot;/x");
    }

    @Test
    void a_picture_that_the_body_shows_is_not_shown_above_it_too() {
        var image = new Block.Image(Optional.of(NEWSROOM.media.keep(Pictures.png(8, 6)).id()), Optional.empty(), "Once", "", "");
        var content = new Content(
                "Twice", "", Optional.empty(), List.of(), List.of(image), List.of(), List.of(image), Optional.empty());
        published("harbour", content);
        assertThat(items("/en/harbour/feed.json").get(0).get("content_html").asText()).containsOnlyOnce("<img");
    }

    @Test
    void a_body_opens_with_its_dateline() {
        published("harbour", Newsroom.about("With a dateline"));
        assertThat(items("/en/harbour/feed.json").get(0).get("content_html").asText()).startsWith("<p>PORT ELLEN (Dateline) — The fire");
    }

    @Test
    void a_withdrawn_article_is_in_no_feed() {
        var id = published("harbour", Newsroom.about("Taken back"));
        NEWSROOM.articles.withdraw(new dateline.articles.ArticleId(id), "It was false.");
        assertThat(page("/en/harbour/rss.xml").body()).doesNotContain("Taken back");
    }

    @Test
    void each_format_says_what_it_is_and_in_which_language() {
        assertThat(page("/ar/rss.xml").contentType()).isEqualTo("application/rss+xml; charset=utf-8");
        assertThat(page("/ar/atom.xml").contentType()).isEqualTo("application/atom+xml; charset=utf-8");
        assertThat(page("/ar/feed.json").contentType()).isEqualTo("application/feed+json; charset=utf-8");
        assertThat(page("/ar/feed.json").headers()).containsEntry("Content-Language", "ar");
    }

    @Test
    void what_is_no_edition_or_section_has_no_feed() {
        assertThat(feeds.answer(new Target.Feed("xx", Optional.empty(), "rss.xml"))).isEmpty();
        assertThat(feeds.answer(new Target.Feed("en", Optional.of("nowhere"), "rss.xml"))).isEmpty();
    }
}
