package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the program or its database at random moments while articles are published. What was acknowledged is there, once,
/// and the site comes back by itself.
final class CrashTest {
    private static final int ROUNDS = 30;
    private static final int WRITERS = 4;
    private static final String FEED = "/api/v1/newsfeed?edition=en&limit=200";
    private static final Duration TO_COME_BACK = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    private final Random random = new Random(20_261_124);
    private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private volatile RunningSite site;
    private volatile boolean ended;
    private String token = "";

    @Test
    void what_was_acknowledged_is_there_once_after_thirty_crashes() throws Exception {
        site = RunningSite.serve(data);
        token = site.token("editor");
        var reader = LiveReader.of(() -> site.base(), "newsfeed:en", Json.read(site.get(FEED).body()).path("position").asLong());
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < WRITERS; n++) {
                writers.submit(this::publishUntilEnded);
            }
            for (var round = 1; round <= ROUNDS; round++) {
                crash(round);
            }
            ended = true;
        } finally {
            ended = true;
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * WRITERS);
        everythingIsThereOnce();
        theOpenPageSawEachOnce(reader);
        reader.close();
        assertThat(site.stop()).isZero();
    }

    /// Two rounds in three kill the program, one the database, some both; the site is given some moments of work in between.
    private void crash(int round) throws Exception {
        var before = acknowledged.size();
        Thread.sleep(100 + random.nextInt(500));
        if (round % 3 != 0) {
            site.kill();
        }
        if (round % 3 == 0 || round % 5 == 0) {
            ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
        }
        if (round % 3 != 0) {
            site = RunningSite.serve(data);
        }
        waitUntil(() -> acknowledged.size() >= before + 2 * WRITERS);
        assertThat(acknowledged.size()).as("published after round " + round).isGreaterThanOrEqualTo(before + 2 * WRITERS);
    }

    private static void waitUntil(BooleanSupplier truth) throws InterruptedException {
        for (var end = System.nanoTime() + TO_COME_BACK.toNanos(); !truth.getAsBoolean() && System.nanoTime() < end; ) {
            Thread.sleep(20);
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst().strip());
    }

    private void publishUntilEnded() {
        while (!ended) {
            var headline = "Report number " + number.incrementAndGet();
            try {
                var published = site.publish(token, headline);
                acknowledged.put(published.path("id").asLong(), headline);
            } catch (UncheckedIOException | IllegalStateException crashed) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// After a crash of the database an event may get its place a moment after its writer was answered.
    private void everythingIsThereOnce() throws InterruptedException {
        waitUntil(() -> newsfeed().stream().map(item -> item.path("id").asLong()).toList().containsAll(acknowledged.keySet()));
        var items = newsfeed();
        var times = new HashMap<Long, Integer>();
        items.forEach(item -> times.merge(item.path("id").asLong(), 1, Integer::sum));
        assertThat(times.values()).containsOnly(1);
        assertThat(times.keySet()).containsAll(acknowledged.keySet());
        for (var item : items) {
            var headline = acknowledged.get(item.path("id").asLong());
            if (headline != null) {
                assertThat(item.path("headline").asText()).isEqualTo(headline);
                assertThat(read(item.path("url").asText())).contains(headline);
            }
        }
    }

    /// What is there, once the site is back: connections that the crash broke may be found out one by one.
    private String read(String path) {
        var end = System.nanoTime() + TO_COME_BACK.toNanos();
        var answer = site.get(path);
        while (answer.statusCode() == 503 && System.nanoTime() < end) {
            pause();
            answer = site.get(path);
        }
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private List<JsonNode> newsfeed() {
        var items = new ArrayList<JsonNode>();
        var page = Json.read(read(FEED));
        page.path("items").forEach(items::add);
        while (page.hasNonNull("next")) {
            page = Json.read(read(FEED + "&after=" + page.path("next").asText()));
            page.path("items").forEach(items::add);
        }
        return items;
    }

    /// The open page of one who was there all the time has been told each of them once, in their order.
    private void theOpenPageSawEachOnce(LiveReader reader) throws InterruptedException {
        waitUntil(() -> articlesIn(reader).containsAll(acknowledged.keySet()));
        assertThat(reader.events()).extracting(LiveReader.Event::name).containsOnly("newsfeed");
        assertThat(reader.events()).extracting(LiveReader.Event::id).isSorted().doesNotHaveDuplicates();
        assertThat(articlesIn(reader)).doesNotHaveDuplicates().containsAll(acknowledged.keySet());
    }

    private static List<Long> articlesIn(LiveReader reader) {
        return reader.events().stream().map(event -> Json.read(event.data()).path("id").asLong()).toList();
    }
}
