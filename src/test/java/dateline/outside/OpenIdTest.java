package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Signing in by OpenID Connect against npm's `oidc-provider`, a certified provider, which this test installs into `target` and runs on this
/// machine.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenIdTest {
    private static final String PROVIDER = "oidc-provider@9.5.1";
    private static final Path HOME = Path.of("target", "oidc-provider").toAbsolutePath();
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    static Path folder;

    private int port;
    private Process provider;
    private RunningSite site;
    private Chromium chromium;

    @BeforeAll
    void open() throws IOException, InterruptedException {
        Assumptions.assumeTrue(hasNode(), "no node and npm here to run a provider with");
        install();
        try (var free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        site = RunningSite.serve(
                folder.resolve("site"), Map.of("DATELINE_OIDC_URL", "http://dateline:secret%20of%20the%20client@127.0.0.1:" + port + "?name=Example%20ID"));
        provider = new ProcessBuilder("node", "provider.mjs", Integer.toString(port), site.base().resolve("/account/openid/callback").toString())
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new BufferedReader(new InputStreamReader(provider.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.lines().anyMatch("ready"::equals)).as("the provider is ready").isTrue();
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
        chromium = new Chromium();
    }

    private static boolean hasNode() throws InterruptedException {
        try {
            return new ProcessBuilder("sh", "-c", "command -v node && command -v npm").redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(HOME);
        Files.copy(Path.of("src/test/resources/outside/provider.mjs"), HOME.resolve("provider.mjs"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        if (Files.exists(HOME.resolve("node_modules/oidc-provider/package.json"))) {
            return;
        }
        System.out.println("Installing " + PROVIDER + " for this test …");
        Files.writeString(HOME.resolve("package.json"), "{\"private\":true}");
        var npm = new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", PROVIDER)
                .directory(HOME.toFile())
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("npm.log").toFile())
                .start();
        assertThat(npm.waitFor(4, TimeUnit.MINUTES) && npm.exitValue() == 0).as("npm; its output is in " + HOME.resolve("npm.log")).isTrue();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (provider != null) {
            provider.destroy();
        }
        if (site != null) {
            site.close();
        }
    }

    /// Signs in at the provider as that person, and agrees to tell the site who they are.
    private void atProvider(Page page, String person) {
        page.route(url -> !url.startsWith("http://127.0.0.1:"), route -> route.abort());
        page.navigate(site.base().resolve("/account/sign-in?next=/en/").toString());
        page.click("text=Example ID");
        page.fill("input[name=login]", person);
        page.fill("input[name=password]", "any");
        page.click("button[type=submit]");
        page.waitForLoadState();
        page.click("button[type=submit]");
    }

    @Test
    void whoever_signs_in_there_is_signed_in_here_as_one_and_the_same_person() {
        for (var time = 1; time <= 2; time++) {
            try (var reader = chromium.reader(1000, 800)) {
                var page = reader.newPage();
                atProvider(page, "olga");
                page.waitForURL("**/en/");
                page.navigate(site.base().resolve("/account").toString());
                assertThat(page.locator("h1").textContent()).isEqualTo("The one called olga");
                assertThat(page.locator(".told").count()).as("the address is confirmed").isZero();
                assertThat(page.locator("form[action='/account/sessions'] input[name=id]").count()).isEqualTo(time - 1);
            }
        }
    }

    @Test
    void an_account_that_is_there_is_joined_and_whoever_had_not_proved_its_address_is_shut_out() {
        var intruder = new Visitor(site);
        intruder.open("/account/register");
        intruder.send("/account/register", Map.of("email", "pavel@example.org", "name", "Mallory", "password", PASSWORD));
        intruder.send("/account/sign-in", Map.of("email", "pavel@example.org", "password", PASSWORD));
        assertThat(intruder.open("/account").select("h1").text()).isEqualTo("Mallory");
        try (var reader = chromium.reader(1000, 800)) {
            var page = reader.newPage();
            atProvider(page, "pavel");
            page.waitForURL("**/en/");
        }
        intruder.open("/account");
        assertThat(intruder.location()).startsWith("/account/sign-in");
    }

    @Test
    void an_address_that_the_provider_does_not_vouch_for_opens_nothing() {
        try (var reader = chromium.reader(1000, 800)) {
            var page = reader.newPage();
            atProvider(page, "unverified");
            page.waitForSelector("text=does not say that the address is yours");
            assertThat(reader.cookies()).noneMatch(cookie -> cookie.name.equals("dateline-session"));
        }
    }

    @Test
    void nobody_is_brought_into_a_sign_in_that_their_browser_did_not_begin() {
        var stranger = new Visitor(site);
        stranger.open("/account/openid/callback?code=stolen&state=guessed");
        assertThat(stranger.status()).isEqualTo(403);
        stranger.open("/account/openid/start");
        assertThat(stranger.location()).contains("code_challenge_method=S256", "nonce=", "state=");
        stranger.open("/account/openid/callback?code=stolen&state=guessed");
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.cookies()).doesNotContainKey("dateline-session");
    }
}
