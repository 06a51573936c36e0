package dateline.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dateline.platform.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The way of a comment from the registration of its author to its removal, in three browsers on a site with a mail server.
class WholeWayTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private static Path folder;

    private static MailServer mail;
    private static RunningSite site;
    private static Chromium chromium;
    private static String admin;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void open() {
        mail = new MailServer();
        site = RunningSite.serve(folder.resolve("site"), Map.of("DATELINE_SMTP_URL", mail.url()));
        chromium = new Chromium();
        admin = site.token("admin");
    }

    @AfterAll
    static void close() {
        chromium.close();
        site.close();
        mail.close();
    }

    private Page page(BrowserContext reader, String path) {
        var page = reader.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
        go(page, path);
        return page;
    }

    private static void go(Page page, String path) {
        page.navigate(site.base().resolve(path).toString());
    }

    private static String words(Hand hand) {
        return switch (hand) {
            case MOUSE -> "I have clicked through all of this and it was quick";
            case KEYBOARD -> "Not one finger has left the keys since this morning";
        };
    }

    @ParameterizedTest
    @EnumSource(Hand.class)
    void somebody_registers_confirms_and_comments_another_sees_and_reports_it_and_a_moderator_removes_it(Hand hand) {
        var article = site.publish(admin, "An article for the " + hand).path("url").asText();
        var name = hand.name().toLowerCase(Locale.ROOT);
        try (var one = chromium.reader(1280, 900); var other = chromium.reader(390, 844); var third = chromium.reader(1280, 900)) {
            var reading = signedIn(hand, other, "other-" + name, article);
            var writing = registered(hand, one, name + "@example.org", article);
            go(writing, article);
            hand.write(writing, writing.locator("#say"), words(hand));
            hand.press(writing, writing.locator("form[data-say] button[type=submit]"));
            assertThat(writing.locator(".remark:not(.sending) .said")).hasText(words(hand));
            assertThat(reading.locator("[data-more-comments]")).hasText("1 new comment");
            hand.press(reading, reading.locator("[data-more-comments]"));
            assertThat(reading.locator(".remark .said")).hasText(words(hand));
            report(hand, reading);
            removed(hand, third, words(hand));
            assertThat(reading.locator(".remark")).hasCount(0);
            assertThat(writing.locator(".remark")).hasCount(0);
            go(writing, "/account");
            hand.press(writing, writing.locator("a[href='/account/comments']"));
            assertThat(writing.locator(".state")).containsText("Removed by a moderator.");
            assertThat(complaints).isEmpty();
        }
    }

    private Page signedIn(Hand hand, BrowserContext reader, String name, String article) {
        var email = name + "@example.org";
        site.post("/api/v1/readers", "", Json.object().put("email", email).put("name", name).put("password", PASSWORD).toString());
        var page = page(reader, article);
        hand.press(page, page.locator(".invitation a").first());
        hand.write(page, page.locator("#email"), email);
        hand.write(page, page.locator("#password"), PASSWORD);
        hand.press(page, page.locator("button[type=submit]:not(.quiet)"));
        page.waitForURL("**" + article + "#comments");
        assertThat(page.locator("[data-signed-out]")).isHidden();
        return page;
    }

    private Page registered(Hand hand, BrowserContext reader, String email, String article) {
        var page = page(reader, article);
        hand.press(page, page.locator(".invitation a").last());
        hand.write(page, page.locator("#email"), email);
        hand.write(page, page.locator("#name"), "Vera Lind");
        hand.write(page, page.locator("#password"), PASSWORD);
        hand.press(page, page.locator("button[type=submit]"));
        page.waitForSelector("text=Almost done");
        go(page, mail.linkTo(email));
        hand.press(page, page.locator("main button[type=submit]"));
        page.waitForSelector("text=Your address is confirmed");
        hand.press(page, page.locator("main a"));
        hand.write(page, page.locator("#email"), email);
        hand.write(page, page.locator("#password"), PASSWORD);
        hand.press(page, page.locator("button[type=submit]:not(.quiet)"));
        page.waitForSelector("h1:has-text('Vera Lind')");
        return page;
    }

    private static void report(Hand hand, Page page) {
        hand.press(page, page.locator("[data-report]"));
        hand.choose(page, page.locator(".remark form select"), "abuse");
        hand.press(page, page.locator(".remark form button[type=submit]"));
        assertThat(page.locator(".remark .held")).hasText("Thank you. The moderators will look at it.");
    }

    private void removed(Hand hand, BrowserContext staff, String words) {
        staff.addCookies(List.of(new Cookie("dateline-session", admin).setUrl(site.base().toString())));
        var page = page(staff, "/newsroom/moderation?queue=reported");
        assertThat(page.locator(".judged .words")).hasText(words);
        hand.press(page, page.locator("button[value='reject:abuse']"));
        page.locator(".told button[value='undo']").waitFor();
    }
}
