package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.platform.Json;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Registering, signing in and out, as programs and browsers do.
class AccountsTest {
    private static final String PASSWORD = "correct horse battery";
    private final RunningSite site = SharedSite.site();

    private static String someone() {
        return "reader-" + UUID.randomUUID() + "@example.org";
    }

    private HttpResponse<String> register(String email, String... headers) {
        var body = Json.object().put("email", email).put("name", "Ben Orr").put("password", PASSWORD);
        return site.post("/api/v1/readers", "", body.put("role", "admin").put("emailConfirmed", true).put("id", 1).toString(), headers);
    }

    private HttpResponse<String> signIn(String email, String password, String... headers) {
        return site.post("/api/v1/session", "", Json.object().put("email", email).put("password", password).toString(), headers);
    }

    private JsonNode signedIn(String email) {
        assertThat(register(email).statusCode()).isEqualTo(201);
        var answer = signIn(email, PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.read(answer.body());
    }

    private JsonNode me(String... headers) {
        var answer = site.get("/api/v1/me", headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Json.read(answer.body());
    }

    @Test
    void whoever_registers_is_a_reader_whatever_else_they_say() {
        var email = someone();
        var session = signedIn(email);
        assertThat(session.path("name").asText()).isEqualTo("Ben Orr");
        assertThat(session.path("role").asText()).isEqualTo("reader");
        var me = me("Authorization", "Bearer " + session.path("token").asText());
        assertThat(me.path("email").asText()).isEqualTo(email);
        assertThat(me.path("role").asText()).isEqualTo("reader");
        assertThat(me.path("emailConfirmed").asBoolean(true)).isFalse();
        assertThat(me.path("id").asLong()).isNotEqualTo(1);
        var draft = site.post("/api/v1/articles", session.path("token").asText(), "{\"edition\":\"en\",\"section\":\"news\",\"headline\":\"X\"}");
        assertThat(draft.statusCode()).isEqualTo(403);
    }

    @Test
    void signing_out_ends_the_session_and_nobody_is_401() {
        var token = signedIn(someone()).path("token").asText();
        assertThat(site.send("DELETE", "/api/v1/session", token, "").statusCode()).isEqualTo(204);
        assertThat(site.get("/api/v1/me", "Authorization", "Bearer " + token).statusCode()).isEqualTo(401);
        assertThat(site.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var email = someone();
        register(email);
        var cookies = signIn(email, PASSWORD).headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(2);
        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie).startsWith("dateline-session=").contains("HttpOnly", "SameSite=Lax", "Path=/"));
        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie).startsWith("dateline-signed-in=1").doesNotContain("HttpOnly"));
    }

    @Test
    void a_browser_cannot_be_made_to_keep_a_session_that_somebody_chose() {
        var email = someone();
        register(email);
        var chosen = signIn(email, PASSWORD, "Cookie", "dateline-session=chosen-by-somebody-else-chosen-by-somebody");
        var token = Json.read(chosen.body()).path("token").asText();
        assertThat(token).isNotEqualTo("chosen-by-somebody-else-chosen-by-somebody");
        assertThat(site.get("/api/v1/me", "Cookie", "dateline-session=chosen-by-somebody-else-chosen-by-somebody").statusCode()).isEqualTo(401);
        signIn(email, PASSWORD, "Cookie", "dateline-session=" + token);
        assertThat(site.get("/api/v1/me", "Cookie", "dateline-session=" + token).statusCode()).isEqualTo(401);
    }

    @Test
    void a_write_by_cookie_needs_what_only_the_sites_own_pages_know() {
        var session = signedIn(someone());
        var cookie = "dateline-session=" + session.path("token").asText();
        assertThat(site.send("DELETE", "/api/v1/session", "", "", "Cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(site.send("DELETE", "/api/v1/session", "", "", "Cookie", cookie, "X-CSRF-Token", "guessed").statusCode()).isEqualTo(403);
        var proof = me("Cookie", cookie).path("csrfToken").asText();
        assertThat(proof).isEqualTo(session.path("csrfToken").asText());
        assertThat(site.send("DELETE", "/api/v1/session", "", "", "Cookie", cookie, "X-CSRF-Token", proof, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(site.send("DELETE", "/api/v1/session", "", "", "Cookie", cookie, "X-CSRF-Token", proof).statusCode()).isEqualTo(204);
    }

    @Test
    void another_site_cannot_sign_anybody_in_or_up() {
        var email = someone();
        assertThat(register(email, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(register(email, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(register(email, "Sec-Fetch-Site", "same-origin", "Origin", site.base().toString()).statusCode()).isEqualTo(201);
        assertThat(signIn(email, PASSWORD, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
        var form = site.send(site.request("/api/v1/session").header("Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"email\":\"" + email + "\",\"password\":\"" + PASSWORD + "\"}")));
        assertThat(form.statusCode()).isEqualTo(415);
    }

    @Test
    void answers_do_not_tell_whether_an_address_is_known() {
        var known = someone();
        register(known);
        var again = register(known);
        var fresh = register(someone());
        assertThat(again.statusCode()).isEqualTo(fresh.statusCode());
        assertThat(again.body()).isEqualTo(fresh.body()).isEqualTo("{\"status\":\"registered\"}");
        assertThat(again.headers().map().keySet()).isEqualTo(fresh.headers().map().keySet());
        var wrong = signIn(known, "wrong password");
        var unknown = signIn(someone(), "wrong password");
        assertThat(wrong.statusCode()).isEqualTo(401).isEqualTo(unknown.statusCode());
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    /// The fastest of interleaved calls, which is what is left when the machine does other things, too. The work for one hash is some tens
    /// of milliseconds, a look-up far below one.
    @Test
    void times_do_not_tell_whether_an_address_is_known() {
        var known = someone();
        register(known);
        var rounds = 15;
        var addresses = IntStream.range(0, rounds).mapToObj(_ -> someone()).toList();
        addresses.forEach(this::register);
        var ofKnown = new double[rounds];
        var ofUnknown = new double[rounds];
        var registerKnown = new double[rounds];
        var registerUnknown = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            var address = addresses.get(round);
            ofKnown[round] = millis(() -> signIn(address, "wrong password").statusCode());
            ofUnknown[round] = millis(() -> signIn(someone(), "wrong password").statusCode());
            registerKnown[round] = millis(() -> register(address).statusCode());
            registerUnknown[round] = millis(() -> register(someone()).statusCode());
        }
        System.out.printf("fastest, in ms: sign in known %.1f unknown %.1f, register known %.1f unknown %.1f%n",
                fastest(ofKnown), fastest(ofUnknown), fastest(registerKnown), fastest(registerUnknown));
        assertThat(fastest(ofUnknown)).isBetween(fastest(ofKnown) * 0.6, fastest(ofKnown) * 1.6);
        assertThat(fastest(registerUnknown)).isBetween(fastest(registerKnown) * 0.8, fastest(registerKnown) * 1.25);
    }

    private static double millis(IntSupplier call) {
        var start = System.nanoTime();
        assertThat(call.getAsInt()).isIn(201, 401);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double fastest(double[] times) {
        return Arrays.stream(times).min().orElseThrow();
    }

    @Test
    void guessing_is_stopped_and_says_for_how_long() {
        var email = someone();
        register(email);
        IntStream.range(0, 10).forEach(_ -> assertThat(signIn(email, "guess").statusCode()).isEqualTo(401));
        var stopped = signIn(email, PASSWORD);
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(stopped.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 900);
    }

    @Test
    void a_proxy_on_this_machine_says_who_guesses() {
        IntStream.range(0, 100).forEach(_ -> signIn(someone(), "guess", "X-Forwarded-For", "198.51.100.1, 203.0.113.9"));
        var email = someone();
        register(email);
        assertThat(signIn(email, PASSWORD, "X-Forwarded-For", "203.0.113.9").statusCode()).isEqualTo(429);
        assertThat(signIn(email, PASSWORD, "X-Forwarded-For", "203.0.113.9, 203.0.113.10", "Dateline-Network", "203.0.113.9").statusCode()).isEqualTo(200);
    }

    @Test
    void what_will_not_do_is_told_as_a_problem() {
        for (var body : new String[] {"{}", "[]", "{\"email\":1,\"name\":\"X\"}", "{\"email\":\"x@example.org\",\"name\":\"X\",\"password\":\"short\"}", "no json"}) {
            var answer = site.post("/api/v1/readers", "", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }
}
