package dateline.discussion;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.blocks.Spans;
import dateline.moderation.Reason;
import dateline.people.Callers;
import dateline.platform.Json;
import dateline.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The calls about one comment.
@Path("/api/v1/comments/{id}")
@Produces("application/json")
@Consumes("*/*")
@RunOnVirtualThread
public final class CommentsApi {
    private static final int LONGEST_SENT = 64 << 10;
    private final Discussion discussion;
    private final Threads threads;
    private final Venues venues;
    private final Callers callers;

    @Inject
    CommentsApi(Discussion discussion, Threads threads, Venues venues, Callers callers) {
        this.discussion = discussion;
        this.threads = threads;
        this.venues = venues;
        this.callers = callers;
    }

    @GET
    public Response read(@PathParam("id") long id) {
        var comment = threads.find(new CommentId(id)).orElseThrow(Refusals::unknown);
        return Response.ok(json(comment)).header("Cache-Control", "no-cache").build();
    }

    @PUT
    public Response edit(@Context HttpHeaders headers, @PathParam("id") long id, String body) {
        var by = callers.signedIn(headers);
        return done(id, discussion.edit(by, new CommentId(id), text(json(body))));
    }

    @DELETE
    public Response remove(@Context HttpHeaders headers, @PathParam("id") long id) {
        var by = callers.signedIn(headers);
        done(id, discussion.remove(by, new CommentId(id)));
        return Response.noContent().build();
    }

    @POST
    @Path("/reactions")
    public Response react(@Context HttpHeaders headers, @PathParam("id") long id, String body) {
        var by = callers.signedIn(headers);
        var word = json(body).path("reaction").asText("");
        var reaction = word.isEmpty() || word.equals("null") ? Optional.<Reaction>empty() : Optional.of(Reaction.of(word)
                .orElseThrow(() -> Problem.of(400, "“reaction” is one of " + words() + ", or null to take yours back.")));
        return done(id, discussion.react(by, new CommentId(id), reaction));
    }

    private static String words() {
        return Arrays.stream(Reaction.values()).map(Reaction::word).collect(Collectors.joining(", "));
    }

    @PUT
    @Path("/highlight")
    public Response highlight(@Context HttpHeaders headers, @PathParam("id") long id, String body) {
        var by = callers.publisher(headers);
        return done(id, discussion.highlight(by, new CommentId(id), json(body).path("highlighted").asBoolean(true)));
    }

    @POST
    @Path("/reports")
    public Response report(@Context HttpHeaders headers, @PathParam("id") long id, String body) {
        var by = callers.signedIn(headers);
        var sent = json(body);
        var reason = Reason.of(sent.path("reason").asText("")).orElseThrow(() -> Problem.of(400, "“reason” is one of "
                + Arrays.stream(Reason.values()).map(Reason::word).collect(Collectors.joining(", ")) + "."));
        return switch (discussion.report(by, new CommentId(id), reason, Spans.clean(sent.path("text").asText("")))) {
            case TAKEN, AGAIN -> Response.status(201).entity(Json.object().put("status", "reported").toString()).build();
            case OWN -> throw Refusals.problem(Refusal.OWN, language(id));
            case TOO_MANY -> throw Refusals.problem(Refusal.REPORTS, language(id)).withHeader("Retry-After", "3600");
            case SILENCED -> throw Refusals.screened("moderation.refused.banned", language(id));
            case UNKNOWN -> throw Refusals.unknown();
        };
    }

    private Response done(long id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept(var comment) -> Response.ok(json(comment)).build();
            case Outcome.Held(var comment) -> Response.ok(json(comment)).build();
            case Outcome.Refused(var why) -> throw Refusals.problem(why, language(id));
            case Outcome.Screened(var message) -> throw Refusals.screened(message, language(id));
            case Outcome.Unknown() -> throw Refusals.unknown();
        };
    }

    private String language(long id) {
        return threads.find(new CommentId(id)).flatMap(comment -> venues.of(comment.article())).map(Venue::language).orElse("en");
    }

    private String json(Comment comment) {
        return CommentJson.write(comment, venues.of(comment.article()).orElseThrow()).toString();
    }

    static JsonNode json(String body) {
        if (body.length() > LONGEST_SENT) {
            throw Problem.of(413, "A comment has at most " + CommentText.LONGEST + " characters.");
        }
        return Json.read(body.isBlank() ? "{}" : body);
    }

    static String text(JsonNode sent) {
        if (!sent.path("text").isTextual()) {
            throw Problem.of(400, "Send “text”: what the comment says.");
        }
        return sent.path("text").asText();
    }
}
