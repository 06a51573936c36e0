package dateline.launcher;

import dateline.platform.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Asks the running program for a page of each kind and ends it. Java keeps what was loaded meanwhile for later starts.
@Singleton
final class Rehearsal {
    private static final List<String> PATHS = List.of("/en/", "/en/newsfeed/", "/en/rss.xml", "/sitemap.xml", "/en/no-such-page");
    private static final String NEWSFEED = "/api/v1/newsfeed?edition=en&limit=5";
    private final URI site;

    @Inject
    Rehearsal(@ConfigProperty(name = "dateline.listening", defaultValue = "http://127.0.0.1:8080") URI site) {
        this.site = site;
    }

    int run() {
        try (var client = HttpClient.newHttpClient()) {
            PATHS.forEach(path -> get(client, path));
            var newest = Json.read(get(client, NEWSFEED));
            newest.path("items").forEach(item -> get(client, item.path("url").asText()));
        }
        return ExitCode.DONE;
    }

    private String get(HttpClient client, String path) {
        try {
            var request = HttpRequest.newBuilder(site.resolve(path)).header("Accept-Encoding", "br, gzip").build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException failure) {
            throw new UncheckedIOException("The rehearsal got no answer at " + path, failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Interruption.Interrupted();
        }
    }
}
