package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.platform.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The calls of the contract that write articles, with every status they answer.
class WritingArticlesTest {
    private static final String ARTICLES = "/api/v1/articles";
    private final RunningSite site = SharedSite.site();
    private final String editor = SharedSite.token("editor");
    private final String journalist = SharedSite.token("journalist");

    private static ObjectNode harbour() {
        return Json.object()
                .put("edition", "en").put("section", "news").put("kind", "news")
                .put("headline", "Fire closes the old harbour")
                .put("lead", "Nobody was hurt.")
                .put("bodyHtml", "<p>The fire began at <b>dawn</b>.</p>");
    }

    private String drafted() {
        var answer = site.post(ARTICLES, journalist, harbour().toString());
        assertThat(answer.statusCode()).isEqualTo(201);
        return ARTICLES + "/" + Json.read(answer.body()).path("id").asLong();
    }

    private String published() {
        var article = drafted();
        assertThat(site.post(article + "/publish", editor, "").statusCode()).isEqualTo(200);
        return article;
    }

    private static void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Json.read(answer.body()).path("title").asText()).isNotBlank().doesNotContain("Exception");
        assertThat(Json.read(answer.body()).path("status").asInt()).isEqualTo(status);
    }

    @Test
    void a_draft_is_201_with_its_id_revision_status_and_url() {
        var answer = site.post(ARTICLES, journalist, harbour().toString());
        var draft = Json.read(answer.body());
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(draft.path("revision").asInt()).isEqualTo(1);
        assertThat(draft.path("status").asText()).isEqualTo("draft");
        assertThat(draft.path("url").asText()).matches(".*/en/news/\\d{4}/\\d{2}/\\d{2}/fire-closes-the-old-harbour-" + draft.path("id").asLong());
        assertThat(answer.headers().firstValue("Location")).hasValue(ARTICLES + "/" + draft.path("id").asLong());
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"headline":                        | JSON
            ``                                  | JSON
            []                                  | object
            {"edition":"xx","section":"news"}   | edition
            {"edition":"en","section":"Æ"}      | section
            {"edition":"en","section":"news","kind":"gossip"}              | kind
            {"edition":"en","section":"news","headline":7}                 | headline
            {"edition":"en","section":"news","images":[{"id":"nothing"}]}  | image
            {"edition":"en","section":"news","section":"world"}           | Duplicate
            {"edition":"en","section":"news"} {}                          | token
            """)
    void what_cannot_be_a_draft_is_400_and_names_what_is_wrong(String json, String named) {
        var answer = site.post(ARTICLES, editor, json);
        isProblem(answer, 400);
        assertThat(Json.read(answer.body()).path("title").asText()).containsIgnoringCase(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-such-token"})
    void who_is_unknown_is_401_and_told_how_to_say_who(String token) {
        var answer = site.post(ARTICLES, token, harbour().toString());
        isProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }

    @Test
    void what_is_not_utf_8_is_refused_and_a_byte_order_mark_is_not() {
        var json = harbour().put("headline", "Caf\u00e9").toString();
        assertThat(draft(json.getBytes(StandardCharsets.ISO_8859_1)).statusCode()).isEqualTo(400);
        assertThat(draft(("\ufeff" + json).getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> draft(byte[] body) {
        return site.send(site.request(ARTICLES, "Authorization", "Bearer " + editor, "Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"now\"", "{\"at\":\"tomorrow\"}", "{\"at\":\"+999999999-01-01T00:00:00Z\"}", "{\"at\":5}"})
    void a_publication_that_is_not_understood_does_not_happen(String json) {
        var article = drafted();
        isProblem(site.post(article + "/publish", editor, json), 400);
        assertThat(site.get(article).statusCode()).isEqualTo(404);
    }

    @Test
    void a_correction_takes_along_nothing_that_was_not_published() {
        var article = published();
        var draft = site.send("PUT", article, journalist, "{\"headline\":\"Not yet for readers\"}", "If-Match", "\"1\"");
        assertThat(draft.statusCode()).isEqualTo(200);
        assertThat(site.post(article + "/correct", editor, "{\"note\":\"Two were hurt.\",\"lead\":\"Two were hurt.\"}").statusCode()).isEqualTo(200);
        var now = Json.read(site.get(article).body());
        assertThat(now.path("headline").asText()).isEqualTo("Fire closes the old harbour");
        assertThat(now.path("lead").asText()).isEqualTo("Two were hurt.");
    }

    @Test
    void a_body_without_end_is_400() {
        isProblem(site.post(ARTICLES, editor, harbour().put("bodyHtml", "<p>a</p>".repeat(5_001)).toString()), 400);
    }

    @Test
    void a_call_that_fails_leaves_no_section_behind() {
        var article = drafted();
        isProblem(site.post(article + "/correct", editor, "{\"note\":\"n\",\"section\":\"left-behind\"}"), 409);
        isProblem(site.send("PUT", article, editor, "{\"section\":\"left-behind\"}", "If-Match", "\"7\""), 412);
        isProblem(site.send("PUT", article, editor, "{\"section\":\"left-behind\",\"lead\":7}", "If-Match", "\"1\""), 400);
        assertThat(site.get("/en/left-behind/").statusCode()).isEqualTo(404);
        assertThat(site.send("PUT", article, editor, "{\"section\":\"made-now\"}", "If-Match", "\"1\"").statusCode()).isEqualTo(200);
        assertThat(site.get("/en/made-now/").statusCode()).isEqualTo(200);
    }

    @Test
    void who_may_not_is_403() {
        var article = drafted();
        isProblem(site.post(ARTICLES, SharedSite.token("moderator"), harbour().toString()), 403);
        for (var call : List.of("/publish", "/correct", "/withdraw")) {
            isProblem(site.post(article + call, journalist, "{\"note\":\"n\",\"reason\":\"r\"}"), 403);
        }
    }

    @Test
    void what_is_not_there_is_404() {
        isProblem(site.post(ARTICLES + "/987654321/publish", editor, ""), 404);
        isProblem(site.send("PUT", ARTICLES + "/987654321", editor, "{}", "If-Match", "\"1\""), 404);
        isProblem(site.post(ARTICLES + "/none/publish", editor, ""), 404);
    }

    @Test
    void another_method_is_405() {
        isProblem(site.send("DELETE", drafted(), editor, ""), 405);
    }

    @Test
    void a_body_that_is_too_large_is_413() {
        var json = harbour().put("bodyHtml", "x".repeat(6 << 20)).toString();
        isProblem(site.post(ARTICLES, editor, json), 413);
    }

    @Test
    void a_revision_needs_the_number_of_the_one_before() {
        var article = drafted();
        isProblem(site.send("PUT", article, journalist, "{}"), 428);
        isProblem(site.send("PUT", article, journalist, "{}", "If-Match", "*"), 400);
        var answer = site.send("PUT", article, journalist, "{\"headline\":\"Second\"}", "If-Match", "\"1\"");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(Json.read(answer.body()).path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void a_revision_that_comes_too_late_is_412_with_both_versions() {
        var article = drafted();
        site.send("PUT", article, editor, "{\"headline\":\"Theirs\"}", "If-Match", "\"1\"");
        var answer = site.send("PUT", article, journalist, "{\"headline\":\"Mine\"}", "If-Match", "\"1\"");
        isProblem(answer, 412);
        assertThat(Json.read(answer.body()).path("current").path("headline").asText()).isEqualTo("Theirs");
        assertThat(Json.read(answer.body()).path("current").path("revision").asInt()).isEqualTo(2);
        assertThat(Json.read(answer.body()).path("yours").path("headline").asText()).isEqualTo("Mine");
        assertThat(revisionOf(article)).isEqualTo(2);
    }

    private int revisionOf(String article) {
        return Json.read(site.get(article, "Authorization", "Bearer " + editor).body()).path("revision").asInt();
    }

    @Test
    void publishing_is_200_and_the_article_is_public() {
        var article = drafted();
        assertThat(site.get(article).statusCode()).isEqualTo(404);
        var answer = site.post(article + "/publish", editor, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.read(answer.body()).path("status").asText()).isEqualTo("published");
        assertThat(site.get(article).statusCode()).isEqualTo(200);
    }

    @Test
    void publishing_twice_is_the_same_as_once() {
        var article = published();
        var again = site.post(article + "/publish", editor, "");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Json.read(again.body()).path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void publishing_at_a_time_waits_for_it() throws InterruptedException {
        var article = drafted();
        isProblem(site.post(article + "/publish", editor, "{\"at\":\"tomorrow\"}"), 400);
        var answer = site.post(article + "/publish", editor, "{\"at\":\"" + Instant.now().plusMillis(2_500) + "\"}");
        assertThat(Json.read(answer.body()).path("status").asText()).isEqualTo("scheduled");
        assertThat(site.get(article).statusCode()).isEqualTo(404);
        for (var tries = 0; tries < 50 && site.get(article).statusCode() == 404; tries++) {
            Thread.sleep(100);
        }
        assertThat(site.get(article).statusCode()).isEqualTo(200);
    }

    @Test
    void an_article_without_a_headline_is_409_when_published() {
        var answer = site.post(ARTICLES, editor, "{\"edition\":\"en\",\"section\":\"news\"}");
        isProblem(site.post(ARTICLES + "/" + Json.read(answer.body()).path("id").asLong() + "/publish", editor, ""), 409);
    }

    @Test
    void a_correction_tells_readers_what_changed() {
        isProblem(site.post(drafted() + "/correct", editor, "{\"note\":\"n\"}"), 409);
        var article = published();
        isProblem(site.post(article + "/correct", editor, "{\"headline\":\"No note\"}"), 400);
        var answer = site.post(article + "/correct", editor, "{\"note\":\"The fire began at noon.\",\"bodyHtml\":\"<p>At noon.</p>\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        var corrected = Json.read(site.get(article).body());
        assertThat(corrected.path("bodyText").toString()).contains("At noon.");
        assertThat(site.get(article + "/revisions").body()).contains("The fire began at noon.");
        assertThat(Json.read(site.get(article).body()).path("revision").asInt()).isEqualTo(2);
    }

    @Test
    void a_withdrawn_article_says_so_and_comes_back_no_more() {
        var article = published();
        isProblem(site.post(article + "/withdraw", editor, "{}"), 400);
        var answer = site.post(article + "/withdraw", editor, "{\"reason\":\"It was not true.\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.read(answer.body()).path("status").asText()).isEqualTo("withdrawn");
        isProblem(site.post(article + "/publish", editor, ""), 409);
        isProblem(site.post(article + "/withdraw", editor, "{\"reason\":\"again\"}"), 409);
    }
}
