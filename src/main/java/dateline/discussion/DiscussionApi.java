package dateline.discussion;

import dateline.articles.ArticleId;
import dateline.people.Callers;
import dateline.platform.Json;
import dateline.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;

/// The calls about the comments of one article.
@Path("/api/v1/articles/{id}/comments")
@Produces("application/json")
@Consumes("*/*")
@RunOnVirtualThread
public final class DiscussionApi {
    private static final int LONGEST_KEY = 100;
    private final Discussion discussion;
    private final Threads threads;
    private final CommentIntake intake;
    private final Venues venues;
    private final Callers callers;
    private final Clock clock;

    @Inject
    DiscussionApi(Discussion discussion, Threads threads, CommentIntake intake, Venues venues, Callers callers, Clock clock) {
        this.discussion = discussion;
        this.threads = threads;
        this.intake = intake;
        this.venues = venues;
        this.callers = callers;
        this.clock = clock;
    }

    @GET
    public Response read(
            @PathParam("id") long id,
            @QueryParam("sort") @DefaultValue("newest") String order,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        var sort = Sort.of(order).orElseThrow(() -> Problem.of(400, "“sort” is newest, oldest or discussed."));
        var cursor = after.isEmpty() ? Optional.<Cursor>empty() : Optional.of(Cursor.read(after)
                .orElseThrow(() -> Problem.of(400, "“after” is the “next” of an earlier answer.")));
        var venue = venue(id);
        var opening = venue.opening(clock.instant());
        var node = Json.object();
        var items = node.putArray("items");
        if (opening != Opening.CLOSED) {
            var stretch = threads.stretch(venue, sort, cursor, Math.clamp(limit, 1, 200));
            stretch.comments().forEach(comment -> items.add(CommentJson.write(comment, venue)));
            node.put("count", stretch.count());
            stretch.next().ifPresent(next -> node.put("next", next.toString()));
        } else {
            node.put("count", 0);
        }
        return Response.ok(node.put("state", opening.word()).toString()).header("Cache-Control", "no-cache").build();
    }

    /// What only the caller sees of the discussion. Whoever has proven their address meanwhile gets what came from elsewhere under it.
    @GET
    @Path("/own")
    public Response own(@Context HttpHeaders headers, @PathParam("id") long id) {
        var by = callers.signedIn(headers);
        var venue = venue(id);
        intake.claim(by);
        var own = threads.own(venue, by.id());
        var node = Json.object();
        var held = node.putArray("held");
        own.held().forEach(comment -> held.add(CommentJson.write(comment, venue)));
        var reactions = node.putObject("reactions");
        own.reactions().forEach((comment, reaction) -> reactions.put(comment.toString(), reaction));
        node.put("editableMinutes", Discussion.EDITABLE.toMinutes());
        return Response.ok(node.toString()).header("Cache-Control", "no-store").build();
    }

    @POST
    public Response comment(@Context HttpHeaders headers, @PathParam("id") long id, String body) {
        var by = callers.signedIn(headers);
        var sent = CommentsApi.json(body);
        var replyTo = sent.path("replyTo").asLong(0);
        var key = sent.path("key").asText("").strip();
        if (key.length() > LONGEST_KEY) {
            throw Problem.of(400, "A “key” has at most " + LONGEST_KEY + " characters.");
        }
        var draft = new Draft(
                replyTo > 0 ? Optional.of(new CommentId(replyTo)) : Optional.empty(),
                CommentsApi.text(sent),
                key.isEmpty() ? Optional.empty() : Optional.of(key));
        var venue = venue(id);
        return switch (discussion.comment(by, venue.article(), draft)) {
            case Outcome.Kept(var comment) -> created(comment, venue);
            case Outcome.Held(var comment) -> created(comment, venue);
            case Outcome.Refused(var why) -> throw Refusals.problem(why, venue.language());
            case Outcome.Screened(var message) -> throw Refusals.screened(message, venue.language());
            case Outcome.Unknown() -> throw Refusals.unknown();
        };
    }

    private static Response created(Comment comment, Venue venue) {
        return Response.status(201)
                .entity(CommentJson.write(comment, venue).toString())
                .header("Location", "/api/v1/comments/" + comment.id())
                .build();
    }

    private Venue venue(long id) {
        return venues.of(new ArticleId(id)).orElseThrow(Refusals::unknown);
    }
}
