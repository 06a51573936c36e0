package dateline.delivery;

import dateline.media.Media;
import dateline.platform.Database;
import dateline.platform.KnownTokens;
import dateline.platform.Limits;
import dateline.platform.Proxies;
import dateline.platform.TestPostgres;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Delivery alone, on a port of its own; what it leaves to others is answered with 418.
final class PublicServer implements AutoCloseable {
    final FakeSite site = new FakeSite();
    final Media media;
    final Pages pages;
    final Replies replies = new Replies(Clock.systemUTC());

    /// How many requests came to the server's own handler.
    final AtomicInteger asked = new AtomicInteger();

    private final Semaphore held = new Semaphore(0);
    private volatile CompletableFuture<@Nullable Void> others = CompletableFuture.completedFuture(null);
    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    PublicServer(Path mediaFolder, String publicUrl) {
        media = new Media(new Database(TestPostgres.freshDatabase()), mediaFolder.toString());
        var headers = new Headers(URI.create(publicUrl));
        pages = new Pages(
                new KeptPages(10 << 20),
                new Making(site, headers)::make,
                site,
                replies,
                new MediaFiles(media, headers, replies),
                new Gate(new Limits(Clock.systemUTC()), new KnownTokens(), Proxies.THIS_MACHINE, 1));
        port = vertx.createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(request -> {
                    asked.incrementAndGet();
                    if (!pages.take(request)) {
                        leaveToOthers(request.response());
                    }
                })
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    /// From now on who does not belong here waits, until they are released.
    void holdOthers() {
        others = new CompletableFuture<>();
    }

    void awaitHeld() throws InterruptedException {
        held.acquire();
    }

    void releaseOthers() {
        others.complete(null);
    }

    private void leaveToOthers(HttpServerResponse response) {
        var context = Vertx.currentContext();
        others.thenRun(() -> context.runOnContext(_ -> response.setStatusCode(418).putHeader("date", "today").end()));
        held.release();
    }

    int port() {
        return port;
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<byte[]> send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .method(method, method.equals("POST") ? BodyPublishers.ofString("a=1") : BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    @Override
    public void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
