package dateline.outside;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The machine's Chromium, in which tests read the site as readers do. `DATELINE_CHROMIUM` says where it is when it is not where Debian
/// puts it.
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");
    private final Playwright playwright = Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
            .setExecutablePath(Path.of(System.getenv().getOrDefault("DATELINE_CHROMIUM", "/usr/bin/chromium")))
            .setArgs(FLAGS));

    /// A reader of one's own, with storage of their own, on a screen of that size.
    BrowserContext reader(int width, int height) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    BrowserContext reader(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /// What axe-core finds wrong with the page, each with the first element of which it is so. What it finds right is not asked for, which
    /// halves the time.
    static List<String> violations(Page page) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
