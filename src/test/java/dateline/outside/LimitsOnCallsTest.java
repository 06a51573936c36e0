package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.platform.Json;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A proxy on the site's machine is believed, so each test comes from a network of its own.
class LimitsOnCallsTest {
    private static final String READ = "/api/v1/newsfeed?edition=en";
    private static final Random RANDOM = new Random();
    private static RunningSite site;
    private final String network = "198.18." + RANDOM.nextInt(256) + "." + RANDOM.nextInt(256);

    @BeforeAll
    static void start() {
        site = SharedSite.site();
    }

    private HttpResponse<String> read(String from) {
        return site.get(READ, "X-Forwarded-For", from);
    }

    private HttpResponse<String> write(String token) {
        return site.post("/api/v1/articles", token, "{}", "X-Forwarded-For", network);
    }

    /// What is used up is refilled all the time, so it is a matter of speed when a call is one too many.
    private static void assertEndsWithTooMany(Supplier<HttpResponse<String>> call) {
        assertTooMany(Stream.generate(call).limit(6_000).filter(answer -> answer.statusCode() == 429).findFirst().orElseThrow());
    }

    private static void assertTooMany(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(Long.parseLong(answer.headers().firstValue("retry-after").orElseThrow())).isBetween(1L, 60L);
        assertThat(Json.read(answer.body()).path("status").asInt()).isEqualTo(429);
        assertThat(Json.read(answer.body()).path("title").asText()).contains(" s");
    }

    @Test
    void a_network_without_a_token_may_make_some_hundred_calls_a_minute() {
        assertThat(Stream.generate(() -> read(network)).limit(300)).allMatch(answer -> answer.statusCode() == 200);
        assertEndsWithTooMany(() -> read(network));
        assertThat(read("198.19.0.1, 198.19.0." + RANDOM.nextInt(256)).statusCode()).as("another network").isEqualTo(200);
        assertThat(site.get("/en/", "X-Forwarded-For", network).statusCode()).as("pages").isEqualTo(200);
    }

    @Test
    void who_is_on_the_machine_itself_is_not_limited_by_network() {
        assertThat(Stream.generate(() -> site.get(READ)).limit(450)).allMatch(answer -> answer.statusCode() == 200);
    }

    @Test
    void wrong_tokens_are_turned_away_unseen_and_known_ones_go_on() {
        var known = SharedSite.token("editor");
        assertThat(write(known).statusCode()).isEqualTo(400);
        assertThat(Stream.generate(() -> write("no-such-token")).limit(20)).allMatch(answer -> answer.statusCode() == 401);
        assertEndsWithTooMany(() -> write("another-wrong-token"));
        assertThat(write(known).statusCode()).isEqualTo(400);
    }

    @Test
    void staff_write_as_fast_as_they_can() {
        var token = SharedSite.token("editor");
        assertThat(Stream.generate(() -> write(token)).limit(700)).allMatch(answer -> answer.statusCode() == 400);
    }

    @Test
    void who_asks_for_ever_new_pages_is_told_to_wait_and_is_still_sent_finished_ones() {
        var refused = Stream.generate(() -> site.get("/en/none-" + RANDOM.nextInt(), "X-Forwarded-For", network))
                .limit(6_000)
                .filter(answer -> answer.statusCode() != 404)
                .findFirst()
                .orElseThrow();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("retry-after")).isPresent();
        site.get("/en/");
        assertThat(site.get("/en/", "X-Forwarded-For", network).statusCode()).isEqualTo(200);
    }
}
