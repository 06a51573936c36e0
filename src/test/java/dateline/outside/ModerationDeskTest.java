package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import dateline.platform.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desk as moderators work at it, in a browser, on a site of its own.
class ModerationDeskTest {
    @TempDir
    private static Path folder;

    private static RunningSite site;
    private static Chromium chromium;
    private static JsonNode article;
    private static String reader;
    private static String session;
    private static String admin;

    @BeforeAll
    static void open() {
        site = RunningSite.serve(folder.resolve("site"));
        chromium = new Chromium();
        admin = site.token("admin");
        article = site.publish(admin, "An article that needs moderators");
        session = site.token("moderator");
        reader = signIn(register("rita"));
        hold("newcomers");
    }

    @AfterAll
    static void close() {
        chromium.close();
        site.close();
    }

    private static String register(String name) {
        site.post("/api/v1/readers", "", Json.object()
                .put("email", name + "@readers.example").put("name", name).put("password", "correct horse battery " + name).toString());
        return name;
    }

    private static String signIn(String name) {
        return Json.read(site.post("/api/v1/session", "", Json.object()
                .put("email", name + "@readers.example").put("password", "correct horse battery " + name).toString()).body()).get("token").asText();
    }

    private static void hold(String timing) {
        var set = Json.object().put("scope", "site").put("subject", "").put("timing", timing);
        assertThat(site.send("PUT", "/api/v1/moderation/rules/timing", session, set.toString()).statusCode()).isEqualTo(200);
    }

    private static void say(String text) {
        var answer = site.post("/api/v1/articles/" + article.get("id").asLong() + "/comments", reader, Json.object().put("text", text).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(Json.read(answer.body()).get("status").asText()).isEqualTo("held");
    }

    private static BrowserContext moderator(NewContextOptions options) {
        var context = chromium.reader(options);
        context.addCookies(List.of(cookie(session)));
        return context;
    }

    private static Cookie cookie(String of) {
        return new Cookie("dateline-session", of).setUrl(site.base().toString());
    }

    private static Page desk(BrowserContext context, String query) {
        var page = context.newPage();
        page.navigate(site.base() + "newsroom/moderation" + query);
        return page;
    }

    private static String shown(Page page) {
        return page.locator(".judged .words").innerText();
    }

    @Test
    void a_key_decides_the_next_comes_by_itself_and_a_key_takes_it_back() {
        say("Keys one");
        say("Keys two");
        try (var context = moderator(new NewContextOptions())) {
            var page = desk(context, "?queue=waiting");
            var first = shown(page);
            press(page, "a");
            assertThat(site.get(article.get("url").asText()).body()).contains(first);
            var second = shown(page);
            assertThat(second).isNotEqualTo(first);
            press(page, "1");
            assertThat(site.get(article.get("url").asText()).body()).doesNotContain(second);
            press(page, "z");
            assertThat(shown(page)).isEqualTo(second);
            press(page, "s");
            assertThat(page.url()).contains("skipped=");
        }
    }

    private static void press(Page page, String key) {
        page.evaluate("document.body.dataset.before = 'yes'");
        page.keyboard().press(key);
        page.locator("body:not([data-before])").waitFor();
        page.waitForLoadState();
    }

    @Test
    void all_of_it_works_without_scripts() {
        say("Without scripts");
        try (var context = moderator(new NewContextOptions().setJavaScriptEnabled(false))) {
            var page = desk(context, "?queue=waiting");
            var text = shown(page);
            page.locator("button[value='approve']").click();
            assertThat(site.get(article.get("url").asText()).body()).contains(text);
            page.locator(".told button[value='undo']").click();
            assertThat(site.get(article.get("url").asText()).body()).doesNotContain(text);
            page.locator(".measures summary").click();
            page.locator("#reason").selectOption("hate");
            page.locator("#words").fill("Not in this house.");
            page.locator("button[value='warn']").click();
            assertThat(site.get("/api/v1/notices", "Authorization", "Bearer " + reader).body()).contains("Not in this house.");
        }
    }

    @Test
    void two_hundred_decisions_are_taken_in_ten_minutes() {
        hold("before");
        IntStream.range(0, 50).forEach(i -> say("One of many, number " + i));
        try (var context = moderator(new NewContextOptions())) {
            var page = desk(context, "?queue=waiting");
            var start = System.nanoTime();
            IntStream.range(0, 50).forEach(i -> press(page, i % 2 == 0 ? "a" : "2"));
            assertThat((System.nanoTime() - start) / 1e9).isLessThan(50);
        }
        hold("newcomers");
    }

    @Test
    void a_form_without_the_right_value_changes_nothing() {
        var form = "do=undo&decision=1&csrf=wrong";
        var request = site.request("/newsroom/moderation", "Content-Type", "application/x-www-form-urlencoded", "Cookie", "dateline-session=" + session);
        assertThat(site.send(request.POST(java.net.http.HttpRequest.BodyPublishers.ofString(form))).statusCode()).isEqualTo(403);
        var foreign = site.request("/newsroom/moderation", "Content-Type", "application/x-www-form-urlencoded", "Cookie", "dateline-session=" + session,
                "Sec-Fetch-Site", "cross-site");
        assertThat(site.send(foreign.POST(java.net.http.HttpRequest.BodyPublishers.ofString(form))).statusCode()).isEqualTo(403);
    }

    @Test
    void axe_finds_nothing_wrong_in_any_language_light_or_dark_small_or_large() {
        say("For the eyes of axe");
        var often = List.of("newsroom/moderation", "newsroom/moderation/rules", "illegal-content?item=1", "transparency");
        for (var language : List.of("en", "ru")) {
            look(session, new NewContextOptions().setLocale(language).setColorScheme(ColorScheme.LIGHT).setViewportSize(1280, 850), often);
        }
        var small = new NewContextOptions().setLocale("ar").setColorScheme(ColorScheme.DARK).setViewportSize(390, 850);
        look(session, small, often);
        look(admin, small, List.of("newsroom/discussions", "newsroom/mailbox"));
        look(reader, small, List.of("account/decisions"));
    }

    private static void look(String by, NewContextOptions options, List<String> paths) {
        try (var context = moderator(options)) {
            context.addCookies(List.of(cookie(by)));
            paths.forEach(path -> look(context, path));
        }
    }

    private static void look(BrowserContext context, String path) {
        try (var page = context.newPage()) {
            page.navigate(site.base() + path);
            page.locator("details").all().forEach(details -> details.evaluate("one => one.open = true"));
            var what = path + " in " + page.locator("html").getAttribute("lang");
            assertThat(Chromium.violations(page)).as(what).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth")).as(what + " is too wide").isLessThanOrEqualTo(0);
        }
    }
}
