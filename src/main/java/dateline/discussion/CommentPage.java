package dateline.discussion;

import dateline.articles.ArticleId;
import dateline.discussion.UnsentSql.Unsent;
import dateline.editions.Texts;
import dateline.people.Callers;
import dateline.people.Session;
import dateline.platform.Secret;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Where comments are written without scripts. The form under an article is the same bytes for everybody, so it cannot prove that it
/// was sent by its reader's own will: this page shows the words once more, with the proof, and publishes them. Whoever is signed out is sent to
/// sign in and finds them here again.
@Path("/account/comment")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class CommentPage {
    private final Discussion discussion;
    private final Threads threads;
    private final Venues venues;
    private final UnsentWords unsent;
    private final Callers callers;
    private final FormPages pages;

    @Inject
    CommentPage(Discussion discussion, Threads threads, Venues venues, UnsentWords unsent, Callers callers, FormPages pages) {
        this.discussion = discussion;
        this.threads = threads;
        this.venues = venues;
        this.unsent = unsent;
        this.callers = callers;
        this.pages = pages;
    }

    /// What the page shows.
    ///
    /// @param above     what it answers
    /// @param preview   whether the words were looked at before and only wait to be sent
    /// @param complaint why they were not taken; empty when nothing is wrong
    public record Form(
            Optional<Comment> above, String text, String key, String csrf, String unsent, boolean preview, String complaint,
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
        return pages.reachable(() -> {
            var words = unsent.of(secret);
            var to = words.map(Unsent::replyTo).orElse(replyTo);
            return venue(words.map(Unsent::article).orElse(article))
                    .map(venue -> {
                        var above = above(venue, to);
                        var text = words.map(Unsent::words).orElseGet(() -> quote.isEmpty() ? "" : above.map(CommentPage::quoted).orElse(""));
                        var csrf = callers.session(headers).map(Session::csrfToken).orElse("");
                        return page(200, venue, form(above, text, Secret.fresh(), csrf, secret, false, ""));
                    })
                    .orElseGet(FormPages::nowhere);
        });
    }

    private static String quoted(Comment comment) {
        return comment.source().lines().filter(line -> !line.isBlank()).map(line -> "> " + line).collect(Collectors.joining("\n", "", "\n"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@Context HttpHeaders headers, @BeanParam Sent sent) {
        return pages.reachable(() -> venue(sent.article).map(venue -> send(headers, sent, venue)).orElseGet(FormPages::nowhere));
    }

    private Response send(HttpHeaders headers, Sent sent, Venue venue) {
        if (sent.text.length() > 4 * CommentText.LONGEST) {
            return page(400, venue, form(above(venue, sent.replyTo), "", sent.key, "", "", false, Refusals.sentence(Refusal.TOO_LONG, venue.language())));
        }
        var session = callers.session(headers);
        if (session.isEmpty()) {
            var secret = unsent.keep(new Unsent(sent.article, sent.replyTo, CommentText.clean(sent.text)));
            return FormPages.signIn("/account/comment?unsent=" + secret);
        }
        var key = sent.key.isEmpty() ? Secret.fresh() : sent.key;
        if (!FormPages.isSame(session.get().csrfToken(), sent.csrf)) {
            return page(200, venue, form(above(venue, sent.replyTo), sent.text, key, session.get().csrfToken(), sent.unsent, true, ""));
        }
        var draft = new Draft(
                sent.replyTo > 0 ? Optional.of(new CommentId(sent.replyTo)) : Optional.empty(), sent.text, Optional.of(key.substring(0, Math.min(100, key.length()))));
        return switch (discussion.comment(session.get().person(), venue.article(), draft)) {
            case Outcome.Kept(var comment) -> done(venue, comment, sent.unsent);
            case Outcome.Held(var comment) -> held(venue, comment, sent.unsent);
            case Outcome.Refused(var why) -> again(why.status(), venue, sent, key, session.get(), Refusals.sentence(why, venue.language()));
            case Outcome.Screened(var message) -> again(422, venue, sent, key, session.get(), Texts.in(venue.language()).say(message));
            case Outcome.Unknown() -> FormPages.nowhere();
        };
    }

    private Response done(Venue venue, Comment comment, String secret) {
        unsent.forget(secret);
        return FormPages.seeOther(venue.addressOf(comment.id().value()));
    }

    private Response held(Venue venue, Comment comment, String secret) {
        unsent.forget(secret);
        return page(200, venue, new Form(Optional.empty(), comment.source(), "", "", "", false, "", true));
    }

    /// A key that was used up for a refusal is used again: nothing was kept under it.
    private Response again(int status, Venue venue, Sent sent, String key, Session session, String complaint) {
        return page(status, venue, form(above(venue, sent.replyTo), sent.text, key, session.csrfToken(), sent.unsent, false, complaint));
    }

    private Response page(int status, Venue venue, Form form) {
        return pages.page(status, "comment", venue, form);
    }

    private static Form form(
            Optional<Comment> above, String text, String key, String csrf, String secret, boolean preview, String complaint) {
        return new Form(above, text, key, csrf, secret, preview, complaint, false);
    }

    private Optional<Venue> venue(long article) {
        return article > 0 ? venues.of(new ArticleId(article)) : Optional.empty();
    }

    private Optional<Comment> above(Venue venue, long id) {
        return id > 0
                ? threads.find(new CommentId(id)).filter(comment -> !comment.isRemoved() && comment.article().equals(venue.article()))
                : Optional.empty();
    }
}
