package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.Decoder;
import dateline.platform.DatabaseUnavailable;
import dateline.site.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private static final String LONG_TEXT = "The ferry sails at dawn. ".repeat(400);

    @TempDir
    static Path folder;

    private static PublicServer server;

    @BeforeAll
    static void start() {
        server = new PublicServer(folder, "https://news.example.org");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void nothingIsKept() {
        server.site.shows(path -> FakeSite.page(LONG_TEXT + path, "article:1"));
        server.pages.drop(Set.of("article:1"));
        server.site.made.set(0);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void a_page_is_made_once_and_says_how_it_may_be_kept_and_used() {
        assertThat(text(server.get("/en/world/"))).isEqualTo(LONG_TEXT + "/en/world/");
        var second = server.get("/en/world/");
        assertThat(server.site.made).hasValue(1);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(header(second, "cache-control")).startsWith("public");
        assertThat(header(second, "vary")).isEqualTo("accept-encoding");
        assertThat(header(second, "content-language")).isEqualTo("en");
        assertThat(header(second, "content-security-policy")).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(header(second, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(second, "strict-transport-security")).startsWith("max-age=");
        assertThat(header(second, "date")).endsWith("GMT");
    }

    @Test
    void each_encoding_unpacks_to_the_same_page_under_its_own_strong_tag() throws IOException {
        var identity = server.get("/en/");
        var gzip = server.get("/en/", "Accept-Encoding", "gzip");
        var brotli = server.get("/en/", "Accept-Encoding", "gzip, br");
        assertThat(header(gzip, "content-encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes()).isEqualTo(identity.body());
        if (Brotli4jLoader.isAvailable()) {
            assertThat(header(brotli, "content-encoding")).isEqualTo("br");
            assertThat(Decoder.decompress(brotli.body()).getDecompressedData()).isEqualTo(identity.body());
        }
        assertThat(Set.of(header(identity, "etag"), header(gzip, "etag"), header(brotli, "etag")))
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(tag -> tag.matches("\"[\\w-]+\""));
        assertThat(server.site.made).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
    void a_reader_who_has_the_page_is_told_so(String condition) {
        var tag = header(server.get("/en/"), "etag");
        var answer = server.get("/en/", "If-None-Match", condition.formatted(tag));
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "etag")).isEqualTo(tag);
        assertThat(server.get("/en/", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void a_changed_page_has_another_tag_at_once() {
        var tag = header(server.get("/en/"), "etag");
        server.site.shows(path -> FakeSite.page("changed", "article:1"));
        server.pages.drop(Set.of("article:1"));
        var answer = server.get("/en/", "If-None-Match", tag);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer)).isEqualTo("changed");
    }

    @Test
    void head_says_what_get_would_and_sends_nothing() {
        var got = server.get("/en/");
        var head = server.send("HEAD", "/en/");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "content-length")).isEqualTo(header(got, "content-length"));
        assertThat(header(head, "etag")).isEqualTo(header(got, "etag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void pages_can_only_be_read(String method) {
        var answer = server.send(method, "/en/");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(header(answer, "allow")).isEqualTo("GET, HEAD");
        assertThat(server.get("/en/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/articles", "/q/health", "/live", "/newsroom/", "/account", "/record/key", "/session"})
    void what_belongs_to_others_is_left_to_them(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(418);
        assertThat(server.send("POST", path).statusCode()).isEqualTo(418);
    }

    @Test
    void parameters_that_change_no_page_make_no_page() {
        server.get("/en/?utm_source=x&fbclid=y");
        server.get("/en/?utm_source=z");
        server.get("/en/");
        assertThat(server.site.made).hasValue(1);
        assertThat(text(server.get("/en/?x=1&before=9"))).endsWith("/en/{before=9}");
    }

    @Test
    void an_address_beyond_measure_is_refused_before_it_reaches_the_site() {
        assertThat(server.get("/" + "a".repeat(Target.LONGEST_PATH)).statusCode()).isEqualTo(414);
        assertThat(server.site.made).hasValue(0);
    }

    @Test
    void what_moved_or_is_lost_says_so_and_is_kept_too() {
        server.site.shows(path -> path.endsWith("old") ? new Answer.Moved("/en/new", Set.of("article:1")) : FakeSite.lost("article:1"));
        assertThat(server.get("/en/old").statusCode()).isEqualTo(301);
        assertThat(header(server.get("/en/old"), "location")).isEqualTo("/en/new");
        assertThat(server.get("/en/lost").statusCode()).isEqualTo(404);
        assertThat(server.get("/en/lost").statusCode()).isEqualTo(404);
        assertThat(server.site.made).hasValue(2);
    }

    @Test
    void the_root_leads_to_the_edition_that_fits() {
        var arabic = server.get("/", "Accept-Language", "ar,en;q=0.5");
        assertThat(arabic.statusCode()).isEqualTo(302);
        assertThat(header(arabic, "location")).isEqualTo("/ar/");
        assertThat(header(arabic, "vary")).isEqualTo("accept-language");
        assertThat(header(server.get("/"), "location")).isEqualTo("/en/");
    }

    @Test
    void while_the_database_is_away_readers_get_what_was_there_last() throws InterruptedException {
        server.get("/en/kept");
        server.pages.drop(Set.of("article:1"));
        server.site.shows(path -> {
            throw new DatabaseUnavailable("away");
        });
        assertThat(text(server.get("/en/kept"))).isEqualTo(LONG_TEXT + "/en/kept");
        var never = server.get("/en/never-made");
        assertThat(never.statusCode()).isEqualTo(503);
        assertThat(header(never, "retry-after")).isNotEmpty();
        server.site.shows(path -> FakeSite.page("back", "article:1"));
        Thread.sleep(600);
        assertThat(text(server.get("/en/kept"))).isEqualTo("back");
    }

    @Test
    void a_publication_ends_the_outage_for_readers_at_once() {
        server.get("/en/kept");
        server.pages.drop(Set.of("article:1"));
        server.site.shows(path -> {
            throw new DatabaseUnavailable("away");
        });
        server.get("/en/kept");
        server.site.shows(path -> FakeSite.page("back", "article:1"));
        server.pages.drop(Set.of("article:2"));
        assertThat(text(server.get("/en/kept"))).isEqualTo("back");
    }

    @Test
    void a_page_that_fails_by_itself_keeps_no_other_page_from_being_made() {
        server.site.shows(path -> {
            if (path.endsWith("broken")) {
                throw new IllegalStateException("broken on purpose, by a test");
            }
            return FakeSite.page("whole", "article:1");
        });
        assertThat(server.get("/en/broken").statusCode()).isEqualTo(503);
        assertThat(text(server.get("/en/whole"))).isEqualTo("whole");
    }

    @Test
    void requests_sent_in_one_go_are_answered_in_their_order() throws IOException {
        try (var socket = new Socket("127.0.0.1", server.port())) {
            var one = "GET /en/%s HTTP/1.1\r\nHost: a\r\n%s\r\n";
            socket.getOutputStream().write((one.formatted("first", "") + one.formatted("second", "Connection: close\r\n"))
                    .getBytes(StandardCharsets.US_ASCII));
            var all = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(all);
            var text = all.toString(StandardCharsets.UTF_8);
            assertThat(text.indexOf("/en/first")).isPositive().isLessThan(text.indexOf("/en/second"));
        }
    }
}
