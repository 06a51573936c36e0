package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.platform.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of a site from its start to its end, and while its database is away.
class ServingTest {
    private static final Pattern OPERATIONS = Pattern.compile("health and metrics are at (http://127\\.0\\.0\\.1:\\d+)/q/");
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/newsroom/welcome\\?key=[A-Za-z0-9_-]{43}");
    private static final String DRAFT = "{\"edition\":\"en\",\"section\":\"news\",\"headline\":\"At the last minute\"}";

    @TempDir
    Path folder;

    @Test
    void the_first_start_shows_how_to_become_admin_and_says_once_that_it_is_ready() {
        try (var site = RunningSite.serve(folder.resolve("site"))) {
            assertThat(site.output().lines().filter(line -> line.startsWith("Dateline is ready: "))).hasSize(1);
            assertThat(LINK.matcher(site.output()).results()).hasSize(1);
            assertThat(site.output()).endsWith("Dateline is ready: " + site.base() + "\n");
        }
    }

    @Test
    void a_site_with_an_admin_shows_no_link_and_keeps_what_it_has() {
        var data = folder.resolve("site");
        long id;
        try (var site = RunningSite.serve(data)) {
            id = site.publish(site.token("admin"), "To be kept").path("id").asLong();
            assertThat(site.stop()).isZero();
        }
        try (var site = RunningSite.serve(data)) {
            assertThat(site.output()).doesNotContain("welcome?key=");
            assertThat(site.get("/api/v1/articles/" + id).body()).contains("To be kept");
        }
    }

    @Test
    void health_and_metrics_are_on_a_port_of_their_own() throws Exception {
        try (var site = RunningSite.serve(folder.resolve("site"))) {
            var operations = operations(site);
            assertThat(get(operations + "/q/health/live").statusCode()).isEqualTo(200);
            assertThat(get(operations + "/q/health/ready").body()).contains("\"UP\"", "Database");
            assertThat(get(operations + "/q/metrics").body()).contains("jvm_memory_used_bytes");
            for (var path : new String[] {"/q/health/live", "/q/health/ready", "/q/metrics"}) {
                assertThat(site.get(path).statusCode()).isEqualTo(404);
            }
            assertThat(site.get("/q/openapi").body()).startsWith("---\nopenapi: 3").contains("/api/v1/articles/{id}/publish");
        }
    }

    @Test
    void the_operators_choose_where_health_and_metrics_are() throws Exception {
        var port = freePort();
        var url = "http://127.0.0.1:" + port;
        try (var _ = RunningSite.serve(folder.resolve("site"), Map.of("DATELINE_OPS_URL", url))) {
            assertThat(get(url + "/q/health/live").statusCode()).isEqualTo(200);
            var taken = Run.with(Map.of("DATELINE_OPS_URL", url), "serve", "--port", "0", "--data", folder.resolve("other").toString());
            assertThat(taken.exitCode()).isEqualTo(3);
            assertThat(taken.errors()).startsWith("dateline: ").contains("" + port, "DATELINE_OPS_URL").hasLineCount(1);
        }
    }

    @Test
    void what_is_under_way_is_finished_before_the_end() throws Exception {
        var data = folder.resolve("site");
        try (var site = RunningSite.serve(data)) {
            var token = site.token("editor");
            try (var socket = new Socket(site.base().getHost(), site.base().getPort())) {
                var head = "POST /api/v1/articles HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Length: " + DRAFT.length() + "\r\n\r\n";
                write(socket, head + DRAFT.substring(0, 20));
                site.get("/api/v1/newsfeed?edition=en");
                site.program().destroy();
                Thread.sleep(700);
                assertThat(site.program().isAlive()).isTrue();
                write(socket, DRAFT.substring(20));
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 201");
                var start = System.nanoTime();
                assertThat(site.stop()).isZero();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            }
        }
    }

    @Test
    void open_connections_and_streams_do_not_keep_it_from_ending() throws Exception {
        try (var site = RunningSite.serve(folder.resolve("site"));
                var idle = new Socket(site.base().getHost(), site.base().getPort());
                var stream = new Socket(site.base().getHost(), site.base().getPort())) {
            write(idle, "GET /api/v1/newsfeed?edition=en HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(idle.getInputStream().read()).isEqualTo('H');
            write(stream, "GET /live?topic=newsfeed:en HTTP/1.1\r\nHost: x\r\n\r\n");
            assertThat(stream.getInputStream().read()).isEqualTo('H');
            var start = System.nanoTime();
            assertThat(site.stop()).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
        }
    }

    @Test
    void readiness_tells_of_the_database_while_it_is_away() throws Exception {
        var server = folder.resolve("elsewhere");
        var postgres = EmbeddedPostgres.open(server);
        var url = postgres.url() + "?user=" + postgres.user() + "&password=" + postgres.password();
        try (var site = RunningSite.serve(folder.resolve("site"), Map.of("DATELINE_DATABASE_URL", url))) {
            var operations = operations(site);
            assertThat(get(operations + "/q/health/ready").statusCode()).isEqualTo(200);
            postgres.close();
            assertThat(get(operations + "/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(get(operations + "/q/health/live").statusCode()).isEqualTo(200);
            assertThat(site.stop()).isZero();
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String operations(RunningSite site) throws IOException {
        var errors = Files.readString(site.data().resolveSibling(site.data().getFileName() + "-errors.log"));
        return OPERATIONS.matcher(errors).results().reduce((_, last) -> last).orElseThrow().group(1);
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
