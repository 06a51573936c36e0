package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.platform.Json;
import dateline.platform.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site on an existing server that goes away and comes back.
final class OutageTest {
    private static final String DRAFT = """
            {"edition": "en", "section": "news", "kind": "news", "headline": "Ferry is late", "bodyHtml": "<p>By an hour.</p>"}
            """;

    @TempDir
    private static Path data;

    private static Proxy proxy;
    private static RunningSite site;
    private static String token;

    @BeforeAll
    static void start() {
        var url = TestPostgres.freshDatabaseUrl();
        var port = Pattern.compile(":(\\d+)/").matcher(url);
        assertThat(port.find()).isTrue();
        proxy = new Proxy(Integer.parseInt(port.group(1)));
        var environment = Map.of("DATELINE_DATABASE_URL", url.replace(port.group(), ":" + proxy.port() + "/"));
        site = RunningSite.serve(data, environment);
        token = site.token("editor");
    }

    @AfterAll
    static void stop() {
        site.close();
        proxy.close();
    }

    private static boolean comesTrue(BooleanSupplier truth) throws InterruptedException {
        for (var end = System.nanoTime() + Duration.ofSeconds(40).toNanos(); System.nanoTime() < end; Thread.sleep(50)) {
            if (truth.getAsBoolean()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void pages_are_served_and_writes_answer_503_until_the_database_is_back() throws Exception {
        var page = site.publish(token, "Bridge opens").path("url").asText();
        for (var path : new String[] {page, "/en/", "/en/newsfeed/"}) {
            assertThat(site.get(path).statusCode()).isEqualTo(200);
        }
        proxy.cut();
        try {
            for (var n = 0; n < 3; n++) {
                var refused = site.post("/api/v1/articles", token, DRAFT);
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).hasValueSatisfying(after -> assertThat(after).matches("[1-9]\\d*"));
                assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
                assertThat(Json.read(refused.body()).path("title").asText()).isNotBlank();
                for (var path : new String[] {page, "/en/", "/en/newsfeed/"}) {
                    assertThat(site.get(path).statusCode()).isEqualTo(200);
                }
            }
            var unknown = site.get("/en/world/2026/01/01/never-rendered-999999");
            assertThat(unknown.statusCode()).isEqualTo(503);
            assertThat(unknown.headers().firstValue("Retry-After")).isPresent();
        } finally {
            proxy.mend();
        }
        assertThat(comesTrue(() -> site.post("/api/v1/articles", token, DRAFT).statusCode() == 201)).isTrue();
        var after = site.publish(token, "Bridge closes").path("url").asText();
        assertThat(site.get(after).statusCode()).isEqualTo(200);
        assertThat(site.get("/en/").body()).contains("Bridge closes");
    }
}
