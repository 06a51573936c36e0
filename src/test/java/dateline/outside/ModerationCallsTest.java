package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.platform.Json;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Moderation of real comments, by calls.
class ModerationCallsTest {
    private static final RunningSite SITE = SharedSite.site();
    private static final String CALLS = "/api/v1/moderation";
    private static JsonNode article;
    private static String eve;
    private static String gus;
    private static String moderator;

    @BeforeAll
    static void open() {
        article = SITE.publish(SharedSite.token("editor"), "An article that needs moderators");
        eve = DiscussionCallsTest.reader("eve");
        gus = DiscussionCallsTest.reader("gus");
        moderator = SharedSite.token("moderator");
    }

    private static String comments() {
        return "/api/v1/articles/" + article.get("id").asLong() + "/comments";
    }

    private static JsonNode say(String token, String text) {
        var answer = SITE.post(comments(), token, Json.object().put("text", text).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.read(answer.body());
    }

    private static int report(String token, JsonNode comment) {
        return SITE.post("/api/v1/comments/" + comment.get("id").asLong() + "/reports", token, "{\"reason\":\"abuse\",\"text\":\"Rude.\"}").statusCode();
    }

    private static JsonNode caseOf(JsonNode comment) {
        var answer = SITE.post(CALLS + "/cases", moderator, Json.object().put("kind", "comment").put("item", comment.get("id").asLong()).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body());
    }

    private static JsonNode decide(String token, JsonNode of, String action, String reason) {
        var decision = Json.object().put("version", of.get("version").asInt()).put("action", action).put("reason", reason);
        var answer = SITE.post(CALLS + "/cases/" + of.get("id").asLong() + "/decisions", token, decision.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.read(answer.body());
    }

    private static List<String> places() {
        var page = article.get("url").asText();
        return List.of(page, page + "/comments", comments());
    }

    private static boolean isSeen(String text) {
        var seen = places().stream().filter(place -> SITE.get(place).body().contains(text)).toList();
        assertThat(seen).isIn(List.of(), places());
        return !seen.isEmpty();
    }

    @Test
    void what_a_moderator_removes_is_gone_everywhere_within_a_second_and_comes_back_when_that_is_undone() {
        var comment = say(eve, "You are all fools here");
        assertThat(isSeen("You are all fools here")).isTrue();
        assertThat(report(gus, comment)).isEqualTo(201);
        try (var open = LiveReader.of(SITE::base, "article:" + article.get("id").asLong(), position())) {
            var start = System.nanoTime();
            var decision = decide(moderator, caseOf(comment), "reject", "abuse");
            assertThat(isSeen("You are all fools here")).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            await(() -> open.events().stream().anyMatch(event -> event.name().equals("comment") && event.data().contains("\"removed\"")));
            assertThat(SITE.get("/api/v1/comments/" + comment.get("id").asLong()).statusCode()).isEqualTo(404);
            assertThat(SITE.send("DELETE", CALLS + "/decisions/" + decision.get("decision").asLong(), moderator, "").statusCode()).isEqualTo(200);
        }
        assertThat(isSeen("You are all fools here")).isTrue();
    }

    private static long position() {
        return Json.read(SITE.get("/api/v1/newsfeed?edition=en").body()).get("position").asLong();
    }

    private static void await(java.util.function.BooleanSupplier isTrue) {
        for (var i = 0; i < 100 && !isTrue.getAsBoolean(); i++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(isTrue.getAsBoolean()).isTrue();
    }

    @Test
    void an_author_is_told_why_and_somebody_else_answers_the_appeal() {
        var comment = say(gus, "The mayor is a liar and a thief");
        report(eve, comment);
        var editor = SharedSite.token("editor");
        var decision = decide(moderator, caseOf(comment), "reject", "abuse").get("decision").asLong();
        var notice = notice(gus, decision);
        assertThat(notice.get("topic").asText()).isEqualTo("decision");
        assertThat(notice.at("/decision/reason").asText()).isEqualTo("abuse");
        assertThat(notice.at("/decision/ground").asText()).isEqualTo("terms");
        assertThat(notice.at("/decision/automated").asBoolean(true)).isFalse();
        assertThat(notice.get("decision").has("by")).isFalse();
        assertThat(notice.get("text").asText()).contains("liar");
        assertThat(notice.get("mayAppeal").asBoolean()).isTrue();
        var appeal = Json.object().put("decision", decision).put("words", "It is what the court said.").toString();
        assertThat(SITE.post("/api/v1/notices/appeals", eve, appeal).statusCode()).isEqualTo(404);
        assertThat(SITE.post("/api/v1/notices/appeals", gus, appeal).statusCode()).isEqualTo(201);
        assertThat(SITE.post("/api/v1/notices/appeals", gus, appeal).statusCode()).isEqualTo(409);
        var appealed = caseOf(comment);
        assertThat(appealed.get("queue").asText()).isEqualTo("appealed");
        var own = Json.object().put("version", appealed.get("version").asInt()).put("action", "approve").toString();
        assertThat(SITE.post(CALLS + "/cases/" + appealed.get("id").asLong() + "/decisions", moderator, own).body()).contains("somebody else");
        decide(editor, appealed, "approve", "");
        assertThat(isSeen("The mayor is a liar and a thief")).isTrue();
        assertThat(SITE.post("/api/v1/notices/" + notice.get("id").asLong() + "/read", gus, "").statusCode()).isEqualTo(200);
    }

    private static JsonNode notice(String token, long decision) {
        var items = Json.read(SITE.get("/api/v1/notices", "Authorization", "Bearer " + token).body()).get("items");
        return StreamSupport.stream(items.spliterator(), false).filter(one -> one.at("/decision/id").asLong() == decision).findFirst().orElseThrow();
    }

    @Test
    void nobody_reports_oneself_and_the_same_report_again_changes_nothing() {
        var comment = say(eve, "Perfectly fine words");
        assertThat(report(eve, comment)).isEqualTo(409);
        assertThat(report(gus, comment)).isEqualTo(201);
        assertThat(report(gus, comment)).isEqualTo(201);
        assertThat(report("", comment)).isEqualTo(401);
        assertThat(caseOf(comment).get("reports").asInt()).isEqualTo(1);
    }

    @Test
    void a_flood_of_reports_is_stopped() {
        var flooder = DiscussionCallsTest.reader("flooder");
        var statuses = new java.util.ArrayList<Integer>();
        for (var i = 0; i < 31; i++) {
            statuses.add(report(flooder, say(SharedSite.token("journalist"), "Something to report " + i)));
        }
        assertThat(statuses.subList(0, 30)).containsOnly(201);
        assertThat(statuses.getLast()).isEqualTo(429);
    }

    @Test
    void a_listed_word_is_refused_at_once_however_it_is_written() {
        list("poppycock", "refuse");
        assertThat(SITE.post(comments(), eve, "{\"text\":\"What a load of P0PPYC0CK\"}").statusCode()).isEqualTo(422);
        assertThat(SITE.post(comments(), eve, "{\"text\":\"p.o.p.p.y.c.o.c.k\"}").statusCode()).isEqualTo(422);
        assertThat(SITE.post(comments(), eve, "{\"text\":\"Poppycockery is a word of its own\"}").statusCode()).isEqualTo(201);
        list("poppycock", "hold");
        assertThat(say(eve, "Poppycock, I said").get("status").asText()).isEqualTo("held");
        assertThat(isSeen("Poppycock, I said")).isFalse();
        list("poppycock", "none");
        assertThat(say(eve, "Poppycock, again").get("status").asText()).isEqualTo("published");
        var audit = Json.read(SITE.get(CALLS + "/audit?subject=word:en:poppycock", "Authorization", "Bearer " + moderator).body());
        assertThat(audit.get("items").findValuesAsText("action")).containsExactly("unlist", "list", "list");
    }

    private static void list(String word, String level) {
        var listed = Json.object().put("kind", "word").put("language", "en").put("pattern", word).put("level", level);
        assertThat(SITE.send("PUT", CALLS + "/rules/listed", moderator, listed.toString()).statusCode()).isEqualTo(200);
    }

    @Test
    void anybody_gives_notice_of_illegal_content_and_only_with_all_that_the_law_asks_for() {
        var comment = say(eve, "This is said to be illegal");
        var notice = Json.object()
                .put("kind", "comment").put("item", comment.get("id").asLong()).put("explanation", "It is a threat against my family.")
                .put("name", "Ines Roth").put("email", "ines@example.net").put("goodFaith", true);
        assertThat(give(notice.deepCopy().put("goodFaith", false))).isEqualTo(400);
        assertThat(give(notice.deepCopy().put("explanation", "Bad"))).isEqualTo(400);
        assertThat(give(notice.deepCopy().put("email", "nobody"))).isEqualTo(400);
        assertThat(give(notice.deepCopy().put("item", 999_999_999))).isEqualTo(404);
        assertThat(give(notice)).isEqualTo(201);
        assertThat(give(notice)).isEqualTo(409);
        assertThat(caseOf(comment).at("/reported/0/notice").asBoolean()).isTrue();
        var counts = Json.read(SITE.get(CALLS + "/counts/" + java.time.Year.now(java.time.Clock.systemUTC())).body());
        assertThat(counts.get("lines").findValuesAsText("subject")).contains("notices");
    }

    private static int give(ObjectNode notice) {
        return SITE.post(CALLS + "/notices", "", notice.toString()).statusCode();
    }

    @Test
    void a_muted_author_is_not_heard() {
        var noisy = DiscussionCallsTest.reader("noisy");
        var of = caseOf(say(noisy, "I will not be quiet"));
        var until = java.time.Instant.now(java.time.Clock.systemUTC()).plus(Duration.ofDays(1)).toString();
        var decision = Json.object().put("version", of.get("version").asInt()).put("action", "mute").put("reason", "abuse");
        var path = CALLS + "/cases/" + of.get("id").asLong() + "/decisions";
        assertThat(SITE.post(path, moderator, decision.toString()).statusCode()).isEqualTo(400);
        assertThat(SITE.post(path, moderator, decision.put("until", until).toString()).statusCode()).isEqualTo(201);
        assertThat(SITE.post(comments(), noisy, "{\"text\":\"Still here\"}").statusCode()).isEqualTo(403);
        assertThat(SITE.post(path, moderator, decision.toString()).statusCode()).isEqualTo(409);
    }

    /// Nobody, a reader, a journalist, a moderator, an editor, an admin.
    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,    /api/v1/moderation/queues/waiting,          401, 403, 403, 200, 200, 200
            POST,   /api/v1/moderation/cases,                   401, 403, 403, 400, 400, 400
            GET,    /api/v1/moderation/cases/999999999,         401, 403, 403, 404, 404, 404
            POST,   /api/v1/moderation/cases/999999999/decisions, 401, 403, 403, 400, 400, 400
            DELETE, /api/v1/moderation/decisions/999999999,     401, 403, 403, 404, 404, 404
            GET,    /api/v1/moderation/audit,                   401, 403, 403, 200, 200, 200
            GET,    /api/v1/moderation/rules,                   401, 403, 403, 200, 200, 200
            PUT,    /api/v1/moderation/rules/listed,            401, 403, 403, 400, 400, 400
            PUT,    /api/v1/moderation/rules/timing,            401, 403, 403, 400, 400, 400
            PUT,    /api/v1/moderation/rules/limits,            401, 403, 403, 400, 400, 400
            POST,   /api/v1/moderation/notices,                 400, 400, 400, 400, 400, 400
            GET,    /api/v1/moderation/counts/2026,             200, 200, 200, 200, 200, 200
            GET,    /api/v1/notices,                            401, 200, 200, 200, 200, 200
            POST,   /api/v1/notices/1/read,                     401, 200, 200, 200, 200, 200
            POST,   /api/v1/notices/appeals,                    401, 400, 400, 400, 400, 400
            GET,    /newsroom/moderation,                       303, 403, 403, 200, 200, 200
            POST,   /newsroom/moderation,                       303, 403, 403, 403, 403, 403
            GET,    /newsroom/moderation/rules,                 303, 403, 403, 200, 200, 200
            POST,   /newsroom/moderation/rules,                 303, 403, 403, 403, 403, 403
            GET,    /account/decisions,                         303, 200, 200, 200, 200, 200
            POST,   /account/decisions,                         303, 403, 403, 403, 403, 403
            GET,    /illegal-content,                           200, 200, 200, 200, 200, 200
            POST,   /illegal-content,                           400, 400, 400, 400, 400, 400
            GET,    /transparency,                              200, 200, 200, 200, 200, 200
            """)
    void each_role_may_do_what_it_may(String method, String path, int nobody, int reader, int journalist, int mod, int editor, int admin) {
        var isForm = !path.startsWith("/api/");
        var statuses = List.of("", gus, SharedSite.token("journalist"), moderator, SharedSite.token("editor"), SharedSite.token("admin")).stream()
                .map(token -> isForm && method.equals("POST") ? form(path, token) : SITE.send(method, path, token, "{}").statusCode())
                .toList();
        assertThat(statuses).containsExactly(nobody, reader, journalist, mod, editor, admin);
    }

    private static int form(String path, String token) {
        var headers = new java.util.ArrayList<>(List.of("Content-Type", "application/x-www-form-urlencoded"));
        if (!token.isEmpty()) {
            headers.addAll(List.of("Authorization", "Bearer " + token));
        }
        var request = SITE.request(path, headers.toArray(String[]::new));
        return SITE.send(request.POST(java.net.http.HttpRequest.BodyPublishers.ofString("a=b"))).statusCode();
    }
}
