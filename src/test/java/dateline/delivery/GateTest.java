package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cast.SettableClock;
import dateline.platform.KnownTokens;
import dateline.platform.Limits;
import dateline.platform.Proxies;
import dateline.platform.Secret;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The gate before a server that opens streams at `/live` and answers calls with 200, or 401 at `/closed`.
class GateTest {
    private static final int MOST_STREAMS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final SettableClock clock = new SettableClock();
    private final KnownTokens tokens = new KnownTokens();
    private final Gate gate = new Gate(new Limits(clock), tokens, Proxies.THIS_MACHINE, MOST_STREAMS);
    private final Vertx vertx = Vertx.vertx();
    private final int port = listen();

    private int listen() {
        var router = Router.router(vertx);
        router.route().handler(this::answer);
        return vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0)).requestHandler(router)
                .listen().toCompletionStage().toCompletableFuture().join().actualPort();
    }

    private void answer(RoutingContext context) {
        Gate.Ends ends = task -> context.addEndHandler(_ -> task.run());
        var response = context.response();
        if (context.request().path().equals("/live")) {
            if (!gate.refusesStream(context.request(), ends)) {
                response.exceptionHandler(_ -> {}).closeHandler(_ -> {});
                response.setChunked(true).write("begun");
            }
        } else if (!gate.refusesCall(context.request(), ends)) {
            response.setStatusCode(context.request().path().equals("/closed") ? 401 : 200).end();
        }
    }

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private static int status(Socket socket) throws IOException {
        var line = new byte["HTTP/1.1 200".length()];
        socket.getInputStream().readNBytes(line, 0, line.length);
        return Integer.parseInt(new String(line, StandardCharsets.US_ASCII).substring(9));
    }

    private Socket ask(String path, String header) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: news.example.org\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private int call(String path, String headers) throws IOException {
        try (var socket = ask(path, headers)) {
            return status(socket);
        }
    }

    private List<Socket> streams(int count) throws IOException {
        var open = new ArrayList<Socket>();
        for (var n = 0; n < count; n++) {
            open.add(ask("/live", "X-Forwarded-For: 198.51.100.7"));
            assertThat(status(open.getLast())).isEqualTo(200);
        }
        return open;
    }

    @Test
    void a_network_holds_so_many_streams_and_may_open_one_when_one_is_closed() throws Exception {
        var open = streams(MOST_STREAMS);
        assertThat(call("/live", "X-Forwarded-For: 198.51.100.7")).isEqualTo(429);
        assertThat(call("/live", "X-Forwarded-For: 198.51.100.8")).isEqualTo(200);
        open.getFirst().close();
        var until = System.nanoTime() + PATIENCE.toNanos();
        var status = 429;
        while (status == 429 && System.nanoTime() < until) {
            Thread.sleep(20);
            status = call("/live", "X-Forwarded-For: 198.51.100.7");
        }
        assertThat(status).isEqualTo(200);
        open.forEach(GateTest::end);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void the_machine_itself_opens_as_many_streams_as_it_likes() throws IOException {
        var open = new ArrayList<Socket>();
        for (var n = 0; n < 2 * MOST_STREAMS; n++) {
            open.add(ask("/live", "Accept: text/event-stream"));
            assertThat(status(open.getLast())).isEqualTo(200);
        }
        open.forEach(GateTest::end);
    }

    @Test
    void a_reader_has_one_share_from_wherever_he_calls() throws IOException {
        tokens.remember(Secret.hash("bens-token"), new KnownTokens.Caller(7, false));
        var statuses = new ArrayList<Integer>();
        for (var n = 0; n < Limits.Kind.READS_OF_A_PERSON.perMinute() + 1; n++) {
            statuses.add(call("/", "Authorization: Bearer bens-token\r\nX-Forwarded-For: 198.51.100." + n % 200));
        }
        assertThat(statuses.subList(0, statuses.size() - 1)).containsOnly(200);
        assertThat(statuses.getLast()).isEqualTo(429);
        clock.advance(Duration.ofSeconds(1));
        assertThat(call("/", "Authorization: Bearer bens-token")).isEqualTo(200);
    }

    @Test
    void only_an_answer_of_401_counts_as_a_wrong_token() throws IOException {
        for (var n = 0; n < 2 * Limits.Kind.WRONG_TOKENS.perMinute(); n++) {
            assertThat(call("/", "Authorization: Bearer wrong\r\nX-Forwarded-For: 198.51.100.7")).isEqualTo(200);
        }
        for (var n = 0; n < Limits.Kind.WRONG_TOKENS.perMinute(); n++) {
            assertThat(call("/closed", "Authorization: Bearer wrong\r\nX-Forwarded-For: 198.51.100.7")).isEqualTo(401);
        }
        assertThat(call("/closed", "Authorization: Bearer wrong\r\nX-Forwarded-For: 198.51.100.7")).isEqualTo(429);
    }
}
