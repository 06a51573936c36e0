package dateline.moderation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.moderation.Statements.Notice;
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

/// What the caller is told about decisions, and the caller's objection to one.
@Path("/api/v1/notices")
@Produces("application/json")
@Consumes("*/*")
@RunOnVirtualThread
public final class NoticesApi {
    private static final int MOST = 200;
    private final Statements notices;
    private final Callers callers;

    @Inject
    NoticesApi(Statements notices, Callers callers) {
        this.notices = notices;
        this.callers = callers;
    }

    @GET
    public Response notices(
            @Context HttpHeaders headers, @QueryParam("after") @DefaultValue("") String after, @QueryParam("limit") @DefaultValue("50") int limit) {
        var person = callers.signedIn(headers);
        var most = Math.clamp(limit, 1, MOST);
        var before = after.matches("\\d{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
        var found = notices.of(person, before, most + 1);
        var node = Json.object().put("unread", notices.unread(person));
        var items = node.putArray("items");
        found.stream().limit(most).map(NoticesApi::notice).forEach(items::add);
        if (found.size() > most) {
            node.put("next", Long.toString(found.get(most - 1).id()));
        }
        return Response.ok(node.toString()).header("Cache-Control", "no-store").build();
    }

    /// The author is told what was decided, not by whom.
    private static ObjectNode notice(Notice notice) {
        var node = Json.object()
                .put("id", notice.id())
                .put("topic", notice.topic())
                .put("at", notice.at().toString())
                .put("read", notice.isRead())
                .put("mayAppeal", notice.mayAppeal());
        var decision = CaseJson.decided(notice.decided());
        decision.remove("by");
        decision.put("automated", false);
        node.set("decision", decision);
        notice.shown().ifPresent(shown -> node.put("text", shown.text()).put("headline", shown.articleHeadline()).put("url", shown.url()));
        notice.appeal().ifPresent(appeal -> node.set("appeal", CaseJson.appeal(appeal)));
        return node;
    }

    @POST
    @Path("/{id}/read")
    public Response read(@Context HttpHeaders headers, @PathParam("id") long id) {
        var person = callers.signedIn(headers);
        notices.read(person, id);
        return Response.ok(Json.object().put("unread", notices.unread(person)).toString()).build();
    }

    @POST
    @Path("/appeals")
    public Response appeal(@Context HttpHeaders headers, String body) {
        var person = callers.signedIn(headers);
        var sent = Sent.read(body);
        return switch (notices.appeal(person, sent.number("decision"), sent.text("words"))) {
            case TAKEN -> Response.status(201).entity(Json.object().put("status", "taken").toString()).build();
            case AGAIN -> throw Problem.of(409, "You have appealed against this decision; each decision can be appealed against once.");
            case TOO_LATE -> throw Problem.of(409, "This decision can no longer be appealed against.");
            case WORDLESS -> throw Problem.of(400, "Say in “words” why the decision is wrong.");
            case UNKNOWN -> throw Problem.of(404, "There is no such decision about something of yours.");
        };
    }
}
