package dateline.moderation;

import dateline.people.Callers;
import dateline.platform.Database;
import dateline.platform.Json;
import dateline.platform.Problem;
import dateline.platform.Visitor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// What Regulation (EU) 2022/2065 opens to everybody: notices of illegal content, and the yearly counts.
@Path("/api/v1/moderation")
@Produces("application/json")
@Consumes("*/*")
@RunOnVirtualThread
public final class TransparencyApi {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private final Cases cases;
    private final Counts counts;
    private final Database database;
    private final Callers callers;

    @Inject
    TransparencyApi(Cases cases, Counts counts, Database database, Callers callers) {
        this.cases = cases;
        this.counts = counts;
        this.database = database;
        this.callers = callers;
    }

    /// For anybody. Who is signed in hears what came of it.
    @POST
    @Path("/notices")
    public Response give(@Context HttpHeaders headers, String body) {
        var sent = Sent.read(body);
        var notice = new IllegalContent(
                callers.caller(headers), sent.text("kind"), sent.number("item"), sent.text("explanation"), sent.text("name"), sent.text("email"),
                sent.isSaid("goodFaith"), Visitor.of(headers).network());
        notice.complaint().ifPresent(key -> {
            throw Problem.of(400, sentence(key));
        });
        return switch (database.inTransaction(tx -> cases.give(tx, notice))) {
            case TAKEN -> Response.status(201).entity(Json.object().put("status", "taken").toString()).build();
            case AGAIN, OWN -> throw Problem.of(409, "You have given notice of this before; it is being looked at.");
            case TOO_MANY -> throw Problem.of(429, "That were many notices within an hour. Try again later.").withHeader("Retry-After", "3600");
            case SILENCED, UNKNOWN -> throw Problem.of(404, "There is no such item.");
        };
    }

    private static String sentence(String key) {
        return switch (key) {
            case "moderation.notice.explain" -> "Say in “explanation”, in 10 to 5,000 characters, why this is illegal.";
            case "moderation.notice.contact" -> "Give your “name” and “email”.";
            default -> "Confirm with “goodFaith”: true that what you say is accurate and complete to the best of your knowledge.";
        };
    }

    @GET
    @Path("/counts/{year}")
    public Response counts(@PathParam("year") int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Problem.of(404, "There are no counts of that year.");
        }
        return Response.ok(Json.write(counts.of(year))).build();
    }
}
