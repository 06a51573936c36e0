package dateline.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import dateline.platform.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Readers who talk to each other under an article.
class DiscussionInBrowserTest {
    private static final RunningSite SITE = SharedSite.site();
    private static Chromium chromium;
    private static String mara;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        mara = DiscussionCallsTest.reader("mara");
        DiscussionCallsTest.reader("nils");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static JsonNode article(String headline) {
        return SITE.publish(SharedSite.token("editor"), headline);
    }

    private static JsonNode said(JsonNode article, String text, long replyTo) {
        var body = Json.object().put("text", text);
        if (replyTo > 0) {
            body.put("replyTo", replyTo);
        }
        var answer = SITE.post("/api/v1/articles/" + article.get("id").asLong() + "/comments", mara, body.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.read(answer.body());
    }

    private static void signIn(BrowserContext reader, String name) {
        var answer = reader.request().post(SITE.base().resolve("/api/v1/session").toString(), RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setData(Json.object().put("email", name + "@readers.example").put("password", "correct horse battery " + name).toString()));
        assertThat(answer.status()).isEqualTo(200);
    }

    private static Page opened(BrowserContext reader, JsonNode article) {
        var page = reader.newPage();
        page.navigate(SITE.base().resolve(article.get("url").asText()).toString());
        page.waitForTimeout(500);
        return page;
    }

    @Test
    void ones_own_comment_appears_at_once_and_others_see_that_there_is_one() {
        var article = article("Two who talk");
        try (var one = chromium.reader(1280, 900); var other = chromium.reader(390, 800)) {
            signIn(one, "nils");
            var writing = opened(one, article);
            var reading = opened(other, article);
            assertThat(writing.locator("[data-signed-out]")).isHidden();
            writing.locator("#say").fill("Hello, *everybody*");
            writing.locator("form.say button[type=submit]").click();
            assertThat(writing.locator(".remark .said em")).hasText("everybody");
            assertThat(writing.locator(".remark .who")).hasText("nils");
            assertThat(reading.locator("[data-more-comments]")).hasText("1 new comment");
            assertThat(reading.locator(".remark")).hasCount(0);
            reading.locator("[data-more-comments]").click();
            assertThat(reading.locator(".remark .said")).hasText("Hello, everybody");
            assertThat(reading.locator(".discussion h2")).hasText("1 comment");
            writing.locator("[data-removes]").click();
            writing.locator("[data-removes]").click();
            assertThat(reading.locator(".remark")).hasCount(0);
            assertThat(writing.locator(".remark")).hasCount(0);
        }
    }

    @Test
    void replying_quoting_editing_and_reacting_happen_in_place() {
        var article = article("Words and answers");
        said(article, "What do you think?", 0);
        try (var reader = chromium.reader(1280, 900)) {
            signIn(reader, "nils");
            var page = opened(reader, article);
            page.locator("[data-reply]").first().click();
            page.locator(".remark form textarea").fill("I think so.");
            page.locator(".remark form").getByText("Quote").click();
            page.locator(".remark form button[type=submit]").click();
            assertThat(page.locator(".in-1 .said blockquote")).hasText("What do you think?");
            page.locator(".in-1").getByText("Edit").click();
            page.locator(".in-1 form textarea").fill("I do not think so.");
            page.locator(".in-1 form button[type=submit]").click();
            assertThat(page.locator(".in-1 .said")).hasText("I do not think so.");
            assertThat(page.locator(".in-1 .edited")).isVisible();
            page.locator(".in-0 [data-reaction=like]").click();
            assertThat(page.locator(".in-0 [data-reaction=like] .number")).hasText("1");
            assertThat(page.locator(".in-0 [data-reaction=like]")).hasAttribute("aria-pressed", "true");
            page.reload();
            assertThat(page.locator(".in-0 [data-reaction=like]")).hasAttribute("aria-pressed", "true");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"form.say button[type=submit]", ".invitation a >> nth=0"})
    void whoever_signs_in_to_comment_finds_their_words_in_the_box(String way) {
        var article = article("Words that wait for " + way);
        var words = "Typed before signing in by " + (way.startsWith("form") ? "the button" : "the way that the invitation shows");
        try (var reader = chromium.reader(390, 800)) {
            var page = opened(reader, article);
            page.locator("#say").fill(words);
            page.locator(way).click();
            page.locator("#email").fill("nils@readers.example");
            page.locator("#password").fill("correct horse battery nils");
            page.locator("main button[type=submit]:not(.quiet)").click();
            assertThat(page.locator("#say")).hasValue(words);
            assertThat(page.locator("#say")).isFocused();
            page.locator("form.say button[type=submit]").click();
            assertThat(page.locator(".remark .said")).hasText(words);
        }
    }

    @Test
    void editors_pick_comments_and_nobody_else_is_offered_that() {
        var article = article("Something to pick");
        said(article, "Well said", 0);
        var asEditor = new NewContextOptions().setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + SharedSite.token("editor")));
        try (var editor = chromium.reader(asEditor); var reader = chromium.reader(1280, 900)) {
            editor.addCookies(List.of(new Cookie("dateline-signed-in", "1").setUrl(SITE.base().toString())));
            signIn(reader, "nils");
            var reading = opened(reader, article);
            var page = opened(editor, article);
            page.locator("[data-picks]").click();
            assertThat(page.locator(".remark.pick [data-picks]")).hasText("No longer an editors’ pick");
            assertThat(reading.locator(".remark.pick .badge")).hasText("Editors’ pick");
            assertThat(reading.locator("[data-picks]")).hasCount(0);
            page.locator("[data-picks]").click();
            assertThat(reading.locator(".remark.pick")).hasCount(0);
        }
    }

    @Test
    void a_comment_is_reported_beside_it() {
        var article = article("Something to report");
        var said = said(article, "This is not nice.", 0);
        try (var reader = chromium.reader(1280, 900)) {
            signIn(reader, "nils");
            var alone = reader.newPage();
            alone.navigate(SITE.base().resolve("/account/report?comment=" + said.get("id").asLong()).toString());
            assertThat(Chromium.violations(alone)).isEmpty();
            var page = opened(reader, article);
            page.locator("[data-report]").click();
            page.locator(".remark form select").selectOption("abuse");
            page.locator(".remark form button[type=submit]").click();
            assertThat(page.locator(".remark .held")).hasText("Thank you. The moderators will look at it.");
        }
    }

    @Test
    void without_scripts_a_comment_is_written_by_forms_alone() {
        var article = article("No scripts here");
        try (var reader = chromium.reader(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 800))) {
            signIn(reader, "nils");
            var page = opened(reader, article);
            page.locator("#say").fill("Written without scripts");
            page.locator("form.say button[type=submit]").click();
            assertThat(page.locator("#say")).hasValue("Written without scripts");
            page.locator("form.say button[type=submit]").click();
            assertThat(page.locator(".remark .said")).hasText("Written without scripts");
            page.locator("[data-reply]").click();
            page.locator("#say").fill("And answered");
            page.locator("form.say button[type=submit]").click();
            assertThat(page.locator(".in-1 .said")).hasText("And answered");
        }
    }

    @Test
    void nothing_that_is_read_moves_when_others_write() {
        var article = article("A calm page");
        for (var n = 0; n < 12; n++) {
            said(article, "Comment number " + n, 0);
        }
        try (var reader = chromium.reader(1280, 900)) {
            var page = opened(reader, article);
            page.locator(".remark").nth(6).scrollIntoViewIfNeeded();
            var before = page.locator(".remark").nth(6).boundingBox().y;
            said(article, "One more", 0);
            assertThat(page.locator("[data-more-comments]")).hasText("1 new comment");
            assertThat(page.locator(".remark").nth(6).boundingBox().y - before).isBetween(-1.0, 1.0);
        }
    }

    @Test
    void the_pages_are_sound_and_for_everybody() throws Exception {
        var article = article("Sound pages");
        var one = said(article, "A comment with https://example.org/link and *stress*\n> and a quote", 0);
        var reply = said(article, "A reply", one.get("id").asLong());
        for (var n = 0; n < 4; n++) {
            reply = said(article, "A deeper reply, " + n, reply.get("id").asLong());
        }
        SITE.send("PUT", "/api/v1/comments/" + one.get("id").asLong() + "/highlight", SharedSite.token("editor"), "{\"highlighted\":true}");
        for (var path : List.of(article.get("url").asText(), article.get("url").asText() + "/comments?sort=oldest",
                article.get("url").asText() + "/comments?comment=" + reply.get("id").asLong(), "/account/comment?article=" + article.get("id").asLong() + "&replyTo=" + one.get("id").asLong())) {
            var validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
            var report = Json.read(validator.validate(new ByteArrayInputStream(SITE.get(path).body().getBytes(StandardCharsets.UTF_8))));
            assertThat(report.get("messages")).as(path).filteredOn(message -> message.path("type").asText().equals("error")).isEmpty();
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (var reader = chromium.reader(new NewContextOptions().setColorScheme(scheme).setViewportSize(scheme == ColorScheme.DARK ? 390 : 1280, 900))) {
                    var page = reader.newPage();
                    page.navigate(SITE.base().resolve(path).toString());
                    assertThat(Chromium.violations(page)).as(path).isEmpty();
                }
            }
        }
    }

    @Test
    void an_article_loads_few_bytes_of_styles_and_scripts() {
        var page = Jsoup.parse(SITE.get(article("Light").get("url").asText()).body());
        var assets = Stream.concat(page.select("link[rel=stylesheet]").eachAttr("href").stream(), page.select("script[src]").eachAttr("src").stream());
        assertThat(assets.mapToInt(path -> SITE.bytes(path, "Accept-Encoding", "gzip").body().length).sum()).isBetween(1_000, 25 * 1024);
    }
}
