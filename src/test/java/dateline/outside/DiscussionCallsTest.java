package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.platform.Json;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Readers who comment, by the API and by forms.
class DiscussionCallsTest {
    private static final RunningSite SITE = SharedSite.site();
    private static JsonNode article;
    private static String cleo;
    private static String dan;

    @BeforeAll
    static void publish() {
        article = SITE.publish(SharedSite.token("editor"), "An article with a discussion");
        cleo = reader("cleo");
        dan = reader("dan");
    }

    /// A new reader's token, by the API.
    static String reader(String name) {
        var email = name + "@readers.example";
        SITE.post("/api/v1/readers", "", Json.object().put("email", email).put("name", name).put("password", "correct horse battery " + name).toString());
        var session = SITE.post("/api/v1/session", "", Json.object().put("email", email).put("password", "correct horse battery " + name).toString());
        assertThat(session.statusCode()).as(session.body()).isEqualTo(200);
        return Json.read(session.body()).get("token").asText();
    }

    private static String comments(JsonNode article) {
        return "/api/v1/articles/" + article.get("id").asLong() + "/comments";
    }

    private static HttpResponse<String> said(JsonNode article, String token, String text) {
        return SITE.post(comments(article), token, Json.object().put("text", text).toString());
    }

    private static JsonNode published(JsonNode article, String token, String text) {
        var answer = said(article, token, text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var comment = Json.read(answer.body());
        assertThat(comment.get("status").asText()).isEqualTo("published");
        return comment;
    }

    @Test
    void a_comment_is_in_the_page_and_the_list_once_it_is_answered() {
        var page = article.get("url").asText();
        assertThat(SITE.get(page).body()).doesNotContain("Told at once");
        var comment = published(article, cleo, "Told at once");
        assertThat(SITE.get(page).body()).contains("Told at once").contains("cleo");
        assertThat(SITE.get(comments(article)).body()).contains("Told at once");
        assertThat(SITE.get(comment.get("url").asText().replaceFirst("#.*", "")).body()).contains("Told at once");
    }

    @Test
    void a_removed_comment_is_gone_everywhere_at_once() {
        var comment = published(article, cleo, "Gone in a moment");
        var path = "/api/v1/comments/" + comment.get("id").asLong();
        assertThat(SITE.get(article.get("url").asText()).body()).contains("Gone in a moment");
        assertThat(SITE.send("DELETE", path, dan, "").statusCode()).isEqualTo(403);
        assertThat(SITE.send("DELETE", path, cleo, "").statusCode()).isEqualTo(204);
        for (var address : new String[] {article.get("url").asText(), article.get("url").asText() + "/comments", comments(article), path}) {
            assertThat(SITE.get(address).body()).as(address).doesNotContain("Gone in a moment");
        }
        assertThat(SITE.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_key_makes_a_comment_safe_to_repeat() {
        var body = Json.object().put("text", "Only once").put("key", "the-same").toString();
        var first = Json.read(SITE.post(comments(article), cleo, body).body());
        var again = SITE.post(comments(article), cleo, body);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(Json.read(again.body()).get("id")).isEqualTo(first.get("id"));
        var list = Json.read(SITE.get(comments(article) + "?limit=200").body()).get("items");
        assertThat(StreamSupport.stream(list.spliterator(), false).filter(one -> one.get("text").asText().equals("Only once"))).hasSize(1);
    }

    @Test
    void the_list_pages_through_threads_with_their_replies() {
        var other = SITE.publish(SharedSite.token("editor"), "An article with threads");
        var one = published(other, cleo, "one");
        var reply = SITE.post(comments(other), dan, Json.object().put("text", "reply").put("replyTo", one.get("id").asLong()).toString());
        assertThat(Json.read(reply.body()).get("replyTo")).isEqualTo(one.get("id"));
        published(other, dan, "two");
        var page = Json.read(SITE.get(comments(other) + "?sort=oldest&limit=2").body());
        assertThat(page.get("items").findValuesAsText("text")).containsSubsequence("one", "reply");
        var next = URLEncoder.encode(page.get("next").asText(), StandardCharsets.UTF_8);
        var rest = Json.read(SITE.get(comments(other) + "?sort=oldest&limit=2&after=" + next).body());
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.get("items").get(0).get("text").asText()).isEqualTo("two");
        assertThat(rest.has("next")).isFalse();
        assertThat(page.get("count").asInt()).isEqualTo(3);
    }

    @Test
    void what_is_wrong_is_said_in_a_sentence() {
        assertThat(said(article, "", "Who am I?").statusCode()).isEqualTo(401);
        assertThat(said(article, cleo, "  \u200b ").statusCode()).isEqualTo(400);
        var tooLong = said(article, cleo, "x".repeat(6_000));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(Json.read(tooLong.body()).get("title").asText()).contains("5,000");
        assertThat(SITE.post(comments(article), cleo, "{\"comment\":1}").statusCode()).isEqualTo(400);
        assertThat(SITE.post("/api/v1/articles/999999/comments", cleo, "{\"text\":\"x\"}").statusCode()).isEqualTo(404);
        assertThat(SITE.get(comments(article) + "?sort=best").statusCode()).isEqualTo(400);
        assertThat(SITE.get(comments(article) + "?after=x").statusCode()).isEqualTo(400);
    }

    @Test
    void reactions_and_picks_are_shown_to_all() {
        var comment = published(article, cleo, "Worth a reaction");
        var path = "/api/v1/comments/" + comment.get("id").asLong();
        assertThat(Json.read(SITE.post(path + "/reactions", dan, "{\"reaction\":\"like\"}").body()).at("/reactions/like").asInt()).isEqualTo(1);
        assertThat(SITE.post(path + "/reactions", dan, "{\"reaction\":\"hate\"}").statusCode()).isEqualTo(400);
        assertThat(SITE.send("PUT", path + "/highlight", dan, "{\"highlighted\":true}").statusCode()).isEqualTo(403);
        assertThat(SITE.send("PUT", path + "/highlight", SharedSite.token("editor"), "{\"highlighted\":true}").statusCode()).isEqualTo(200);
        assertThat(Json.read(SITE.get(path).body()).get("highlighted").asBoolean()).isTrue();
        var own = Json.read(SITE.send(SITE.request(comments(article) + "/own").header("Authorization", "Bearer " + dan).GET()).body());
        assertThat(own.at("/reactions/" + comment.get("id").asText()).asText()).isEqualTo("like");
    }

    @Test
    void a_reported_comment_is_with_the_moderators() {
        var comment = published(article, cleo, "Somebody will not like this");
        var path = "/api/v1/comments/" + comment.get("id").asLong() + "/reports";
        assertThat(SITE.post(path, dan, "{\"reason\":\"abuse\",\"text\":\"It is rude.\"}").statusCode()).isEqualTo(201);
        assertThat(SITE.post(path, cleo, "{\"reason\":\"abuse\"}").statusCode()).isEqualTo(409);
        assertThat(SITE.post(path, dan, "{\"reason\":\"boring\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void editors_decide_where_who_may_write() {
        var other = SITE.publish(SharedSite.token("editor"), "An article without comments");
        var policy = Json.object().put("article", other.get("id").asLong()).put("state", "closed").putNull("days").toString();
        assertThat(SITE.send("PUT", "/api/v1/discussion/policies", cleo, policy).statusCode()).isEqualTo(403);
        assertThat(SITE.get(other.get("url").asText()).body()).contains("data-discussion");
        assertThat(SITE.send("PUT", "/api/v1/discussion/policies", SharedSite.token("editor"), policy).statusCode()).isEqualTo(200);
        assertThat(SITE.get(other.get("url").asText()).body()).doesNotContain("data-discussion");
        assertThat(said(other, cleo, "Hello?").statusCode()).isEqualTo(409);
        assertThat(Json.read(SITE.get(comments(other)).body()).get("state").asText()).isEqualTo("closed");
    }

    @Test
    void editors_decide_it_on_a_page_too() {
        var quiet = SITE.publish(SharedSite.token("editor"), "An article that is closed by a form");
        var editor = new Visitor(SITE);
        editor.keep("dateline-session", SharedSite.token("editor"));
        editor.open("/newsroom/discussions");
        assertThat(editor.page().select("select[name=place] option").eachAttr("value")).contains("", "en", "en/news");
        editor.send("/newsroom/discussions", Map.of("article", quiet.get("id").asText(), "opening", "read-only", "days", "0"));
        assertThat(editor.status()).isEqualTo(400);
        editor.send("/newsroom/discussions", Map.of("article", "999999999", "opening", "closed"));
        assertThat(editor.status()).isEqualTo(400);
        assertThat(said(quiet, cleo, "Still open").statusCode()).isEqualTo(201);
        editor.send("/newsroom/discussions", Map.of("article", quiet.get("id").asText(), "opening", "read-only", "days", "30"));
        assertThat(editor.status()).isEqualTo(303);
        assertThat(editor.open("/newsroom/discussions").select("li").text()).contains("Article number " + quiet.get("id").asText() + " · only to be read");
        assertThat(said(quiet, cleo, "Too late").statusCode()).isEqualTo(409);
        editor.send("/newsroom/discussions", Map.of("article", quiet.get("id").asText()));
        assertThat(editor.open("/newsroom/discussions").select("li").text()).doesNotContain("Article number " + quiet.get("id").asText());
        assertThat(said(quiet, cleo, "Open again").statusCode()).isEqualTo(201);
    }

    @Test
    void an_open_page_hears_of_it_by_the_live_stream() throws InterruptedException {
        var other = SITE.publish(SharedSite.token("editor"), "An article with listeners");
        try (var reader = LiveReader.of(SITE::base, "article:" + other.get("id").asLong(), Json.read(SITE.get("/api/v1/newsfeed?edition=en").body()).get("position").asLong())) {
            var comment = published(other, cleo, "Hear, hear");
            SITE.send("DELETE", "/api/v1/comments/" + comment.get("id").asLong(), cleo, "");
            var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (reader.events().stream().filter(event -> event.name().equals("comment")).count() < 2 && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            var told = reader.events().stream().filter(event -> event.name().equals("comment")).map(event -> Json.read(event.data())).toList();
            assertThat(told).extracting(event -> event.get("action").asText()).containsExactly("posted", "removed");
            assertThat(told).allMatch(event -> event.get("id").equals(comment.get("id")) && !event.toString().contains("Hear"));
        }
    }

    @Test
    void a_form_of_a_signed_out_reader_leads_to_signing_in_with_the_words_kept() {
        var answer = SITE.send(SITE.request("/account/comment", "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("article=" + article.get("id").asLong() + "&text=Words+to+keep")));
        assertThat(answer.statusCode()).isEqualTo(303);
        var location = answer.headers().firstValue("location").orElseThrow();
        assertThat(location).contains("/account/sign-in?next=");
        var back = java.net.URLDecoder.decode(location.replaceFirst(".*next=", ""), StandardCharsets.UTF_8);
        assertThat(SITE.get(back).body()).contains("Words to keep");
        assertThat(SITE.get("/account/comment?unsent=other").statusCode()).isEqualTo(303);
    }
}
