package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dateline.articles.ArticleId;
import dateline.articles.ArticleKind;
import dateline.articles.Content;
import dateline.articles.Teaser;
import dateline.blocks.Block;
import dateline.editions.Edition;
import dateline.media.Media;
import dateline.platform.Json;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedFormatsTest {
    private static final String PAGE = "https://news.example.org/en/";
    private static final Instant PUBLISHED = Instant.parse("2026-03-04T10:15:30Z");
    private static final Instant UPDATED = Instant.parse("2026-03-04T11:00:00Z");
    private static final Feed.Picture PICTURE = new Feed.Picture(
            "https://news.example.org/media/ab.jpeg",
            new Media.Picture("ab", "image/jpeg", 1200, 800, 4321),
            new Block.Image(Optional.of("ab"), Optional.empty(), "The quay at dawn", "Jon Vale / Dateline", "Smoke"));

    private static Feed feed(String text) {
        var teaser = new Teaser(
                new ArticleId(12), "en", "world", ArticleKind.NEWS, text, text, "/en/world/2026/03/04/fire-12", PUBLISHED, UPDATED, Optional.empty());
        var content = new Content(text, text, Optional.empty(), List.of("Jon Vale", text), List.of(), List.of("Harbour", text), List.of(), Optional.empty());
        var entry = new Feed.Entry(
                "urn:uuid:1", PAGE + "world/2026/03/04/fire-12", "World", teaser, content, "<p>" + text + "</p>", Optional.of(PICTURE));
        var edition = new Edition("en", "en-GB", ZoneId.of("Europe/London"), text, Edition.Direction.LTR);
        return new Feed("urn:uuid:0", edition, text, text, PAGE, List.of(entry));
    }

    private static Feed empty() {
        var full = feed("x");
        return new Feed(full.id(), full.edition(), "The Dateline", "All the news", PAGE, List.of());
    }

    private static String written(String format, Feed feed) {
        return format.equals("rss") ? RssFeed.of(feed) : AtomFeed.of(feed);
    }

    private static SyndFeed read(String xml) {
        try {
            return new SyndFeedInput().build(new StringReader(xml));
        } catch (FeedException unreadable) {
            throw new AssertionError(xml, unreadable);
        }
    }

    /// What a reader's program gets of a text: without what XML cannot carry, and with line ends as XML reads them.
    private static String carried(String text) {
        return XmlText.fit(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void a_program_reads_what_was_published(String format) {
        var feed = read(written(format, feed("Fire closes the old harbour")));
        assertThat(feed.getTitle()).isEqualTo("Fire closes the old harbour");
        assertThat(feed.getEntries()).singleElement().satisfies(entry -> {
            assertThat(entry.getTitle()).isEqualTo("Fire closes the old harbour");
            assertThat(entry.getLink()).isEqualTo(PAGE + "world/2026/03/04/fire-12");
            assertThat(entry.getUri()).isEqualTo("urn:uuid:1");
            assertThat(entry.getPublishedDate()).isEqualTo(Date.from(PUBLISHED));
            assertThat(contents(entry)).contains("<p>Fire closes the old harbour</p>");
            assertThat(entry.getCategories()).extracting(SyndCategory::getName).contains("Harbour");
        });
    }

    @Test
    void atom_names_the_authors_the_update_and_both_addresses_of_the_feed() {
        var feed = read(AtomFeed.of(feed("Fire")));
        assertThat(feed.getLinks()).extracting(SyndLink::getRel, SyndLink::getHref)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("alternate", PAGE), org.assertj.core.groups.Tuple.tuple("self", PAGE + "atom.xml"));
        assertThat(feed.getEntries().getFirst().getUpdatedDate()).isEqualTo(Date.from(UPDATED));
        assertThat(feed.getEntries().getFirst().getAuthors()).extracting(SyndPerson::getName).containsExactly("Jon Vale", "Fire");
    }

    @Test
    void rss_names_the_authors_its_language_and_its_newest_change() {
        var xml = RssFeed.of(feed("Fire"));
        var feed = read(xml);
        assertThat(feed.getLanguage()).isEqualTo("en-GB");
        assertThat(((DCModule) feed.getEntries().getFirst().getModule(DCModule.URI)).getCreators()).containsExactly("Jon Vale", "Fire");
        assertThat(xml).contains(
                "<lastBuildDate>Wed, 4 Mar 2026 11:00:00 GMT</lastBuildDate>",
                "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"https://news.example.org/en/rss.xml\"/>",
                "<guid isPermaLink=\"false\">urn:uuid:1</guid>");
    }

    @Test
    void rss_shows_the_picture_with_its_words() {
        assertThat(RssFeed.of(feed("Fire"))).contains(
                "<media:content url=\"https://news.example.org/media/ab.jpeg\" medium=\"image\" type=\"image/jpeg\" fileSize=\"4321\" width=\"1200\" height=\"800\">",
                "<media:description type=\"plain\">The quay at dawn</media:description>",
                "<media:credit>Jon Vale / Dateline</media:credit>");
    }

    @Test
    void a_lead_is_text_to_whoever_reads_a_description_as_html() {
        var entry = read(RssFeed.of(feed("Profit < loss & <b>"))).getEntries().getFirst();
        assertThat(entry.getDescription().getValue()).isEqualTo("Profit &lt; loss &amp; &lt;b&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void an_empty_feed_is_a_feed_and_always_the_same_bytes(String format) {
        assertThat(read(written(format, empty())).getEntries()).isEmpty();
        assertThat(written(format, empty())).isEqualTo(written(format, empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void the_worst_text_arrives_as_text(String format) {
        var entry = read(written(format, feed(HostileText.WORST))).getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo(carried(HostileText.WORST).trim());
    }

    @Property(tries = 300)
    @Domain(HostileText.class)
    void every_text_leaves_xml_well_formed_and_arrives_whole(@ForAll String text) {
        for (var format : List.of("rss", "atom")) {
            var entry = read(written(format, feed("a" + text + "z"))).getEntries().getFirst();
            assertThat(contents(entry)).isEqualTo("<p>a" + asXmlReads(carried(text)) + "z</p>");
        }
    }

    private static String asXmlReads(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String contents(SyndEntry entry) {
        return entry.getContents().getFirst().getValue();
    }

    @Property(tries = 300)
    @Domain(HostileText.class)
    void every_text_arrives_whole_in_a_json_feed(@ForAll String text) {
        assertThat(Json.read(JsonFeed.of(feed(text))).at("/items/0/title").asText()).isEqualTo(text);
    }

    @Test
    void a_json_feed_has_what_its_version_demands() {
        var feed = Json.read(JsonFeed.of(feed("Fire")));
        assertThat(feed.get("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("feed_url").asText()).isEqualTo(PAGE + "feed.json");
        assertThat(feed.get("language").asText()).isEqualTo("en-GB");
        var item = feed.at("/items/0");
        assertThat(item.get("id").asText()).isEqualTo("urn:uuid:1");
        assertThat(item.get("date_published").asText()).isEqualTo("2026-03-04T10:15:30Z");
        assertThat(item.get("image").asText()).isEqualTo(PICTURE.url());
        assertThat(item.get("authors")).extracting(author -> author.get("name").asText()).containsExactly("Jon Vale", "Fire");
        assertThat(item.get("tags")).extracting(JsonNode::asText).containsExactly("World", "Harbour", "Fire");
    }
}
