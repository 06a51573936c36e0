package dateline.newsroom;

import dateline.people.Invitation;
import dateline.people.Passwords;
import dateline.people.People;
import dateline.people.Person;
import dateline.people.SessionCookies;
import dateline.people.Sessions;
import dateline.platform.Configuration;
import dateline.platform.DatabaseUnavailable;
import dateline.platform.Secret;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Where a one-time link leads: the invited person says who they are, may choose a password, is signed in, and gets
/// an API token, shown this once.
@Path("/newsroom/welcome")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class WelcomePage {
    private static final String COOKIE = "dateline-welcome";
    private static final int ONE_HOUR = 3_600;
    private final People people;
    private final Sessions sessions;
    private final SessionCookies cookies;
    private final StaffPages pages;
    private final boolean onlyHttps;

    @Inject
    WelcomePage(People people, Sessions sessions, SessionCookies cookies, StaffPages pages, Configuration configuration) {
        this.people = people;
        this.sessions = sessions;
        this.cookies = cookies;
        this.pages = pages;
        this.onlyHttps = "https".equals(configuration.publicUrl().getScheme());
    }

    /// What the form shows: `email` is asked for when the invitation names none; `complaint` is a message's key or empty.
    record Form(String key, String guard, Invitation invitation, String email, String name, String complaint) {
        public boolean asksEmail() {
            return invitation.email().isEmpty();
        }

        public boolean isComplaining() {
            return !complaint.isEmpty();
        }

        public Map<String, Object> values() {
            return Map.of("role", invitation.role().word());
        }
    }

    @GET
    public Response open(
            @QueryParam("key") @DefaultValue("") String key, @HeaderParam("Accept-Language") @DefaultValue("") String languages) {
        return reachable(languages, () -> people.invitation(key)
                .map(invitation -> form(200, languages, new Form(key, Secret.fresh(), invitation, "", "", "")))
                .orElseGet(() -> gone(languages)));
    }

    /// Another site cannot send this form for somebody: it does not know the value that the form and the cookie share.
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(
            @Context HttpHeaders headers,
            @HeaderParam("Accept-Language") @DefaultValue("") String languages,
            @CookieParam(COOKIE) @DefaultValue("") String cookie,
            @FormParam("guard") @DefaultValue("") String guard,
            @FormParam("key") @DefaultValue("") String key,
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password) {
        return reachable(languages, () -> {
            var open = people.invitation(key);
            if (open.isEmpty()) {
                return gone(languages);
            }
            var form = new Form(key, Secret.fresh(), open.get(), email, name, "");
            return isSame(cookie, guard) ? accept(headers, languages, form, password) : form(403, languages, complaining(form, "welcome.again"));
        });
    }

    private Response accept(HttpHeaders headers, String languages, Form form, String password) {
        if (!password.isEmpty() && !Passwords.isUsable(password)) {
            return form(400, languages, complaining(form, "account.wrong.password"));
        }
        try {
            return people.accept(form.key, form.email, form.name)
                    .map(person -> welcome(headers, languages, person, password))
                    .orElseGet(() -> gone(languages));
        } catch (IllegalArgumentException _) {
            return form(400, languages, complaining(form, "welcome.email.wrong"));
        }
    }

    private Response welcome(HttpHeaders headers, String languages, Person person, String password) {
        if (!password.isEmpty()) {
            sessions.givePassword(person, password);
        }
        return pages.answer(200, "welcomed", languages, new Token(person.name(), people.freshToken(person)))
                .cookie(cookie("", 0))
                .cookie(cookies.of(sessions.open(person, headers)))
                .build();
    }

    /// What is shown at the end.
    record Token(String name, String token) {
        public Map<String, Object> values() {
            return Map.of("name", name);
        }
    }

    private static Form complaining(Form form, String complaint) {
        return new Form(form.key, form.guard, form.invitation, form.email, form.name, complaint);
    }

    private Response form(int status, String languages, Form form) {
        return pages.answer(status, "welcome", languages, form).cookie(cookie(form.guard, ONE_HOUR)).build();
    }

    private Response gone(String languages) {
        return pages.answer(410, "gone", languages, Optional.empty()).build();
    }

    private Response reachable(String languages, Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (DatabaseUnavailable _) {
            return pages.answer(503, "later", languages, Optional.empty()).header("Retry-After", "2").build();
        }
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/newsroom/welcome")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(onlyHttps)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private static boolean isSame(String cookie, String guard) {
        return !cookie.isEmpty()
                && MessageDigest.isEqual(cookie.getBytes(StandardCharsets.UTF_8), guard.getBytes(StandardCharsets.UTF_8));
    }
}
