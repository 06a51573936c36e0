package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.platform.Json;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The pages of an account without scripts.
class AccountPagesTest {
    private static final String PASSWORD = "correct horse battery";
    private final RunningSite site = SharedSite.site();
    private final Mailbox mailbox = new Mailbox(site, SharedSite.token("admin"));
    private final String email = "reader-" + UUID.randomUUID() + "@example.org";
    private final Visitor reader = new Visitor(site);

    private void register() {
        reader.open("/account/register?next=/en/");
        reader.send("/account/register", Map.of("email", email, "name", "Vera Lind", "password", PASSWORD));
        assertThat(reader.status()).isEqualTo(200);
    }

    private void signIn() {
        reader.open("/account/sign-in");
        reader.send("/account/sign-in", Map.of("email", email, "password", PASSWORD));
        assertThat(reader.status()).isEqualTo(303);
    }

    @Test
    void register_sign_in_confirm_and_come_back_to_where_one_was() {
        register();
        reader.send("/account/sign-in", Map.of("email", email, "password", PASSWORD));
        assertThat(reader.location()).isEqualTo("/en/");
        assertThat(reader.open("/account").select("h1").text()).isEqualTo("Vera Lind");
        assertThat(reader.page().select(".told").text()).contains(email);
        reader.open(mailbox.link(email));
        assertThat(reader.page().select("main").text()).contains(email);
        reader.send("/account/confirm", Map.of());
        assertThat(reader.status()).isEqualTo(200);
        assertThat(reader.open("/account").select(".told")).isEmpty();
        assertThat(reader.open(mailbox.link(email)).select("form[action=/account/confirm]")).isEmpty();
        assertThat(reader.status()).isEqualTo(410);
    }

    @Test
    void registering_a_known_address_looks_the_same() {
        register();
        var first = reader.page();
        var other = new Visitor(site);
        other.open("/account/register");
        other.send("/account/register", Map.of("email", email, "name", "Mallory", "password", "another long secret"));
        other.page().select("input[type=hidden]").remove();
        first.select("input[type=hidden]").remove();
        assertThat(other.page().select("main").text()).isEqualTo(first.select("main").text());
        assertThat(mailbox.newest(email)).contains("already");
    }

    @Test
    void a_link_by_mail_signs_in() {
        register();
        var elsewhere = new Visitor(site);
        elsewhere.open("/account/sign-in");
        elsewhere.send("/account/send-link", Map.of("email", email));
        assertThat(elsewhere.page().select("h1").text()).isEqualTo("Look into your mail");
        elsewhere.open(mailbox.link(email));
        assertThat(elsewhere.cookies()).doesNotContainKey("dateline-session");
        elsewhere.send("/account/link", Map.of());
        assertThat(elsewhere.open("/account").select("h1").text()).isEqualTo("Vera Lind");
    }

    @Test
    void a_forgotten_password_is_replaced_by_mail() {
        register();
        signIn();
        var elsewhere = new Visitor(site);
        elsewhere.open("/account/recover");
        elsewhere.send("/account/recover", Map.of("email", email));
        elsewhere.open(mailbox.link(email));
        assertThat(elsewhere.send("/account/password", Map.of("password", "short")).select(".complaint").text()).contains("8 characters");
        elsewhere.send("/account/password", Map.of("password", "another long secret"));
        assertThat(elsewhere.open("/account").select("h1").text()).isEqualTo("Vera Lind");
        assertThat(reader.open("/account").select("h1")).isEmpty();
        assertThat(reader.location()).startsWith("/account/sign-in");
    }

    @Test
    void somebody_may_change_everything_on_their_page() {
        register();
        signIn();
        reader.open("/account");
        reader.send("/account/name", Map.of("name", "Vera <b>Lind</b>", "language", "ru"));
        assertThat(reader.location()).isEqualTo("/account?done=saved");
        assertThat(reader.open("/account").select("h1").html()).contains("Vera &lt;b&gt;Lind&lt;/b&gt;");
        assertThat(reader.page().select("html").attr("lang")).isEqualTo("ru");
        assertThat(reader.send("/account/new-password", Map.of("proof", "wrong", "password", "another long secret")).select(".complaint")).isNotEmpty();
        reader.open("/account");
        reader.send("/account/new-password", Map.of("proof", PASSWORD, "password", "another long secret"));
        assertThat(reader.location()).isEqualTo("/account?done=password");
        var other = "moved-" + email;
        reader.open("/account");
        reader.send("/account/new-address", Map.of("proof", "another long secret", "email", other));
        reader.open(mailbox.link(other));
        reader.send("/account/address", Map.of());
        assertThat(reader.open("/account").select("section bdi").first().text()).isEqualTo(other);
    }

