package dateline.moderation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.moderation.Desk.Outcome;
import dateline.people.Callers;
import dateline.platform.Database;
import dateline.platform.Json;
import dateline.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/// The desk for programs.
@Path("/api/v1/moderation")
@Produces("application/json")
@Consumes("*/*")
@RunOnVirtualThread
public final class ModerationApi {
    private static final int MOST = 200;
    private final Desk desk;
    private final Database database;
    private final Callers callers;

    @Inject
    ModerationApi(Desk desk, Database database, Callers callers) {
        this.desk = desk;
        this.database = database;
        this.callers = callers;
    }

    @GET
    @Path("/queues/{queue}")
    public Response queue(
            @Context HttpHeaders headers,
            @PathParam("queue") String word,
            @QueryParam("after") @DefaultValue("0") int after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        callers.moderator(headers);
        var queue = Queue.of(word).orElseThrow(() -> Problem.of(404, "The queues are waiting, reported and appealed."));
        var most = Math.clamp(limit, 1, MOST);
        var start = Math.max(0, after);
        var cases = desk.list(queue, start, most + 1);
        var node = Json.object();
        var items = node.putArray("items");
        cases.stream().limit(most).map(CaseJson::brief).forEach(items::add);
        if (cases.size() > most) {
            node.put("next", Integer.toString(start + most));
        }
        var counts = node.putObject("counts");
        desk.counts().forEach((one, count) -> counts.put(one.word(), count));
        return answer(200, node);
    }

    @POST
    @Path("/cases")
    public Response caseOf(@Context HttpHeaders headers, String body) {
        callers.moderator(headers);
        var sent = Sent.read(body);
        var id = desk.caseOf(sent.text("kind"), sent.number("item")).orElseThrow(ModerationApi::unknown);
        return answer(200, CaseJson.whole(desk.look(id).orElseThrow(ModerationApi::unknown)));
    }

    @GET
    @Path("/cases/{id}")
    public Response one(@Context HttpHeaders headers, @PathParam("id") long id) {
        callers.moderator(headers);
        return answer(200, CaseJson.whole(desk.look(id).orElseThrow(ModerationApi::unknown)));
    }

    @POST
    @Path("/cases/{id}/decisions")
    public Response decide(@Context HttpHeaders headers, @PathParam("id") long id, String body) {
        var by = callers.moderator(headers);
        var sent = Sent.read(body);
        return after(desk.decide(by, id, sent.small("version"), decision(sent)), 201);
    }

    private static Decision decision(Sent sent) {
        var reason = sent.text("reason");
        var ground = sent.text("ground");
        return new Decision(
                sent.one(Decision.Action.of(sent.text("action")), "action", "approve, reject, warn, mute and ban"),
                reason.isEmpty() ? Optional.empty() : Optional.of(sent.one(Reason.of(reason), "reason", Reason.words())),
                ground.isEmpty() ? Decision.Ground.TERMS : sent.one(Decision.Ground.of(ground), "ground", "terms and law"),
                sent.text("words"),
                until(sent.text("until")),
                sent.text("breadth").isEmpty() ? "person" : sent.text("breadth"));
    }

    private static Optional<Instant> until(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException malformed) {
            throw Problem.of(400, "“until” is a time as in 2026-03-04T10:15:30Z.");
        }
    }

    @DELETE
    @Path("/decisions/{id}")
    public Response undo(@Context HttpHeaders headers, @PathParam("id") long id) {
        var by = callers.moderator(headers);
        return after(desk.undo(by, id), 200);
    }

    private static Response after(Outcome outcome, int status) {
        return switch (outcome) {
            case Outcome.Done(var decision) -> answer(status, Json.object().put("decision", decision));
            case Outcome.Conflict(var name) -> throw Problem.of(409, "Somebody else decided, or has this case open. Read it again.").with(Map.of("by", name));
            case Outcome.Refused(var key) -> throw Problem.of(400, sentence(key));
            case Outcome.Unknown() -> throw unknown();
        };
    }

    private static String sentence(String key) {
        return switch (key) {
            case "moderation.lacks.reason" -> "Say with “reason” why: one of " + Reason.words() + ".";
            case "moderation.lacks.end" -> "Say with “until” when it ends, a time to come; a mute always has an end.";
            case "moderation.appeal.other" -> "You took the decision that is appealed against; somebody else has to decide on the appeal.";
            default -> "“breadth” is person, address or domain.";
        };
    }

    @GET
    @Path("/audit")
    public Response audit(
            @Context HttpHeaders headers,
            @QueryParam("subject") @DefaultValue("") String subject,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        callers.moderator(headers);
        var most = Math.clamp(limit, 1, MOST);
        var before = after.matches("\\d{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
        var lines = database.read(handle -> AuditSql.newest(handle, subject, before, most + 1));
        var node = Json.object();
        var items = node.putArray("items");
        lines.stream().limit(most).forEach(line -> {
            var item = items.addObject()
                    .put("id", line.id()).put("at", line.at().toString()).put("by", line.by()).put("byName", line.byName())
                    .put("action", line.action()).put("subject", line.subject());
            item.set("before", Json.read(line.before()));
            item.set("after", Json.read(line.after()));
        });
        if (lines.size() > most) {
            node.put("next", Long.toString(lines.get(most - 1).id()));
        }
        return answer(200, node);
    }

    private static Response answer(int status, ObjectNode body) {
        return Response.status(status).entity(body.toString()).header("Cache-Control", "no-store").build();
    }

    private static Problem unknown() {
        return Problem.of(404, "There is no such case, item or decision, or its author deleted it.");
    }
}
