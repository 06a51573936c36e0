package dateline.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dateline.platform.Json;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Readers with an open page, while articles are published.
class LiveNewsfeedTest {
    @TempDir
    static Path folder;

    private static RunningSite site;
    private static Chromium chromium;
    private static String token;

    @BeforeAll
    static void open() {
        site = RunningSite.serve(folder.resolve("site"));
        token = site.token("editor");
        chromium = new Chromium();
        for (var n = 1; n <= 40; n++) {
            site.publish(token, "Earlier news number " + n + " with a headline as long as headlines are");
        }
    }

    @AfterAll
    static void close() {
        chromium.close();
        site.close();
    }

    private static Page opened(BrowserContext reader, String path) {
        var page = reader.newPage();
        page.navigate(site.base().resolve(path).toString());
        page.locator(".feed li").first().waitFor();
        page.waitForTimeout(600);
        return page;
    }

    private static String base(Page page) {
        return page.title().replaceFirst("^\\(\\d+\\) ", "");
    }

    private static void showsUnseen(Page page, int count) {
        var title = count == 0 ? base(page) : "(" + count + ") " + base(page);
        assertThat(page).hasTitle(title);
        if (count == 0) {
            assertThat(page.locator("[data-count]")).isHidden();
        } else {
            assertThat(page.locator("[data-count]")).hasText(Integer.toString(count));
        }
    }

    @Test
    void what_is_published_stands_in_the_newsfeed_of_an_open_page() {
        try (var reader = chromium.reader(1440, 900)) {
            for (var path : new String[] {"/en/", "/en/news/", "/en/newsfeed/"}) {
                var page = opened(reader, path);
                site.publish(token, "Just now on " + path);
                assertThat(page.locator(".feed li").first()).containsText("Just now on " + path);
                page.close();
            }
        }
    }

    @Test
    void what_comes_in_quick_succession_shows_up_when_nobody_is_at_the_newsfeed() {
        try (var reader = chromium.reader(1440, 900)) {
            var page = opened(reader, "/en/");
            for (var n = 1; n <= 3; n++) {
                site.publish(token, "In quick succession " + n);
            }
            var newest = page.locator(".rail .feed li").first();
            assertThat(newest).containsText("In quick succession 3");
            page.waitForTimeout(1_500);
            assertThat(newest.boundingBox().y).isGreaterThanOrEqualTo(page.locator(".rail-list").boundingBox().y - 1);
        }
    }

    @Test
    void what_is_unseen_is_counted_across_tabs_and_reloads_and_nothing_is_shown_for_none() {
        try (var reader = chromium.reader(1440, 900)) {
            var first = opened(reader, "/en/");
            var second = opened(reader, "/en/news/");
            showsUnseen(first, 0);
            site.publish(token, "Unseen one");
            site.publish(token, "Unseen two");
            showsUnseen(first, 2);
            showsUnseen(second, 2);
            assertThat(first.locator("[data-fresh]")).hasText("2 new items");
            first.reload();
            showsUnseen(first, 2);
            var third = opened(reader, "/en/newsfeed/");
            showsUnseen(third, 0);
            showsUnseen(first, 0);
            showsUnseen(second, 0);
            assertThat(first.locator("[data-fresh]")).isHidden();
        }
    }

    @Test
    void the_button_above_the_newsfeed_leads_to_what_is_new_by_pointer_and_by_keyboard() {
        try (var reader = chromium.reader(1440, 900)) {
            var page = opened(reader, "/en/");
            site.publish(token, "Called up by pointer");
            assertThat(page.locator("[data-status]")).hasText("1 new item");
            page.locator("[data-fresh]").click();
            showsUnseen(page, 0);
            assertThat(page.locator(".rail .feed a").first()).isFocused();
            page.mouse().move(300, 500);
            page.locator("main .headline a").first().focus();
            site.publish(token, "Called up by keyboard");
            assertThat(page.locator("[data-fresh]")).isVisible();
            page.locator("[data-fresh]").focus();
            page.keyboard().press("Enter");
            showsUnseen(page, 0);
            assertThat(page.locator(".rail .feed a").first()).hasText("Called up by keyboard");
        }
    }

