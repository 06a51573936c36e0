package dateline.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The stream over real connections.
class StreamsTest {
    private static final int MOST = 3;
    private final FakeLog log = new FakeLog(100);
    private final Streams streams = new Streams(log.hub(), MOST);
    private final Vertx vertx = Vertx.vertx();
    private final int port = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
            .requestHandler(streams::take)
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .join()
            .actualPort();
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Socket connect(String method, String query, String headers) throws IOException {
        return connect(method, query, "1.1", headers);
    }

    private Socket connect(String method, String query, String version, String headers) throws IOException {
        var socket = new Socket();
        sockets.add(socket);
        socket.setReceiveBufferSize(8_192);
        socket.setSoTimeout(10_000);
        socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
        var request = method + " /live?" + query + " HTTP/" + version + "\r\nHost: a\r\n" + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private BufferedReader open(String query, String headers) throws IOException {
        return new BufferedReader(new InputStreamReader(connect("GET", query, headers).getInputStream(), StandardCharsets.UTF_8));
    }

    private static List<String> until(BufferedReader reader, String last) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.equals(last)) {
                return lines;
            }
        }
        throw new AssertionError("never came: " + last + ", but: " + lines);
    }

    private static String statusOf(BufferedReader reader) throws IOException {
        return reader.readLine().split(" ")[1];
    }

    private void await(int open) throws InterruptedException {
        for (var end = System.nanoTime() + Duration.ofSeconds(10).toNanos(); streams.open() != open; ) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(5);
        }
    }

    @Test
    void an_event_is_its_position_its_name_and_one_line_of_json() throws IOException {
        var reader = open("topic=newsfeed:en", "");
        var head = until(reader, ": joined");
        assertThat(head).contains("content-type: text/event-stream", "cache-control: no-store");
        log.append("article:1", "newsfeed:en");
        assertThat(until(reader, "data: {\"position\":2}")).containsSubsequence("id: 2", "event: newsfeed", "data: {\"position\":2}");
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void events_come_whole_and_in_order_over_every_version_of_http(HttpClient.Version version) throws Exception {
        var client = HttpClient.newBuilder().version(version).build();
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/live?topic=newsfeed:en")).build();
            var answer = client.send(request, BodyHandlers.ofInputStream());
            assertThat(answer.version()).isEqualTo(version);
            var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            until(reader, "id: 0");
            log.talk(100);
            for (var n = 0; n < 50; n++) {
                log.append("newsfeed:en");
            }
            assertThat(until(reader, "id: 50").stream().filter(line -> line.startsWith("id: ")))
                    .isEqualTo(IntStream.rangeClosed(1, 50).mapToObj(id -> "id: " + id).toList());
        } finally {
            client.shutdownNow();
        }
    }

    @Test
    void an_older_reader_gets_events_as_they_are() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(
                connect("GET", "topic=newsfeed:en", "1.0", "").getInputStream(), StandardCharsets.UTF_8));
        until(reader, "id: 0");
        log.append("newsfeed:en", "newsfeed:en");
        assertThat(until(reader, "data: {\"position\":2}"))
                .containsExactly("", "id: 1", "event: newsfeed", "data: {\"position\":1}", "", "id: 2", "event: newsfeed", "data: {\"position\":2}");
    }

    @Test
    void the_header_wins_over_the_parameter_where_a_stream_resumes() throws IOException {
        log.append("newsfeed:en", "newsfeed:en", "newsfeed:en");
        var byParameter = open("topic=newsfeed:en&lastEventId=1", "");
        assertThat(until(byParameter, "id: 3")).contains("id: 2").doesNotContain("id: 1");
        var byHeader = open("topic=newsfeed:en&lastEventId=1", "Last-Event-ID: 2\r\n");
        assertThat(until(byHeader, "id: 3")).doesNotContain("id: 2");
    }

    @Test
    void unknown_topics_and_methods_are_refused_with_a_reason() throws IOException {
        assertThat(until(open("topic=editions", ""), "")).anyMatch(line -> line.contains(" 400 ")).contains("content-type: application/problem+json");
        assertThat(statusOf(open("", ""))).isEqualTo("400");
        var posted = connect("POST", "topic=newsfeed:en", "Content-Length: 0\r\n");
        assertThat(statusOf(new BufferedReader(new InputStreamReader(posted.getInputStream(), StandardCharsets.UTF_8)))).isEqualTo("405");
        assertThat(streams.open()).isZero();
    }

    @Test
    void beyond_the_bound_readers_are_told_to_come_back_and_a_place_that_is_left_is_free() throws Exception {
        for (var n = 0; n < MOST; n++) {
            until(open("topic=newsfeed:en", ""), ": joined");
        }
        var refused = until(open("topic=newsfeed:en", ""), "");
        assertThat(refused.getFirst()).contains(" 503 ");
        assertThat(refused).anyMatch(line -> line.startsWith("retry-after: "));
        sockets.getFirst().close();
        await(MOST - 1);
        until(open("topic=newsfeed:en", ""), ": joined");
    }

    @Test
    void a_reader_who_takes_nothing_is_cut_off_and_others_go_on() throws Exception {
        connect("GET", "topic=newsfeed:en", "");
        var quick = open("topic=article:1", "");
        until(quick, ": joined");
        await(2);
        log.talk(100_000);
        for (var end = System.nanoTime() + Duration.ofSeconds(20).toNanos(); streams.open() == 2; ) {
            assertThat(System.nanoTime()).isLessThan(end);
            log.append("newsfeed:en");
            Thread.sleep(2);
        }
        log.talk(0);
        log.append("article:1");
        assertThat(until(quick, "event: article")).isNotEmpty();
    }

    @Test
    void when_the_program_ends_streams_end_and_no_new_one_begins() throws IOException {
        var reader = open("topic=newsfeed:en", "");
        until(reader, ": joined");
        streams.end();
        assertThat(reader.lines().filter(line -> line.startsWith("event:"))).isEmpty();
        assertThat(statusOf(open("topic=newsfeed:en", ""))).isEqualTo("503");
    }
}
