package dateline.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/// A reader's open page: listens to a live stream and comes back with the last id that it has seen when the stream breaks.
final class LiveReader implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private final Supplier<URI> site;
    private final String topic;
    private final List<Event> events = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private volatile String lastId;
    private volatile boolean closed;

    /// One event of the stream.
    record Event(long id, String name, String data) {}

    private LiveReader(Supplier<URI> site, String topic, long position) {
        this.site = site;
        this.topic = topic;
        this.lastId = Long.toString(position);
    }

    /// @param position what it has seen already, as a page knows it from its newsfeed
    static LiveReader of(Supplier<URI> site, String topic, long position) {
        var reader = new LiveReader(site, topic, position);
        Thread.ofVirtual().start(reader::listenAgainAndAgain);
        return reader;
    }

    /// What it has seen so far.
    List<Event> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    private void listenAgainAndAgain() {
        while (!closed) {
            try {
                listen();
            } catch (IOException broken) {
                pause();
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.get().resolve("/live?topic=" + topic)).header("Last-Event-ID", lastId);
        var answer = client.send(request.build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException("status " + answer.statusCode());
        }
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            read(lines);
        }
    }

    /// Like a browser, it takes an event only when its empty line has come.
    private void read(BufferedReader lines) throws IOException {
        var name = "";
        var data = "";
        var id = "";
        for (var line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
            if (line.isEmpty()) {
                take(id, name, data);
                name = "";
                data = "";
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5).strip();
            }
        }
    }

    private void take(String id, String name, String data) {
        if (!id.isEmpty()) {
            lastId = id;
        }
        if (!data.isEmpty()) {
            events.add(new Event(id.isEmpty() ? 0 : Long.parseLong(id), name, data));
        }
    }

    @Override
    public void close() {
        closed = true;
        client.shutdownNow();
    }
}
