package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dateline.platform.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every type of page of the demo, in every edition, before the judges that browsers and readers' aids follow.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageQualityTest {
    /// Of the articles of an edition; an analysis takes seconds, and the other editions differ in words and direction only.
    private static final int MOST_ARTICLES = 5;
    private static final int FEW_ARTICLES = 2;

    @TempDir
    static Path folder;

    private RunningSite site;
    private Chromium chromium;

    @BeforeAll
    void open() {
        site = RunningSite.demo(folder.resolve("demo"));
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
        site.close();
    }

    /// The addresses of one page of each type, the withdrawn article's last.
    Stream<String> pages() {
        return Stream.of("en", "ru", "ar").flatMap(this::pages);
    }

    private Stream<String> pages(String edition) {
        var front = Jsoup.parse(site.get("/" + edition + "/").body());
        var articles = front.select("main .item .headline a").eachAttr("href").stream().distinct().toList();
        var section = front.select(".sections a").attr("href");
        var withdrawn = withdrawn(edition);
        return Stream.concat(
                Stream.of("/" + edition + "/", section, "/" + edition + "/newsfeed/", "/" + edition + "/nothing-here/", withdrawn),
                articles.stream().limit(edition.equals("en") ? MOST_ARTICLES : FEW_ARTICLES));
    }

    private String withdrawn(String edition) {
        var items = Json.read(site.get("/api/v1/newsfeed?edition=" + edition).body()).get("items");
        var last = items.get(items.size() - 1);
        if (!site.get(last.get("url").asText()).body().contains("class=\"withdrawn\"")) {
            var answer = site.post("/api/v1/articles/" + last.get("id").asLong() + "/withdraw", editor(), "{\"reason\":\"It was not so.\"}");
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        return last.get("url").asText();
    }

    private String token = "";

    private String editor() {
        if (token.isEmpty()) {
            token = site.token("editor");
        }
        return token;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_nu_validator_finds_no_error(String path) throws Exception {
        var html = site.get(path).body();
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        var report = Json.read(validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
        assertThat(report.get("messages")).as(path).filteredOn(message -> message.path("type").asText().equals("error")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void axe_finds_no_violation_by_day_or_night(ColorScheme scheme) {
        var width = scheme == ColorScheme.DARK ? 390 : 1440;
        try (var reader = chromium.reader(new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
            var page = reader.newPage();
            Stream.of("en", "ru", "ar").filter(edition -> edition.equals("ru") == (scheme == ColorScheme.DARK)).flatMap(this::pages).forEach(path -> {
                page.navigate(site.base().resolve(path).toString());
                assertThat(Chromium.violations(page)).as(path).isEmpty();
            });
        }
    }

    @Test
    void no_page_is_wider_than_its_screen_or_moves_while_it_loads() {
        for (var width : List.of(320, 390, 820, 1440, 2200)) {
            try (var reader = chromium.reader(width, 850)) {
                var page = reader.newPage();
                page.addInitScript("""
                        window.shifted = 0;
                        new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifted += entry.value; }))
                            .observe({ type: 'layout-shift', buffered: true });
                        """);
                var some = List.of(320, 820, 1440).contains(width) ? pages() : pages("ar");
                some.forEach(path -> {
                    page.navigate(site.base().resolve(path).toString());
                    page.waitForTimeout(250);
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(width);
                    assertThat(((Number) page.evaluate("window.shifted")).doubleValue()).as(path + " at " + width).isLessThan(0.001);
                });
            }
        }
    }

    @Test
    void on_paper_an_article_is_the_article_alone() {
        try (var reader = chromium.reader(1440, 900)) {
            var page = reader.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
            page.navigate(site.base().resolve("/en/").toString());
            page.navigate(site.base().resolve(page.locator("main .headline a").first().getAttribute("href")).toString());
            for (var kept : List.of(".nameplate", "h1", ".byline", ".body p")) {
                assertThat(page.locator(kept).first().isVisible()).as(kept).isTrue();
            }
            for (var left : List.of(".bar", ".sections", ".rail", ".next", ".colophon ul")) {
                assertThat(page.locator(left).first().isVisible()).as(left).isFalse();
            }
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo("rgb(255, 255, 255)");
        }
    }

    @Test
    void styles_and_scripts_are_small() {
        var page = Jsoup.parse(site.get("/en/").body());
        var assets = Stream.concat(page.select("link[rel=stylesheet]").eachAttr("href").stream(), page.select("script[src]").eachAttr("src").stream());
        var packed = assets.mapToInt(path -> site.bytes(path, "Accept-Encoding", "gzip").body().length).sum();
        System.out.printf("styles and scripts: %,d bytes with gzip%n", packed);
        assertThat(packed).isBetween(1_000, 25 * 1024);
    }

    @Test
    void a_page_asks_nobody_else_and_breaks_no_rule_of_its_own() {
        try (var reader = chromium.reader(1440, 900)) {
            var page = reader.newPage();
            var asked = new java.util.ArrayList<String>();
            var complaints = new java.util.ArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            pages().filter(path -> site.get(path).statusCode() == 200).forEach(path -> {
                page.navigate(site.base().resolve(path).toString());
                page.waitForTimeout(150);
            });
            assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith(site.base().toString()));
            assertThat(complaints).isEmpty();
        }
    }
}
