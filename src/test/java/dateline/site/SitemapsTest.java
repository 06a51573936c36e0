package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.articles.ArticleId;
import dateline.cast.Newsroom;
import dateline.platform.Configuration;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SitemapsTest {
    private static final String SITE = "https://news.example.org";
    private static final int MOST_IN_A_FILE = 50_000;
    private static final int MOST_BYTES = 50 << 20;
    private static final String MANY = """
            insert into articles.article
                (id, edition, section, kind, status, latest, published, created_at, first_published_at, updated_at, headline, lead, slug)
            select n, 'en', 'world', 'news', 'published', 1, 1, now(), timestamptz '2026-03-04 10:00:00Z' + n * interval '1 second',
                   timestamptz '2026-03-04 10:00:00Z' + n * interval '1 second', 'Report ' || n, '', rpad('report', 80, '-report')
            from generate_series(:from, :to) as n
            """;
    private final Newsroom newsroom = Newsroom.open();
    private final Sitemaps sitemaps = new Sitemaps(
            newsroom.editions, newsroom.lists, newsroom.clock,
            new Configuration(Path.of("."), URI.create(SITE), Optional.empty(), Optional.empty()));

    @AfterEach
    void close() {
        newsroom.close();
    }

    private void publishMany(int from, int to) {
        newsroom.database.inTransaction(tx -> tx.handle().createUpdate(MANY).bind("from", from).bind("to", to).execute());
    }

    private ArticleId published(String headline) {
        var id = newsroom.articles.draft(newsroom.jon, Newsroom.inWorld(), Newsroom.about(headline)).article().id();
        newsroom.articles.publish(id);
        return id;
    }

    private Answer.Page page(String file) {
        return (Answer.Page) sitemaps.answer(new Target.ForMachines(file)).orElseThrow();
    }

    private Document read(String file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page(file).body())));
        } catch (Exception malformed) {
            throw new AssertionError(file, malformed);
        }
    }

    private List<String> texts(String file, String element) {
        var nodes = read(file).getElementsByTagNameNS("*", element);
        return IntStream.range(0, nodes.getLength()).mapToObj(n -> nodes.item(n).getTextContent()).toList();
    }

    @Test
    void a_small_site_is_one_file_with_every_front_section_and_article() {
        var fire = published("Fire");
        assertThat(texts("sitemap.xml", "loc")).containsExactlyInAnyOrderElementsOf(List.of(
                SITE + "/en/", SITE + "/en/world/", SITE + "/en/harbour/", SITE + "/ar/", SITE + "/ar/world/",
                SITE + "/en/world/2026/03/04/fire-" + fire));
        assertThat(read("sitemap.xml").getDocumentElement().getTagName()).isEqualTo("urlset");
    }

    @Test
    void a_large_site_is_an_index_whose_files_name_every_article_once() {
        publishMany(5_000, 24_999);
        assertThat(read("sitemap.xml").getDocumentElement().getTagName()).isEqualTo("sitemapindex");
        assertThat(texts("sitemap.xml", "loc")).containsExactly(
                SITE + "/sitemap-sections.xml", SITE + "/sitemap-0.xml", SITE + "/sitemap-1.xml", SITE + "/sitemap-2.xml");
        var articles = IntStream.range(0, 3).mapToObj(n -> texts("sitemap-" + n + ".xml", "loc")).flatMap(List::stream).toList();
        assertThat(articles).hasSize(20_000).doesNotHaveDuplicates();
        assertThat(texts("sitemap-sections.xml", "loc")).hasSize(5);
    }

    @Test
    void a_file_stays_within_the_protocols_limits() {
        publishMany(10_000, 19_999);
        assertThat(texts("sitemap-1.xml", "loc")).hasSizeLessThanOrEqualTo(MOST_IN_A_FILE).hasSize(10_000);
        assertThat(page("sitemap-1.xml").body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }

    @Test
    void the_index_says_when_something_in_a_file_changed_last() {
        publishMany(9_999, 10_001);
        assertThat(texts("sitemap.xml", "lastmod")).containsExactly("2026-03-04T12:46:39Z", "2026-03-04T12:46:41Z");
    }

    @Test
    void a_file_without_articles_is_not_there_until_one_comes() {
        var none = page("sitemap-7.xml");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.shows()).contains("edition:en", "edition:ar");
        assertThat(page("sitemap-99999999999999.xml").status()).isEqualTo(404);
        assertThat(sitemaps.answer(new Target.ForMachines("sitemap-x.xml"))).isEmpty();
    }

    @Test
    void drafts_and_withdrawn_articles_are_in_no_sitemap() {
        newsroom.articles.draft(newsroom.jon, Newsroom.inWorld(), Newsroom.about("Only a draft"));
        newsroom.articles.withdraw(published("Taken back"), "It was false.");
        assertThat(page("sitemap.xml").body() + page("news-sitemap.xml").body()).doesNotContain("draft", "taken-back", "Taken back");
    }

    @Test
    void the_news_sitemap_tells_of_two_days_with_publication_and_language() {
        published("Old news");
        newsroom.clock.advance(Duration.ofHours(49));
        published("New & <news>");
        assertThat(texts("news-sitemap.xml", "title")).containsExactly("New & <news>");
        assertThat(texts("news-sitemap.xml", "name")).containsExactly("The Dateline");
        assertThat(texts("news-sitemap.xml", "language")).containsExactly("en");
        assertThat(texts("news-sitemap.xml", "publication_date")).containsExactly("2026-03-06T11:15:30Z");
    }

    @Test
    void the_news_sitemap_has_the_newest_thousand() {
        publishMany(1, 1_500);
        assertThat(texts("news-sitemap.xml", "title")).hasSize(Sitemaps.MOST_NEWS).startsWith("Report 1500").endsWith("Report 501");
    }

    @Test
    void sitemaps_depend_on_every_edition() {
        assertThat(page("sitemap.xml").shows()).containsExactlyInAnyOrder("editions", "edition:en", "edition:ar");
        assertThat(page("sitemap.xml").contentType()).isEqualTo("application/xml; charset=utf-8");
    }
}
