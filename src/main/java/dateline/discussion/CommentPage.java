package dateline.discussion;

import dateline.articles.ArticleId;
import dateline.discussion.UnsentSql.Unsent;
import dateline.editions.Editions;
import dateline.editions.Texts;
import dateline.people.Callers;
import dateline.people.Session;
import dateline.platform.DatabaseUnavailable;
import dateline.platform.Secret;
import io.quarkus.qute.Engine;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Where comments are written without scripts. The form under an article is the same bytes for everybody, so it cannot prove that it
/// was sent by its reader's own will: this page shows the words once more, with the proof, and publishes them. Whoever is signed out is sent to
/// sign in and finds them here again.
@Path("/account/comment")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class CommentPage {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";
    private final Discussion discussion;
    private final Threads threads;
    private final Venues venues;
    private final Editions editions;
    private final UnsentWords unsent;
    private final Callers callers;
    private final Engine engine;

    @Inject
    CommentPage(Discussion discussion, Threads threads, Venues venues, Editions editions, UnsentWords unsent, Callers callers, Engine engine) {
        this.discussion = discussion;
        this.threads = threads;
        this.venues = venues;
        this.editions = editions;
        this.unsent = unsent;
        this.callers = callers;
        this.engine = engine;
    }

    /// What the page shows.
    ///
    /// @param above     what it answers
    /// @param preview   whether the words were looked at before and only wait to be sent
    /// @param complaint why they were not taken; empty when nothing is wrong
    public record Form(
            Venue venue, String direction, Optional<Comment> above, String text, String key, String csrf, String unsent, boolean preview, String complaint,
            boolean isHeld) {
        public boolean isComplaining() {
            return !complaint.isEmpty();
        }

        public Map<String, Object> answers() {
            return Map.of("name", "\u2068" + above.map(comment -> comment.author().name()).orElse("") + "\u2069");
        }

        public long replyTo() {
            return above.map(comment -> comment.id().value()).orElse(0L);
        }
    }

    /// What a browser sends.
    public static final class Sent {
        @FormParam("article")
        @DefaultValue("0")
        long article;

        @FormParam("replyTo")
        @DefaultValue("0")
        long replyTo;

        @FormParam("text")
        @DefaultValue("")
        String text = "";

        @FormParam("key")
        @DefaultValue("")
        String key = "";

        @FormParam("csrf")
        @DefaultValue("")
        String csrf = "";

        @FormParam("unsent")
        @DefaultValue("")
        String unsent = "";
    }

    @GET
    public Response form(
            @Context HttpHeaders headers,
            @QueryParam("article") @DefaultValue("0") long article,
            @QueryParam("replyTo") @DefaultValue("0") long replyTo,
            @QueryParam("quote") @DefaultValue("") String quote,
            @QueryParam("unsent") @DefaultValue("") String secret) {
        return reachable(() -> {
            var words = unsent.of(secret);
            var to = words.map(Unsent::replyTo).orElse(replyTo);
            return venue(words.map(Unsent::article).orElse(article))
                    .map(venue -> {
                        var above = above(venue, to);
                        var text = words.map(Unsent::words).orElseGet(() -> quote.isEmpty() ? "" : above.map(CommentPage::quoted).orElse(""));
                        var csrf = callers.session(headers).map(Session::csrfToken).orElse("");
                        return page(200, form(venue, above, text, Secret.fresh(), csrf, secret, false, ""));
                    })
                    .orElseGet(CommentPage::nowhere);
        });
    }

    private static String quoted(Comment comment) {
        return comment.source().lines().filter(line -> !line.isBlank()).map(line -> "> " + line).collect(Collectors.joining("\n", "", "\n"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@Context HttpHeaders headers, @BeanParam Sent sent) {
        return reachable(() -> venue(sent.article).map(venue -> send(headers, sent, venue)).orElseGet(CommentPage::nowhere));
    }

    private Response send(HttpHeaders headers, Sent sent, Venue venue) {
        if (sent.text.length() > 4 * CommentText.LONGEST) {
            return page(400, form(venue, above(venue, sent.replyTo), "", sent.key, "", "", false, Refusals.sentence(Refusal.TOO_LONG, venue.language())));
        }
        var session = callers.session(headers);
        if (session.isEmpty()) {
            var secret = unsent.keep(new Unsent(sent.article, sent.replyTo, CommentText.clean(sent.text)));
            return seeOther("/account/sign-in?next=" + URLEncoder.encode("/account/comment?unsent=" + secret, StandardCharsets.UTF_8));
        }
        var key = sent.key.isEmpty() ? Secret.fresh() : sent.key;
        if (!isSame(session.get().csrfToken(), sent.csrf)) {
            return page(200, form(venue, above(venue, sent.replyTo), sent.text, key, session.get().csrfToken(), sent.unsent, true, ""));
        }
        var draft = new Draft(
                sent.replyTo > 0 ? Optional.of(new CommentId(sent.replyTo)) : Optional.empty(), sent.text, Optional.of(key.substring(0, Math.min(100, key.length()))));
        return switch (discussion.comment(session.get().person(), venue.article(), draft)) {
            case Outcome.Kept(var comment) -> done(venue, comment, sent.unsent);
            case Outcome.Held(var comment) -> held(venue, comment, sent.unsent);
            case Outcome.Refused(var why) -> again(why.status(), venue, sent, key, session.get(), Refusals.sentence(why, venue.language()));
            case Outcome.Screened(var message) -> again(422, venue, sent, key, session.get(), Texts.in(venue.language()).say(message));
            case Outcome.Unknown() -> nowhere();
        };
    }

    private Response done(Venue venue, Comment comment, String secret) {
        unsent.forget(secret);
        return seeOther(venue.addressOf(comment.id().value()));
    }

    private Response held(Venue venue, Comment comment, String secret) {
        unsent.forget(secret);
        return page(200, new Form(venue, direction(venue), Optional.empty(), comment.source(), "", "", "", false, "", true));
    }

    /// A key that was used up for a refusal is used again: nothing was kept under it.
    private Response again(int status, Venue venue, Sent sent, String key, Session session, String complaint) {
        return page(status, form(venue, above(venue, sent.replyTo), sent.text, key, session.csrfToken(), sent.unsent, false, complaint));
    }

    private Form form(
            Venue venue, Optional<Comment> above, String text, String key, String csrf, String secret, boolean preview, String complaint) {
        return new Form(venue, direction(venue), above, text, key, csrf, secret, preview, complaint, false);
    }

    private String direction(Venue venue) {
        return editions.edition(venue.edition()).map(edition -> edition.direction().word()).orElse("ltr");
    }

    private Optional<Venue> venue(long article) {
        return article > 0 ? venues.of(new ArticleId(article)) : Optional.empty();
    }

    private Optional<Comment> above(Venue venue, long id) {
        return id > 0
                ? threads.find(new CommentId(id)).filter(comment -> !comment.isRemoved() && comment.article().equals(venue.article()))
                : Optional.empty();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Response seeOther(String location) {
        return Response.seeOther(URI.create(location)).header("Cache-Control", "no-store").build();
    }

    private static Response nowhere() {
        return seeOther("/");
    }

    private Response page(int status, Form form) {
        var html = engine.getTemplate("discussion/comment.html")
                .data("texts", Texts.in(form.venue.language()))
                .data("page", form)
                .render();
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(html)
                .header("Content-Language", form.venue.language())
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private static Response reachable(Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (DatabaseUnavailable _) {
            return Response.status(503).type(MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8"))
                    .entity(Texts.in("en").say("comment.failed")).header("Retry-After", "2").build();
        }
    }
}
