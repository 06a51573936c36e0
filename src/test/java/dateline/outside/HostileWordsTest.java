package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.platform.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What attackers would write as comments, links and names.
class HostileWordsTest {
    private static final RunningSite SITE = SharedSite.site();

    /// What attackers would say, and signs that try to leave their box.
    private static List<String> hostile() {
        var all = new ArrayList<String>();
        var collection = Json.read(read("/xss/payloads.json"));
        collection.forEach(one -> all.add(one.asText()));
        all.add("\u202eright to left\u202d override " + "\u200b".repeat(50) + "Z" + "\u0335\u0301".repeat(400) + " after");
        all.add("W".repeat(2_000));
        return all;
    }

    private static String read(String name) {
        try (var in = HostileWordsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    /// Whether somebody who registered with that name has commented under it.
    private static boolean isHeardAs(JsonNode article, String name, int number) {
        var account = Json.object().put("email", "hostile" + number + "@readers.example").put("name", name).put("password", "a long enough secret");
        if (SITE.post("/api/v1/readers", "", account.toString()).statusCode() != 201) {
            return false;
        }
        var token = Json.read(SITE.post("/api/v1/session", "", account.toString()).body()).path("token").asText();
        var said = Json.object().put("text", "This is what number " + number + " says, whatever the name");
        return SITE.post("/api/v1/articles/" + article.get("id").asLong() + "/comments", token, said.toString()).statusCode() == 201;
    }

    @Test
    void nothing_that_somebody_writes_is_executed_or_leaves_its_box() {
        var article = SITE.publish(SharedSite.token("editor"), "A page under attack");
        var staff = SharedSite.token("editor");
        var payloads = hostile();
        for (var payload : payloads) {
            var answer = SITE.post("/api/v1/articles/" + article.get("id").asLong() + "/comments", staff, Json.object().put("text", payload).toString());
            assertThat(answer.statusCode()).as(payload).isIn(201, 400);
        }
        var names = IntStream.range(0, payloads.size()).filter(n -> n % 4 == 0).parallel()
                .filter(n -> isHeardAs(article, payloads.get(n), n))
                .count();
        assertThat(names).isGreaterThan(payloads.size() / 5);
        try (var chromium = new Chromium(); var reader = chromium.reader(390, 800)) {
            var page = reader.newPage();
            var troubles = new ArrayList<String>();
            page.onDialog(dialog -> {
                troubles.add("dialog " + dialog.message());
                dialog.dismiss();
            });
            page.onPageError(troubles::add);
            page.onConsoleMessage(message -> troubles.add(message.text()));
            page.addInitScript("document.addEventListener('securitypolicyviolation', event => console.error('policy ' + event.blockedURI));");
            page.onRequest(request -> {
                if (!request.url().startsWith(SITE.base().toString())) {
                    troubles.add("request " + request.url());
                }
            });
            var path = article.get("url").asText();
            var seen = 0;
            while (!path.isEmpty()) {
                page.navigate(SITE.base().resolve(path).toString());
                page.waitForTimeout(200);
                seen += page.locator(".remark").count();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
                assertThat(page.locator(".said script, .said img, .said iframe, .said svg, .said style, .said form, .by script, .by img, .by svg").count()).isZero();
                path = page.locator("[data-next]").count() == 0 ? "" : page.locator("[data-next]").getAttribute("href");
            }
            assertThat(seen).isGreaterThan((int) (payloads.size() * 3 / 4 + names));
            assertThat(troubles).isEmpty();
        }
    }
}
