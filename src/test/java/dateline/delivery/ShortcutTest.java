package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes past the server must look to the reader as if it came from it.
class ShortcutTest {
    private static final String LONG_TEXT = "The ferry sails at dawn. ".repeat(400);
    private static final String PAGE = "GET /en/ HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String OTHERS = "GET /api/v1/x HTTP/1.1\r\nHost: a\r\n\r\n";

    @TempDir
    static Path folder;

    private static PublicServer server;
    private Socket socket;

    /// One answer as its head without the date, and its body.
    private record Answer(String head, byte[] body) {}

    @BeforeAll
    static void start() {
        server = new PublicServer(folder, "https://news.example.org");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void connect() throws IOException {
        server.site.shows(path -> path.contains("lost") ? FakeSite.lost("article:1") : FakeSite.page(LONG_TEXT + path, "article:1"));
        server.pages.drop(Set.of("article:1"));
        socket = new Socket("127.0.0.1", server.port());
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
    }

    @AfterEach
    void disconnect() throws IOException {
        socket.close();
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Answer receive() throws IOException {
        return receive(false);
    }

    private Answer receive(boolean isHead) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = socket.getInputStream().read();
            assertThat(next).as("after: " + head).isNotNegative();
            head.append((char) next);
        }
        var length = head.toString().lines().filter(line -> line.startsWith("content-length: "))
                .mapToInt(line -> Integer.parseInt(line.substring("content-length: ".length()))).findFirst().orElse(0);
        assertThat(head).contains("\r\ndate: ");
        return new Answer(
                head.toString().replaceAll("date: [^\r]*\r\n", ""),
                isHead || head.indexOf(" 304 ") > 0 ? new byte[0] : socket.getInputStream().readNBytes(length));
    }

    /// How many requests the server itself took in meanwhile.
    private int asked() {
        return server.asked.getAndSet(0);
    }

