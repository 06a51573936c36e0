package dateline.discussion;

import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.editions.Texts;
import dateline.platform.DatabaseUnavailable;
import io.quarkus.qute.Engine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;

/// Fills the templates of the pages with forms, in the language of the discussion. They are one reader's own: nothing of them is kept on the way.
@Singleton
final class FormPages {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";
    private final Engine engine;
    private final Editions editions;

    @Inject
    FormPages(Engine engine, Editions editions) {
        this.engine = engine;
        this.editions = editions;
    }

    /// @param name such as `comment`, for `templates/discussion/comment.html`
    Response page(int status, String name, Venue venue, Object view) {
        var html = engine.getTemplate("discussion/" + name + ".html")
                .data("texts", Texts.in(venue.language()))
                .data("venue", venue)
                .data("direction", editions.edition(venue.edition()).map(Edition::direction).orElse(Edition.Direction.LTR).word())
                .data("page", view)
                .render();
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(html)
                .header("Content-Language", venue.language())
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    static Response signIn(String next) {
        return seeOther("/account/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    static Response nowhere() {
        return seeOther("/");
    }

    static Response seeOther(String location) {
        return Response.seeOther(URI.create(location)).header("Cache-Control", "no-store").build();
    }

    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    Response reachable(Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (DatabaseUnavailable _) {
            return Response.status(503)
                    .type(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                    .entity(Texts.in("en").say("comment.failed"))
                    .header("Retry-After", "2")
                    .build();
        }
    }
}
