package dateline.discussion;

import dateline.articles.ArticleId;
import dateline.blocks.Spans;
import dateline.editions.Texts;
import dateline.moderation.Reason;
import dateline.people.Callers;
import dateline.people.Session;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
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
import java.util.List;
import java.util.stream.Stream;

/// Where a reader reports a comment to the moderators. Scripts show its form beside the comment.
@Path("/account/report")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class ReportPage {
    private final Discussion discussion;
    private final Threads threads;
    private final Venues venues;
    private final Callers callers;
    private final FormPages pages;

    @Inject
    ReportPage(Discussion discussion, Threads threads, Venues venues, Callers callers, FormPages pages) {
        this.discussion = discussion;
        this.threads = threads;
        this.venues = venues;
        this.callers = callers;
        this.pages = pages;
    }

    /// What the page shows: the form, or what came of it.
    public record Report(Comment comment, String home, String csrf, List<Choice> reasons, String said) {
        public boolean isDone() {
            return !said.isEmpty();
        }
    }

    public record Choice(String word, String name) {}

    @GET
    public Response form(@Context HttpHeaders headers, @QueryParam("comment") @DefaultValue("0") long id) {
        return pages.reachable(() -> threads.find(new CommentId(id)).filter(comment -> !comment.isRemoved()).map(comment -> callers.session(headers)
                        .map(session -> page(200, comment, session, ""))
                        .orElseGet(() -> FormPages.signIn("/account/report?comment=" + id)))
                .orElseGet(FormPages::nowhere));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response report(
            @Context HttpHeaders headers,
            @FormParam("comment") @DefaultValue("0") long id,
            @FormParam("reason") @DefaultValue("") String word,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("csrf") @DefaultValue("") String csrf) {
        return pages.reachable(() -> threads.find(new CommentId(id)).filter(comment -> !comment.isRemoved()).map(comment -> callers.session(headers)
                        .map(session -> Reason.of(word).filter(_ -> FormPages.isSame(session.csrfToken(), csrf))
                                .map(reason -> reported(comment, session, reason, Spans.clean(text)))
                                .orElseGet(() -> page(400, comment, session, "")))
                        .orElseGet(() -> FormPages.signIn("/account/report?comment=" + id)))
                .orElseGet(FormPages::nowhere));
    }

    private Response reported(Comment comment, Session session, Reason reason, String words) {
        var language = venue(comment).language();
        return switch (discussion.report(session.person(), comment.id(), reason, words)) {
            case TAKEN, AGAIN -> page(200, comment, session, Texts.in(language).say("comment.reported"));
            case OWN -> page(409, comment, session, Refusals.sentence(Refusal.OWN, language));
            case TOO_MANY -> page(429, comment, session, Refusals.sentence(Refusal.REPORTS, language));
            case SILENCED -> page(403, comment, session, Texts.in(language).say("moderation.refused.banned"));
            case UNKNOWN -> FormPages.nowhere();
        };
    }

    private Venue venue(Comment comment) {
        return venues.of(new ArticleId(comment.article().value())).orElseThrow();
    }

    private Response page(int status, Comment comment, Session session, String said) {
        var venue = venue(comment);
        var texts = Texts.in(venue.language());
        var reasons = Stream.of(Reason.values()).map(reason -> new Choice(reason.word(), texts.say("moderation.reason." + reason.word()))).toList();
        return pages.page(status, "report", venue, new Report(comment, venue.addressOf(comment.id().value()), session.csrfToken(), reasons, said));
    }
}