    @Test
    void sessions_are_listed_and_ended() {
        register();
        signIn();
        var elsewhere = new Visitor(site);
        elsewhere.open("/account/sign-in");
        elsewhere.send("/account/sign-in", Map.of("email", email, "password", PASSWORD));
        reader.open("/account");
        var id = reader.page().select("form[action=/account/sessions] input[name=id]").attr("value");
        reader.send("/account/sessions", Map.of("id", id));
        assertThat(elsewhere.open("/account").select("h1")).isEmpty();
        assertThat(reader.open("/account").select("h1").text()).isEqualTo("Vera Lind");
        reader.send("/account/sign-out", Map.of());
        assertThat(reader.cookies()).doesNotContainKeys("dateline-session", "dateline-signed-in");
        reader.open("/account");
        assertThat(reader.location()).startsWith("/account/sign-in");
    }

    @Test
    void what_was_saved_is_listed_exported_and_goes_with_the_account() {
        register();
        signIn();
        var article = site.publish(SharedSite.token("editor"), "Saved for " + email);
        var cookie = "dateline-session=" + reader.cookies().get("dateline-session");
        var proof = Json.read(site.get("/api/v1/me", "Cookie", cookie).body()).path("csrfToken").asText();
        var path = "/api/v1/saved/" + article.path("id").asLong();
        assertThat(site.send("PUT", path, "", "", "Cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(site.send("PUT", path, "", "", "Cookie", cookie, "X-CSRF-Token", proof).statusCode()).isEqualTo(204);
        assertThat(site.send("PUT", "/api/v1/saved/999999", "", "", "Cookie", cookie, "X-CSRF-Token", proof).statusCode()).isEqualTo(404);
        assertThat(reader.open("/account/saved").select("main").text()).contains("Saved for " + email);
        reader.open("/account/export.json");
        assertThat(Json.read(reader.last().body()).at("/saved/0/headline").asText()).isEqualTo("Saved for " + email);
        reader.open("/account");
        assertThat(reader.send("/account/delete", Map.of("proof", "wrong")).select(".complaint")).isNotEmpty();
        reader.open("/account");
        assertThat(reader.send("/account/delete", Map.of("proof", PASSWORD)).select("h1").text()).isEqualTo("Your account is deleted");
        assertThat(site.get("/api/v1/me", "Cookie", cookie).statusCode()).isEqualTo(401);
        assertThat(mailbox.newest(email)).contains("deleted");
    }

    private String comment(long article, String text, long replyTo, String token) {
        var body = Json.object().put("text", text);
        var answer = site.post("/api/v1/articles/" + article + "/comments", token, (replyTo > 0 ? body.put("replyTo", replyTo) : body).toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body();
    }

    private String token() {
        var sent = Json.object().put("email", email).put("password", PASSWORD);
        return Json.read(site.post("/api/v1/session", "", sent.toString()).body()).path("token").asText();
    }

    @Test
    void what_one_wrote_is_listed_changed_and_deleted_without_scripts() {
        register();
        signIn();
        var article = site.publish(SharedSite.token("editor"), "Talked about by " + email).path("id").asLong();
        assertThat(reader.open("/account/comments").select("main").text()).contains("You have not commented yet.");
        var said = Json.read(comment(article, "My <b>frist</b> words", 0, token()));
        assertThat(reader.open("/account").select("[aria-labelledby=written-title] .words").text()).isEqualTo("My <b>frist</b> words");
        assertThat(reader.open("/account/comments").select(".about a").text()).isEqualTo("Talked about by " + email);
        var address = reader.page().select(".help a").attr("href");
        assertThat(site.get(address.substring(0, address.indexOf('#'))).body()).contains("My &lt;b&gt;frist&lt;/b&gt; words");
        var id = said.path("id").asText();
        reader.send("/account/comments/edit", Map.of("id", id, "text", " "));
        assertThat(reader.page().select(".complaint").text()).isEqualTo("Write something that others can see.");
        reader.send("/account/comments/edit", Map.of("id", id, "text", "My first words"));
        assertThat(reader.location()).isEqualTo("/account/comments?done=saved");
        assertThat(reader.open("/account/comments").select(".words").text()).isEqualTo("My first words");
        assertThat(site.get(address.substring(0, address.indexOf('#'))).body()).contains("My first words");
        reader.send("/account/comments/delete", Map.of("id", id));
        assertThat(reader.open(reader.location()).select(".told").text()).isEqualTo("The comment is deleted.");
        assertThat(reader.page().select(".words")).isEmpty();
        assertThat(site.get("/api/v1/comments/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void what_others_replied_is_new_until_it_was_looked_at_and_there_until_it_is_removed() {
        register();
        signIn();
        var editor = SharedSite.token("editor");
        var article = site.publish(editor, "Answered to " + email).path("id").asLong();
        var mine = Json.read(comment(article, "What do you think, asks " + email, 0, token())).path("id").asLong();
        var reply = Json.read(comment(article, "I think so, " + email, mine, editor)).path("id").asLong();
        comment(article, "And I do not, " + email, mine, editor);
        assertThat(Json.read(site.get("/api/v1/me", "Authorization", "Bearer " + token()).body()).at("/unread/replies").asInt()).isEqualTo(2);
        assertThat(reader.open("/account").select("#replies-title").text()).isEqualTo("Replies to you 2 new");
        assertThat(reader.open("/account/replies").select("li.fresh .words").eachText()).containsExactly("And I do not, " + email, "I think so, " + email);
        assertThat(reader.open("/account/replies").select("li.fresh")).isEmpty();
        assertThat(reader.open("/account").select("#replies-title").text()).isEqualTo("Replies to you");
        assertThat(site.send("DELETE", "/api/v1/comments/" + reply, editor, "").statusCode()).isEqualTo(204);
        assertThat(reader.open("/account/replies").select(".words").eachText()).containsExactly("And I do not, " + email);
    }

    @Test
    void a_form_that_another_site_sends_changes_nothing() {
        register();
        var stranger = new Visitor(site);
        stranger.post("/account/sign-in", Map.of("email", email, "password", PASSWORD));
        assertThat(stranger.status()).as("signing in as somebody else").isEqualTo(403);
        assertThat(stranger.cookies()).doesNotContainKey("dateline-session");
        stranger.post("/account/register", Map.of("email", "x" + email, "name", "X", "password", PASSWORD, "csrf", "guessed"));
        assertThat(stranger.status()).isEqualTo(403);
        signIn();
        for (var path : new String[] {"name", "new-password", "new-address", "sessions", "notices", "delete", "sign-out", "saved", "send-confirmation",
            "comments/edit", "comments/delete"}) {
            reader.post("/account/" + path, Map.of("name", "Mallory", "proof", PASSWORD, "csrf", "guessed", "others", "yes"));
            assertThat(reader.status()).as(path).isEqualTo(403);
        }
        assertThat(reader.open("/account").select("h1").text()).isEqualTo("Vera Lind");
        var foreign = site.send(site.request("/account/sign-in", "Origin", "https://evil.example", "Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("email=x")));
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_is_led_to_another_site_after_signing_in() {
        register();
        for (var next : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/%09/evil.example/../.."}) {
            reader.open("/account/sign-in");
            reader.send("/account/sign-in", Map.of("email", email, "password", PASSWORD, "next", next));
            assertThat(reader.location()).as(next).matches("/account|/%09/evil.*");
            reader.open("/account");
            reader.send("/account/sign-out", Map.of());
        }
    }

    @Test
    void whoever_comes_from_a_page_of_the_site_goes_back_to_it_without_scripts() {
        var answer = site.get("/account/sign-in", "Referer", site.base().resolve("/en/news/").toString());
        assertThat(answer.body()).contains("name=\"next\" value=\"/en/news/\"");
        assertThat(site.get("/account/sign-in", "Referer", "https://evil.example/en/").body()).doesNotContain("name=\"next\"");
    }

    @Test
    void the_pages_speak_three_languages_and_are_nobody_elses() {
        for (var language : new String[] {"en", "ru", "ar"}) {
            var answer = site.get("/account/register?in=" + language);
            assertThat(answer.body()).contains("<html lang=\"" + language + "\" dir=\"" + (language.equals("ar") ? "rtl" : "ltr"));
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'").doesNotContain("unsafe");
        }
    }

    @Test
    void the_mailbox_is_for_admins() {
        assertThat(site.get("/newsroom/mailbox").statusCode()).isEqualTo(303);
        assertThat(site.get("/newsroom/mailbox", "Authorization", "Bearer " + SharedSite.token("editor")).statusCode()).isEqualTo(403);
        assertThat(site.get("/newsroom/mailbox", "Authorization", "Bearer " + SharedSite.token("admin")).statusCode()).isEqualTo(200);
    }
}
