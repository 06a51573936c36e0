package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dateline.platform.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What programs get from a running site.
class ForMachinesTest {
    private static final String SITE = "https://news.example.org";

    @TempDir
    static Path folder;

    private static URI operations;
    private static RunningSite site;
    private static String token;

    @BeforeAll
    static void open() throws IOException {
        operations = URI.create("http://127.0.0.1:" + freePort());
        site = RunningSite.serve(folder, Map.of("DATELINE_PUBLIC_URL", SITE, "DATELINE_OPS_URL", operations.toString()));
        token = site.token("editor");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/rss.xml", "/en/atom.xml", "/en/news/rss.xml", "/en/news/atom.xml"})
    void an_article_is_in_the_feeds_once_it_is_published(String path) throws FeedException {
        var before = site.get(path);
        var url = site.publish(token, "Ferry “Maid” & crew safe in " + path).get("url").asText();
        var after = site.get(path, "If-None-Match", before.headers().firstValue("ETag").orElseThrow());
        assertThat(after.statusCode()).isEqualTo(200);
        var feed = new SyndFeedInput().build(new StringReader(after.body()));
        assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).contains("Ferry “Maid” & crew safe in " + path);
        assertThat(feed.getEntries()).extracting(SyndEntry::getLink).contains(SITE + url);
    }

    @Test
    void an_article_is_in_the_json_feed_and_both_sitemaps_once_it_is_published() {
        var url = SITE + site.publish(token, "Harbour opens again").get("url").asText();
        assertThat(Json.read(site.get("/en/feed.json").body()).at("/items/0/url").asText()).isEqualTo(url);
        assertThat(site.get("/sitemap.xml").body()).contains("<loc>" + url + "</loc>");
        assertThat(site.get("/news-sitemap.xml").body()).contains("<loc>" + url + "</loc>");
    }

    @Test
    void a_feed_that_did_not_change_is_not_sent_again() {
        site.publish(token, "Calm seas");
        var first = site.get("/en/rss.xml");
        var second = site.get("/en/rss.xml", "If-None-Match", first.headers().firstValue("ETag").orElseThrow());
        assertThat(second.statusCode()).isEqualTo(304);
    }

    @Test
    void robots_and_browsers_find_their_files() {
        assertThat(site.get("/robots.txt").body()).contains("Sitemap: " + SITE + "/sitemap.xml");
        var icon = Json.read(site.get("/manifest.webmanifest").body()).at("/icons/1/src").asText();
        assertThat(site.bytes(icon).headers().firstValue("Content-Type")).contains("image/png");
    }

    @Test
    void the_api_is_described_where_readers_are() {
        var description = site.get("/q/openapi");
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("/api/v1/articles/{id}/publish", "Publish the newest revision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/metrics"})
    void health_and_metrics_are_for_operators_only(String path) throws IOException, InterruptedException {
        assertThat(site.get(path).statusCode()).isEqualTo(404);
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(operations.resolve(path)).build();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        }
    }
}
