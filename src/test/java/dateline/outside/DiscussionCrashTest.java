package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.platform.Json;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills the program while fifty writers comment, each sending a comment with the same key until it is acknowledged: every one of them is
/// there once.
final class DiscussionCrashTest {
    private static final int ROUNDS = 3;
    private static final int WRITERS = 50;
    private static final Duration TO_COME_BACK = Duration.ofSeconds(60);

    @TempDir
    private Path data;

    private final Random random = new Random(20_261_125);
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private volatile RunningSite site;
    private volatile boolean ended;
    private String comments = "";
    private List<String> tokens = List.of();

    @Test
    void every_acknowledged_comment_is_there_once_after_crashes() throws Exception {
        site = RunningSite.serve(data);
        tokens = List.of("journalist", "editor", "moderator", "admin").stream().map(site::token).toList();
        comments = "/api/v1/articles/" + site.publish(tokens.get(1), "An article that many comment on").get("id").asLong() + "/comments";
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var n = 0; n < WRITERS; n++) {
                var token = tokens.get(n % tokens.size());
                writers.submit(() -> commentUntilEnded(token));
            }
            for (var round = 1; round <= ROUNDS; round++) {
                crash(round);
            }
            ended = true;
        } finally {
            ended = true;
        }
        everythingIsThereOnce();
        assertThat(site.stop()).isZero();
    }

    private void crash(int round) throws InterruptedException {
        var before = acknowledged.size();
        Thread.sleep(100 + random.nextInt(500));
        site.kill();
        site = RunningSite.serve(data);
        var end = System.nanoTime() + TO_COME_BACK.toNanos();
        while (acknowledged.size() < before + WRITERS && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(acknowledged.size()).as("comments after round " + round).isGreaterThanOrEqualTo(before + WRITERS);
    }

    private void commentUntilEnded(String token) {
        while (!ended) {
            var text = "Comment number " + number.incrementAndGet();
            while (!isAcknowledged(token, text) && !ended) {
                pause();
            }
        }
    }

    private boolean isAcknowledged(String token, String text) {
        try {
            var answer = site.post(comments, token, Json.object().put("text", text).put("key", text).toString());
            if (answer.statusCode() == 201) {
                acknowledged.put(text, Json.read(answer.body()).get("id").asLong());
                return true;
            }
            return false;
        } catch (UncheckedIOException | IllegalStateException crashed) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void everythingIsThereOnce() {
        var found = new HashMap<String, List<Long>>();
        var next = "";
        do {
            var page = Json.read(site.get(comments + "?sort=oldest&limit=200" + next).body());
            page.get("items").forEach(item -> found.computeIfAbsent(item.get("text").asText(), _ -> new ArrayList<>()).add(item.get("id").asLong()));
            assertThat(page.get("count").asInt()).isGreaterThanOrEqualTo(acknowledged.size());
            next = page.hasNonNull("next") ? "&after=" + page.get("next").asText() : "";
        } while (!next.isEmpty());
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * WRITERS);
        assertThat(found.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
        acknowledged.forEach((text, id) -> assertThat(found.get(text)).as(text).containsExactly(id));
    }
}