    /// From now on the connection is known to be idle.
    private void settle() throws IOException {
        for (var n = 0; n < 3; n++) {
            send(PAGE);
            receive();
        }
        asked();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "GET /en/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /en/ HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n",
        "GET /en/ HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip, deflate, br, zstd\r\nConnection: keep-alive\r\n\r\n",
        "GET /en/ HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br;q=0, gzip\r\n\r\n",
        "GET /en/ HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\n\r\n",
        "GET /en/ HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"other\"\r\n\r\n",
        "GET /en/lost HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n",
        "GET /en/lost HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\n\r\n",
    })
    void an_answer_is_the_same_byte_for_byte(String request) throws IOException {
        server.get("/en/lost");
        settle();
        send("HEAD /en/ HTTP/1.1\r\nHost: a\r\n\r\n");
        receive(true);
        send(request.replace("Host: a", "Host: a\r\nExpect:"));
        var byServer = receive();
        assertThat(asked()).isEqualTo(2);
        settle();
        send(request);
        var past = receive();
        assertThat(asked()).isZero();
        assertThat(past.head()).isEqualTo(byServer.head());
        assertThat(past.body()).isEqualTo(byServer.body());
    }

    @Test
    void what_changed_is_never_sent_as_it_was() throws IOException {
        settle();
        server.site.shows(path -> FakeSite.page("changed", "article:1"));
        server.pages.drop(Set.of("article:1"));
        send(PAGE);
        assertThat(receive().body()).asString().isEqualTo("changed");
        assertThat(asked()).isOne();
    }

    @Test
    void requests_sent_in_one_go_are_answered_in_their_order() throws IOException {
        settle();
        server.get("/en/second");
        send(PAGE + OTHERS + "GET /en/second HTTP/1.1\r\nHost: a\r\n\r\n" + "GET /en/third HTTP/1.1\r\nHost: a\r\n\r\n" + PAGE);
        assertThat(receive().body()).asString().endsWith("/en/");
        assertThat(receive().head()).contains(" 418 ");
        assertThat(receive().body()).asString().endsWith("/en/second");
        assertThat(receive().body()).asString().endsWith("/en/third");
        assertThat(receive().body()).asString().endsWith("/en/");
    }

    @Test
    void a_page_asked_for_while_another_answer_is_owed_waits_its_turn() throws Exception {
        settle();
        server.holdOthers();
        send(OTHERS);
        server.awaitHeld();
        for (var n = 0; n < 3; n++) {
            send(PAGE);
            Thread.sleep(20);
        }
        server.releaseOthers();
        assertThat(receive().head()).contains(" 418 ");
        for (var n = 0; n < 3; n++) {
            assertThat(receive().body()).asString().endsWith("/en/");
        }
    }

    @Test
    void the_body_of_a_request_is_never_taken_for_a_request() throws Exception {
        settle();
        send("POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: " + PAGE.length() * 2 + "\r\n\r\n");
        Thread.sleep(50);
        send(PAGE);
        Thread.sleep(50);
        send(PAGE);
        assertThat(receive().head()).contains(" 418 ");
        send("GET /en/own HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(receive().body()).asString().endsWith("/en/own");
    }

    @Test
    void a_page_asked_for_with_a_body_does_not_make_its_body_a_request() throws Exception {
        settle();
        send("GET /en/ HTTP/1.1\r\nContent-Length: " + PAGE.length() * 2 + "\r\nX: ");
        Thread.sleep(50);
        send(PAGE);
        assertThat(receive().body()).asString().endsWith("/en/");
        send(PAGE);
        Thread.sleep(50);
        send(PAGE);
        Thread.sleep(50);
        send("GET /en/own HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(receive().body()).asString().endsWith("/en/own");
    }

    @Test
    void a_request_that_comes_in_pieces_is_put_together() throws Exception {
        settle();
        for (var n = 0; n < PAGE.length(); n += 7) {
            send(PAGE.substring(n, Math.min(n + 7, PAGE.length())));
            Thread.sleep(10);
        }
        assertThat(receive().body()).asString().endsWith("/en/");
        settle();
        send("GET /en/own HTTP/1.1\r\nX: ");
        Thread.sleep(50);
        send(PAGE);
        assertThat(receive().body()).asString().endsWith("/en/own");
    }

    @Test
    void a_connection_that_is_to_be_closed_is_closed() throws IOException {
        settle();
        send(PAGE.replace("Host", "Connection: close\r\nHost"));
        assertThat(receive().head()).contains("connection: close");
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void an_older_reader_is_answered_and_let_go() throws IOException {
        settle();
        send("GET /en/ HTTP/1.0\r\n\r\n");
        assertThat(receive().body()).asString().endsWith("/en/");
        assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void every_version_of_http_gets_the_page(HttpClient.Version version) throws Exception {
        try (var client = HttpClient.newBuilder().version(version).build()) {
            for (var n = 0; n < 4; n++) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/en/")).build(), BodyHandlers.ofString());
                assertThat(answer.version()).isEqualTo(version);
                assertThat(answer.body()).isEqualTo(LONG_TEXT + "/en/");
            }
        }
    }

    @Test
    void a_malformed_request_is_refused() throws IOException {
        settle();
        send("GET /en/ HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n");
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 400");
    }

    @Test
    void an_address_with_its_host_is_the_servers_to_read() throws IOException {
        settle();
        send("GET http://a/en/ HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(receive().head()).startsWith("HTTP/1.1 ");
        assertThat(asked()).isOne();
    }

    @Test
    void the_server_hears_of_a_connection_in_use_before_it_would_close_it() throws IOException {
        settle();
        for (var second = 0; second < 60; second++) {
            send(PAGE);
            receive();
            server.replies.tick();
        }
        assertThat(asked()).isZero();
        send(PAGE);
        receive();
        send(PAGE);
        receive();
        assertThat(asked()).isOne();
    }
}
