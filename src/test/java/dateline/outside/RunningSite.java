package dateline.outside;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.platform.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A site that runs as a program of its own, started by `./dateline` and asked over HTTP.
final class RunningSite implements AutoCloseable {
    private static final String READY = "Dateline is ready: ";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Path data;
    private final Map<String, String> environment;
    private final Process process;
    private final URI base;
    private final StringBuilder output;

    private RunningSite(Path data, Map<String, String> environment, Process process, URI base, StringBuilder output) {
        this.data = data;
        this.environment = environment;
        this.process = process;
        this.base = base;
        this.output = output;
    }

    /// A site of one's own in that folder, on a free port.
    static RunningSite serve(Path data) {
        return start(data, Map.of(), "serve");
    }

    static RunningSite serve(Path data, Map<String, String> environment) {
        return start(data, environment, "serve");
    }

    /// The demo, with its content.
    static RunningSite demo(Path data) {
        return start(data, Map.of(), "demo");
    }

    private static RunningSite start(Path data, Map<String, String> environment, String command) {
        try {
            Files.createDirectories(data);
            var errors = data.resolveSibling(data.getFileName() + "-errors.log");
            var builder = new ProcessBuilder(Run.LAUNCHER.toString(), command, "--port", "0", "--data", data.toString())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
            builder.environment().putAll(environment);
            var process = builder.start();
            var output = new StringBuilder();
            var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var base = ready(reader, output);
            if (base.isEmpty()) {
                process.destroyForcibly().waitFor();
                throw new IllegalStateException("It did not start: " + Files.readString(errors));
            }
            Thread.ofVirtual().start(() -> reader.lines().forEach(line -> output.append(line).append('\n')));
            return new RunningSite(data, environment, process, URI.create(base), output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static String ready(BufferedReader reader, StringBuilder output) throws IOException {
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            output.append(line).append('\n');
            if (line.startsWith(READY)) {
                return line.substring(READY.length()).strip();
            }
        }
        return "";
    }

    URI base() {
        return base;
    }

    Path data() {
        return data;
    }

    /// What it wrote to standard output so far.
    String output() {
        return output.toString();
    }

    /// A token of a new member of staff with that role.
    String token(String role) {
        var email = role + "@example.org";
        var added = Run.with(environment, "staff", "add", email, "--role", role, "--data", data.toString());
        var made = Run.with(environment, "token", email, "--data", data.toString());
        if (added.exitCode() != 0 || made.exitCode() != 0) {
            throw new IllegalStateException(added.errors() + made.errors());
        }
        return made.output().strip();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /// A page as its bytes.
    HttpResponse<byte[]> bytes(String path, String... headers) {
        return sent(request(path, headers).GET().build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> send(String method, String path, String token, String json, String... headers) {
        var request = request(path, headers).method(method, BodyPublishers.ofString(json)).header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request);
    }

    HttpResponse<String> post(String path, String token, String json, String... headers) {
        return send("POST", path, token, json, headers);
    }

    /// Drafts and publishes a short article in `en`, and answers what publishing answered.
    JsonNode publish(String token, String headline) {
        var draft = post("/api/v1/articles", token, Json.object()
                .put("edition", "en").put("section", "news").put("kind", "news").put("headline", headline)
                .put("bodyHtml", "<p>" + headline + "</p>").toString());
        if (draft.statusCode() != 201) {
            throw new IllegalStateException(draft.statusCode() + " " + draft.body());
        }
        var published = post("/api/v1/articles/" + Json.read(draft.body()).path("id").asLong() + "/publish", token, "");
        if (published.statusCode() != 200) {
            throw new IllegalStateException(published.statusCode() + " " + published.body());
        }
        return Json.read(published.body());
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return sent(request.build(), BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /// The program itself, to look at it or to kill it.
    ProcessHandle program() {
        return process.toHandle();
    }

    /// Ends it with SIGTERM and answers its exit code.
    int stop() {
        try {
            process.destroy();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("It did not stop within " + PATIENCE);
            }
            return process.exitValue();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /// Ends it with SIGKILL.
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
