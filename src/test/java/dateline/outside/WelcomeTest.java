package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The page to which a one-time link leads.
class WelcomeTest {
    private static final Pattern LINK = Pattern.compile("http\\S+(/newsroom/welcome\\?key=\\S+)");
    private static final Pattern TOKEN = Pattern.compile("<code dir=\"ltr\">([A-Za-z0-9_-]{43})</code>");
    private final RunningSite site = SharedSite.site();

    private String link(String email) {
        var added = Run.of("staff", "add", email, "--role", "editor", "--data", site.data().toString());
        return LINK.matcher(added.output()).results().findFirst().orElseThrow().group(1);
    }

    private static String field(String name, String page) {
        return Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page).results().findFirst().orElseThrow().group(1);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private HttpResponse<String> send(String cookie, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return site.send(site.request("/newsroom/welcome", "Cookie", cookie.split(";")[0])
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    @Test
    void the_invited_person_says_a_name_and_gets_a_token_once() {
        var link = link("nora@example.org");
        var opened = site.get(link);
        assertThat(opened.statusCode()).isEqualTo(200);
        assertThat(opened.body()).contains("nora@example.org", "You are invited as editor.");
        var fields = Map.of("key", field("key", opened.body()), "guard", field("guard", opened.body()), "name", "Nora Fjeld");
        var joined = send(cookie(opened), fields);
        assertThat(joined.statusCode()).isEqualTo(200);
        assertThat(joined.body()).contains("Welcome, Nora Fjeld");
        var token = TOKEN.matcher(joined.body()).results().findFirst().orElseThrow().group(1);
        assertThat(site.publish(token, "By Nora").path("status").asText()).isEqualTo("published");
        assertThat(site.get(link).statusCode()).isEqualTo(410);
        assertThat(send(cookie(opened), fields).statusCode()).isEqualTo(410);
    }

    @Test
    void the_page_is_for_nobody_else() {
        var opened = site.get(link("olaf@example.org"));
        assertThat(opened.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(opened.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(opened.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(cookie(opened)).contains("HttpOnly", "SameSite=Strict", "Path=/newsroom/welcome");
    }

    @Test
    void a_form_sent_by_another_site_changes_nothing() {
        var link = link("petra@example.org");
        var opened = site.get(link);
        var key = field("key", opened.body());
        assertThat(send("none=1", Map.of("key", key, "guard", field("guard", opened.body()), "name", "X")).statusCode()).isEqualTo(403);
        assertThat(send(cookie(opened), Map.of("key", key, "guard", "guessed", "name", "X")).statusCode()).isEqualTo(403);
        assertThat(site.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void a_link_that_was_never_given_is_410() {
        assertThat(site.get("/newsroom/welcome?key=guessed").statusCode()).isEqualTo(410);
        assertThat(site.get("/newsroom/welcome").statusCode()).isEqualTo(410);
        assertThat(site.get("/newsroom/").statusCode()).isEqualTo(404);
    }

    @Test
    void it_speaks_the_language_of_the_browser() {
        var link = link("rasha@example.org");
        assertThat(site.get(link, "Accept-Language", "ar-EG,ar;q=0.9").body()).contains("lang=\"ar\" dir=\"rtl\"", "أنت مدعو لتكون محررًا.");
        assertThat(site.get(link, "Accept-Language", "de,ru;q=0.5").body()).contains("lang=\"ru\" dir=\"ltr\"");
        assertThat(site.get(link, "Accept-Language", ";;;").body()).contains("lang=\"en\" dir=\"ltr\"");
    }

    @Test
    void the_first_admin_says_the_address_too() {
        var link = LINK.matcher(site.output()).results().findFirst().orElseThrow().group(1);
        var opened = site.get(link);
        var fields = Map.of("key", field("key", opened.body()), "guard", field("guard", opened.body()), "name", "A <b>", "email", "no address");
        var refused = send(cookie(opened), fields);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("This is not an e-mail address.", "value=\"A &lt;b&gt;\"");
        var again = Map.of("key", field("key", opened.body()), "guard", field("guard", refused.body()), "name", "Sigrid", "email", "sigrid@example.org");
        assertThat(send(cookie(refused), again).body()).contains("Welcome, Sigrid");
    }

    @Test
    void its_stylesheet_is_there() {
        assertThat(site.get("/css/newsroom.css").statusCode()).isEqualTo(200);
    }
}