    @Test
    void a_word_without_end_makes_no_page_wider_than_the_screen() {
        var article = site.publish(token, "Donaudampfschifffahrtsgesellschaft".repeat(4)).path("url").asText();
        try (var reader = chromium.reader(320, 700)) {
            for (var path : List.of("/en/", article, "/en/news/", "/en/newsfeed/")) {
                var page = opened(reader, path);
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(320);
                page.close();
            }
        }
    }

    @Test
    void another_tab_goes_on_when_the_listening_one_is_closed() {
        try (var reader = chromium.reader(1440, 900)) {
            var first = opened(reader, "/en/");
            var second = opened(reader, "/en/news/");
            first.close();
            second.waitForTimeout(300);
            site.publish(token, "After the first tab was closed");
            showsUnseen(second, 1);
            assertThat(second.locator(".feed li").first()).containsText("After the first tab was closed");
        }
    }

    @Test
    void nothing_that_is_read_moves() {
        try (var reader = chromium.reader(1440, 900)) {
            var page = reader.newPage();
            page.addInitScript("""
                    window.shifted = 0;
                    new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifted += entry.value; }))
                        .observe({ type: 'layout-shift', buffered: true });
                    """);
            page.navigate(site.base().resolve("/en/").toString());
            page.waitForTimeout(600);
            page.locator(".rail .feed li").nth(2).hover();
            var before = page.locator(".rail .feed li").nth(2).boundingBox().y;
            site.publish(token, "New while somebody reads the rail");
            assertThat(page.locator(".rail .feed li").first()).containsText("New while somebody reads the rail");
            page.waitForTimeout(500);
            assertThat(page.locator(".rail .feed li").nth(3).boundingBox().y).isCloseTo(before, org.assertj.core.data.Offset.offset(1.0));
            assertThat(((Number) page.evaluate("window.shifted")).doubleValue()).isLessThan(0.001);
        }
    }

    @Test
    void a_correction_and_a_withdrawal_reach_the_open_page() {
        try (var reader = chromium.reader(1440, 900)) {
            var published = site.publish(token, "To be corrected");
            var id = published.get("id").asLong();
            var front = opened(reader, "/en/");
            var article = opened(reader, published.get("url").asText());
            var item = front.locator(".rail [data-id='" + id + "']");
            assertThat(item).containsText("To be corrected");
            site.post("/api/v1/articles/" + id + "/correct", token,
                    Json.object().put("note", "It was another one.").put("headline", "Corrected since").toString());
            assertThat(item).containsText("Corrected since");
            assertThat(article.locator(".changed")).containsText("This article has been updated.");
            article.locator(".changed a").click();
            assertThat(article.locator("h1")).hasText("Corrected since");
            assertThat(article.locator(".corrections")).containsText("It was another one.");
            site.post("/api/v1/articles/" + id + "/withdraw", token, "{\"reason\":\"It never happened.\"}");
            assertThat(item).hasCount(0);
        }
    }

    @Test
    void a_reader_without_scripts_reads_everything() {
        try (var reader = chromium.reader(new NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 800))) {
            var page = reader.newPage();
            page.navigate(site.base().resolve("/en/").toString());
            page.locator("main .headline a").first().click();
            assertThat(page.locator(".body p").first()).isVisible();
            page.locator(".to-newsfeed").click();
            assertThat(page.locator(".day .feed li").first()).isVisible();
            page.locator(".pager a, .nameplate a").first().click();
            assertThat(page.locator("h1")).isVisible();
        }
    }

    @Test
    void a_reader_with_the_keyboard_alone_gets_everywhere() {
        try (var reader = chromium.reader(1440, 900)) {
            var page = opened(reader, "/en/");
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            assertThat(page.locator(".skip")).isInViewport();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator("main .headline a").first()).isFocused();
            assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
            page.keyboard().press("Enter");
            assertThat(page.locator("article.whole h1")).isVisible();
        }
    }
}
