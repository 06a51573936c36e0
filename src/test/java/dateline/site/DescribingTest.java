package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.articles.ArticleKind;
import dateline.articles.Articles;
import dateline.articles.Articles.Written;
import dateline.articles.Content;
import dateline.articles.Dateline;
import dateline.articles.Placing;
import dateline.articles.Revision;
import dateline.blocks.Block;
import dateline.blocks.HtmlBlocks;
import dateline.cast.Newsroom;
import dateline.platform.Configuration;
import dateline.platform.Json;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class DescribingTest {
    private static final String SITE = "https://news.example.org";
    private static final Newsroom NEWSROOM = Newsroom.open();
    private final Describing describing = new Describing(
            NEWSROOM.editions, NEWSROOM.media, new Configuration(Path.of("."), URI.create(SITE), Optional.empty(), Optional.empty()));

    @AfterAll
    static void close() {
        NEWSROOM.close();
    }

    private static Written published(ArticleKind kind, Content content) {
        var id = NEWSROOM.articles.draft(NEWSROOM.jon, new Placing("en", "world", kind), content).article().id();
        return ((Articles.Outcome.Done) NEWSROOM.articles.publish(id)).written();
    }

    private static Content withPicture(String headline) {
        var picture = NEWSROOM.media.keep(Pictures.png(40, 30));
        return new Content(
                headline, "The lead.", Optional.of(new Dateline("UNITED NATIONS", "Dateline")), List.of("Jon Vale"),
                HtmlBlocks.of("<p>Body.</p>"), List.of("Harbour", "Fire"),
                List.of(new Block.Image(Optional.of(picture.id()), Optional.empty(), "The quay", "Jon / Dateline", "Smoke")), Optional.empty());
    }

    private Metadata describe(Written written) {
        var edition = NEWSROOM.editions.edition("en").orElseThrow();
        var section = NEWSROOM.editions.section("en", "world").orElseThrow();
        var corrections = NEWSROOM.articles.revisions(written.article().id()).stream()
                .filter(revision -> revision.state() == Revision.State.CORRECTED)
                .toList();
        return describing.article(edition, section, written, corrections);
    }

    private static JsonNode document(Metadata metadata, int index) {
        return Json.read(metadata.structured().get(index).getValue());
    }

    private static Document head(Metadata metadata) {
        try (var in = DescribingTest.class.getResourceAsStream("/templates/site/_metadata.html")) {
            var engine = Engine.builder()
                    .addDefaults()
                    .addValueResolver(new ReflectionValueResolver())
                    .addResultMapper(new HtmlEscaper(List.of("text/html")))
                    .build();
            var template = engine.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), Variant.forContentType("text/html"));
            return Jsoup.parse("<head>" + template.data("metadata", metadata).render());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void an_article_tells_machines_all_that_is_known_of_it() {
        var written = published(ArticleKind.NEWS, withPicture("Fire closes the old harbour"));
        var json = document(describe(written), 0);
        assertThat(json.get("@type").asText()).isEqualTo("NewsArticle");
        assertThat(json.get("headline").asText()).isEqualTo("Fire closes the old harbour");
        assertThat(json.get("description").asText()).isEqualTo("The lead.");
        assertThat(json.get("datePublished").asText()).isEqualTo(NEWSROOM.clock.instant().toString());
        assertThat(json.get("dateModified").asText()).isEqualTo(NEWSROOM.clock.instant().toString());
        assertThat(json.at("/author/0/name").asText()).isEqualTo("Jon Vale");
        assertThat(json.at("/publisher/name").asText()).isEqualTo("The Dateline");
        assertThat(json.at("/mainEntityOfPage/@id").asText()).isEqualTo(SITE + written.path());
        assertThat(json.get("articleSection").asText()).isEqualTo("World");
        assertThat(json.get("keywords")).extracting(JsonNode::asText).containsExactly("Harbour", "Fire");
        assertThat(json.get("inLanguage").asText()).isEqualTo("en");
        assertThat(json.get("isAccessibleForFree").asBoolean()).isTrue();
        assertThat(json.get("dateline").asText()).isEqualTo("UNITED NATIONS (Dateline)");
        assertThat(json.at("/contentLocation/name").asText()).isEqualTo("UNITED NATIONS");
    }

    @Test
    void a_picture_is_told_with_its_size_caption_and_credit() {
        var image = document(describe(published(ArticleKind.NEWS, withPicture("Picture"))), 0).get("image");
        assertThat(image.get("url").asText()).startsWith(SITE + "/media/");
        assertThat(image.get("width").asInt()).isEqualTo(40);
        assertThat(image.get("caption").asText()).isEqualTo("The quay");
        assertThat(image.get("creditText").asText()).isEqualTo("Jon / Dateline");
    }

    @Test
    void a_correction_is_told_with_its_note() {
        var written = published(ArticleKind.NEWS, Newsroom.about("One warehouse"));
        NEWSROOM.clock.advance(Duration.ofMinutes(5));
        var corrected = ((Articles.Outcome.Done) NEWSROOM.articles.correct(
                        NEWSROOM.ada, written.article().id(), "Two warehouses.", Newsroom.inWorld(), Newsroom.about("Two warehouses")))
                .written();
        var json = document(describe(corrected), 0);
        assertThat(json.at("/correction/0/@type").asText()).isEqualTo("CorrectionComment");
        assertThat(json.at("/correction/0/text").asText()).isEqualTo("Two warehouses.");
        assertThat(json.get("dateModified").asText()).isEqualTo(NEWSROOM.clock.instant().toString());
    }

    @Test
    void live_coverage_is_a_live_blog_and_an_unsigned_article_the_newsrooms() {
        var unsigned = new Content(
                "Live", "", Optional.empty(), List.of(), HtmlBlocks.of("<p>x</p>"), List.of(), List.of(), Optional.empty());
        var json = document(describe(published(ArticleKind.LIVE, unsigned)), 0);
        assertThat(json.get("@type").asText()).isEqualTo("LiveBlogPosting");
        assertThat(json.get("coverageStartTime").asText()).isEqualTo(json.get("datePublished").asText());
        assertThat(json.at("/author/@type").asText()).isEqualTo("NewsMediaOrganization");
        assertThat(json.has("description")).isFalse();
        assertThat(head(describe(published(ArticleKind.NEWS, unsigned))).select("meta[name=description]")).isEmpty();
    }

    @Test
    void the_way_to_an_article_leads_through_its_section() {
        var json = document(describe(published(ArticleKind.NEWS, Newsroom.about("Way"))), 1);
        assertThat(json.get("itemListElement")).extracting(step -> step.get("name").asText()).containsExactly("The Dateline", "World", "Way");
    }

    @Test
    void the_head_of_an_article_has_its_address_its_picture_and_its_feeds() {
        var written = published(ArticleKind.NEWS, withPicture("Head"));
        var head = head(describe(written));
        assertThat(head.select("link[rel=canonical]").attr("href")).isEqualTo(SITE + written.path());
        assertThat(head.select("meta[property=og:title]").attr("content")).isEqualTo("Head");
        assertThat(head.select("meta[property=og:type]").attr("content")).isEqualTo("article");
        assertThat(head.select("meta[property=og:locale]").attr("content")).isEqualTo("en_US");
        assertThat(head.select("meta[property=og:image]").attr("content")).startsWith(SITE + "/media/");
        assertThat(head.select("meta[property=article:tag]").eachAttr("content")).containsExactly("Harbour", "Fire");
        assertThat(head.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(head.select("link[type=application/rss+xml]").attr("href")).isEqualTo(SITE + "/en/world/rss.xml");
    }

    @Test
    void a_front_page_names_those_of_the_other_editions() {
        var head = head(describing.front(NEWSROOM.editions.edition("ar").orElseThrow()));
        assertThat(head.select("link[hreflang]").eachAttr("hreflang")).containsExactly("en", "ar", "x-default");
        assertThat(head.select("link[hreflang=ar]").attr("href")).isEqualTo(SITE + "/ar/");
        assertThat(head.select("link[hreflang=x-default]").attr("href")).isEqualTo(SITE + "/");
    }

    @Test
    void an_older_page_of_a_section_has_an_address_of_its_own() {
        var edition = NEWSROOM.editions.edition("en").orElseThrow();
        var section = describing.section(edition, NEWSROOM.editions.section("en", "world").orElseThrow());
        assertThat(head(section).select("link[rel=canonical]").attr("href")).isEqualTo(SITE + "/en/world/");
        assertThat(head(section.olderThan("17-3")).select("link[rel=canonical]").attr("href")).isEqualTo(SITE + "/en/world/?before=17-3");
    }

    @Test
    void a_hidden_page_is_left_out_by_search_engines() {
        var head = head(describing.hidden(NEWSROOM.editions.edition("en").orElseThrow(), "Not here"));
        assertThat(head.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(head.select("link[rel=canonical], meta[property], script")).isEmpty();
    }

    @Property(tries = 300)
    @Domain(HostileText.class)
    void no_text_ends_a_script_or_an_attribute(@ForAll String text) {
        var json = Structured.forScript(Json.object().put("headline", text)).getValue();
        var script = Jsoup.parse("<head><script type=\"application/ld+json\">" + json + "</script><meta name=\"after\">");
        assertThat(script.select("meta[name=after]")).hasSize(1);
        assertThat(Json.read(script.select("script").first().data()).get("headline").asText()).isEqualTo(text);
    }

    @Test
    void the_worst_headline_stays_a_headline() {
        var head = head(describe(published(ArticleKind.NEWS, Newsroom.about("]]> </script><script>alert(1)</script> \"'> {metadata} עברית"))));
        assertThat(head.select("meta[property=og:title]").attr("content")).isEqualTo("]]> </script><script>alert(1)</script> \"'> {metadata} עברית");
        assertThat(head.select("script:not([type])")).isEmpty();
    }
}
