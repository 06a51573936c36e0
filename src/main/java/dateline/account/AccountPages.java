package dateline.account;

import dateline.platform.DatabaseUnavailable;
import io.quarkus.qute.Engine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Map;
import java.util.function.Function;

/// Fills the templates of the account. Nothing of it is kept anywhere on the way, and nobody else may frame it.
@Singleton
public final class AccountPages {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private final Engine engine;
    private final Visits visits;

    @Inject
    AccountPages(Engine engine, Visits visits) {
        this.engine = engine;
        this.visits = visits;
    }

    /// A page that only says something. All but `path` are keys of messages.
    ///
    /// @param path where to go on; empty for nowhere
    record Words(String title, String text, Map<String, Object> values, String path, String label) {}

    /// A page with nothing but a button, to which a link in a mail leads.
    record Key(String title, String text, Map<String, Object> values, String action, String key, String label) {}

    /// Answers a request that shows something.
    Response show(HttpHeaders headers, MultivaluedMap<String, String> sent, Function<Visit, Response> work) {
        try {
            return work.apply(visits.of(headers, sent));
        } catch (DatabaseUnavailable _) {
            return Response.status(503).type("text/plain").entity("Dateline cannot look this up just now. Try again in a moment.\n").header("Retry-After", "2").build();
        }
    }

    /// Answers a form, unless it is not the site's own.
    Response take(HttpHeaders headers, MultivaluedMap<String, String> sent, Function<Visit, Response> work) {
        return show(headers, sent, visit -> visit.isOurs()
                ? work.apply(visit)
                : words(visit, 403, new Words("account.again.title", "account.again.text", Map.of(), "/account", "account.again.go")));
    }

    /// What only somebody signed in may see; others are asked to sign in, and come back.
    Response own(HttpHeaders headers, MultivaluedMap<String, String> sent, String path, Function<Visit, Response> work) {
        return show(headers, sent, visit -> visit.isSignedIn() ? work.apply(visit) : signInFirst(path));
    }

    Response change(HttpHeaders headers, MultivaluedMap<String, String> sent, Function<Visit, Response> work) {
        return show(headers, sent, visit -> visit.isSignedIn() ? take(headers, sent, work) : signInFirst("/account"));
    }

    private static Response signInFirst(String path) {
        return go("/account/sign-in?next=" + path);
    }

    /// Left as a path: the site cannot know by which scheme the browser reached a proxy before it.
    ///
    /// @param path of this site; empty for one's own page
    static Response go(String path) {
        return Response.status(303).header("Location", path.isEmpty() ? "/account" : path).header("Cache-Control", "no-store").build();
    }

    Response words(Visit visit, int status, Words words) {
        return answer(visit, status, "words", words).build();
    }

    Response key(Visit visit, Key key) {
        return answer(visit, 200, "key", key).build();
    }

    /// The link is used, too old or not whole.
    Response gone(Visit visit) {
        return words(visit, 410, new Words("account.gone.title", "account.gone.text", Map.of(), "/account/sign-in", "account.signin"));
    }

    /// @param name such as `register`, for `templates/account/register.html`
    /// @param view what is in the frame, as the template's `page`
    ResponseBuilder answer(Visit visit, int status, String name, Object view) {
        var html = engine.getTemplate("account/" + name + ".html")
                .data("visit", visit)
                .data("texts", visit.texts())
                .data("page", view)
                .render();
        var answer = Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(html)
                .header("Content-Language", visit.language())
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex");
        return visit.isSignedIn() ? answer : answer.cookie(visits.cookie(visit));
    }

    /// The key of what to say when something will not do.
    static String complaint(String what) {
        return switch (what) {
            case "email" -> "account.wrong.email";
            case "name" -> "account.wrong.name";
            default -> "account.wrong.password";
        };
    }
}
