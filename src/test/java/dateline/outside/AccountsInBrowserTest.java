package dateline.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import dateline.platform.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Accounts as people with a browser have them, on a site with a mail server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsInBrowserTest {
    private static final String PASSWORD = "correct horse battery";
    private static final List<String> SIGNED_OUT = List.of(
            "/account/sign-in", "/account/register", "/account/recover", "/account/confirm?key=none", "/newsroom/welcome?key=none");

    @TempDir
    static Path folder;

    private final MailServer mail = new MailServer();
    private RunningSite site;
    private Chromium chromium;
    private String editor = "";

    @BeforeAll
    void open() {
        site = RunningSite.serve(folder.resolve("site"), Map.of("DATELINE_SMTP_URL", mail.url()));
        chromium = new Chromium();
        editor = site.token("editor");
    }

    @AfterAll
    void close() {
        chromium.close();
        site.close();
        mail.close();
    }

    private void go(Page page, String path) {
        page.navigate(site.base().resolve(path).toString());
    }

    private void press(Page page, String name) {
        page.locator("main button", new Page.LocatorOptions().setHasText(name)).first().focus();
        page.keyboard().press("Enter");
    }

    private void type(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().focus();
        page.keyboard().type(text);
    }

    private void register(Page page, String email, String name) {
        go(page, "/account/register");
        type(page, "E-mail address", email);
        type(page, "Name", name);
        type(page, "Password", PASSWORD);
        press(page, "Register");
        page.waitForSelector("text=Almost done");
    }

    @Test
    void a_reader_registers_confirms_by_the_mails_link_and_signs_in_by_keyboard_alone() {
        try (var reader = chromium.reader(1280, 900)) {
            var page = reader.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            go(page, "/en/");
            page.locator("[data-account]").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("h1:has-text('Sign in')");
            register(page, "keys@example.org", "Kay Board");
            go(page, mail.linkTo("keys@example.org"));
            press(page, "Confirm");
            page.waitForSelector("text=Your address is confirmed");
            go(page, "/account/sign-in?next=/en/");
            type(page, "E-mail address", "keys@example.org");
            type(page, "Password", PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/en/");
            assertThat(page.locator("[data-account]")).hasText("Kay Board");
            page.locator("[data-account]").focus();
            page.keyboard().press("Enter");
            page.waitForSelector("h1:has-text('Kay Board')");
            assertThat(page.locator(".told").count()).isZero();
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void a_reader_saves_an_article_and_finds_it() {
        var url = site.publish(editor, "Worth keeping").path("url").asText();
        try (var reader = chromium.reader(390, 844)) {
            var page = reader.newPage();
            go(page, url);
            page.waitForTimeout(200);
            assertThat(page.locator("[data-save]").isVisible()).as("for signed-out people").isFalse();
            signedIn(page, "saver@example.org", "Sav Er");
            go(page, url);
            page.locator("[data-save]").click();
            page.waitForSelector("[data-save][aria-pressed=true]");
            go(page, "/account/saved");
            assertThat(page.locator("main .list a").allTextContents()).containsExactly("Worth keeping");
            go(page, url);
            page.waitForSelector("[data-save][aria-pressed=true]");
            page.locator("[data-save]").click();
            page.waitForSelector("[data-save][aria-pressed=false]");
        }
    }

    private void signedIn(Page page, String email, String name) {
        register(page, email, name);
        type(page, "Password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/account");
    }

    /// With the authenticator that Chromium has for tests, which verifies its person.
    @Test
    void a_passkey_signs_in_without_a_password_until_it_is_removed() {
        try (var reader = chromium.reader(1280, 900)) {
            var page = reader.newPage();
            var devtools = reader.newCDPSession(page);
            devtools.send("WebAuthn.enable");
            var options = new JsonObject();
            List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation").forEach(name -> options.addProperty(name, true));
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            var sent = new JsonObject();
            sent.add("options", options);
            devtools.send("WebAuthn.addVirtualAuthenticator", sent);
            var here = "http://localhost:" + site.base().getPort();
            page.navigate(here + "/account/register");
            type(page, "E-mail address", "keyless@example.org");
            type(page, "Name", "Keyless");
            type(page, "Password", PASSWORD);
            press(page, "Register");
            page.waitForSelector("text=Almost done");
            type(page, "Password", PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/account");
            page.click("text=Add a passkey");
            page.waitForURL("**/account?done=saved");
            assertThat(page.locator("form[action='/account/passkeys']").count()).isEqualTo(1);
            page.click("text=Sign out");
            page.navigate(here + "/account/sign-in");
            page.click("text=Sign in with a passkey");
            page.waitForURL("**/account");
            assertThat(page.locator("h1").textContent()).isEqualTo("Keyless");
            page.locator("form[action='/account/passkeys'] button").click();
            page.waitForURL("**/account?done=saved");
            page.click("text=Sign out");
            page.navigate(here + "/account/sign-in");
            page.click("text=Sign in with a passkey");
            page.waitForSelector("text=No passkey of this site was shown");
            assertThat(reader.cookies()).noneMatch(cookie -> cookie.name.equals("dateline-session"));
        }
    }

    @Test
    void axe_finds_no_violation_on_pages_for_signed_out_people_and_none_is_wider_than_its_screen() throws Exception {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var reader = reader(scheme)) {
                for (var language : scheme == ColorScheme.DARK ? List.of("ar") : List.of("en", "ru")) {
                    for (var path : SIGNED_OUT) {
                        check(reader, path + (path.contains("?") ? "&in=" : "?in=") + language);
                    }
                }
            }
        }
    }

    private BrowserContext reader(ColorScheme scheme) {
        return chromium.reader(new NewContextOptions().setColorScheme(scheme).setViewportSize(scheme == ColorScheme.DARK ? 320 : 1440, 900));
    }

    @Test
    void axe_finds_no_violation_on_ones_own_pages_and_none_is_wider_than_its_screen() throws Exception {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var reader = reader(scheme)) {
                var page = reader.newPage();
                signedIn(page, "axe-" + scheme + "@example.org", "An extraordinarily_long_name_without_any_place_to_break_it");
                page.setInputFiles("#picture", Path.of("src/main/resources/META-INF/resources/icons/dateline-192.png"));
                press(page, "Save the picture");
                page.waitForURL("**/account?done=saved");
                talk(reader);
                var paths = scheme == ColorScheme.DARK
                        ? List.of("/account?in=ar", "/account/comments?in=ar", "/account/replies?in=ar", "/en/")
                        : List.of("/account", "/account/saved", "/account/comments", "/account/replies?in=ru");
                for (var path : paths) {
                    check(reader, path);
                }
            }
        }
    }

    /// Something that the reader wrote, and an answer to it.
    private void talk(BrowserContext reader) {
        var id = site.publish(editor, "An article about which one talks").path("id").asLong();
        var proof = Json.read(reader.request().get(site.base().resolve("/api/v1/me").toString()).text()).path("csrfToken").asText();
        var said = reader.request().post(site.base().resolve("/api/v1/articles/" + id + "/comments").toString(), RequestOptions.create()
                .setHeader("Content-Type", "application/json").setHeader("X-CSRF-Token", proof)
                .setData(Json.object().put("text", "> quoted\nWhat_I_think_in_one_word_".repeat(6)).toString()));
        assertThat(said.status()).isEqualTo(201);
        var answer = Json.object().put("text", "I do not \u202e agree").put("replyTo", Json.read(said.text()).path("id").asLong());
        assertThat(site.post("/api/v1/articles/" + id + "/comments", editor, answer.toString()).statusCode()).isEqualTo(201);
    }

    private void check(BrowserContext reader, String path) throws Exception {
        try (var page = reader.newPage()) {
            go(page, path);
            page.waitForTimeout(100);
            page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
            assertThat(Chromium.violations(page)).as(path).isEmpty();
            var width = page.viewportSize().width;
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(width);
            var validator = new EmbeddedValidator();
            validator.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
            var html = page.request().get(page.url()).text();
            var report = Json.read(validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
            assertThat(report.get("messages")).as(path).filteredOn(message -> message.path("type").asText().equals("error")).isEmpty();
        }
    }
}
