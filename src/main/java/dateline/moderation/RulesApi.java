package dateline.moderation;

import dateline.moderation.HouseRules.Entry;
import dateline.people.Callers;
import dateline.platform.Json;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// The rules of the house, for programs.
@Path("/api/v1/moderation/rules")
@Produces("application/json")
@Consumes("*/*")
@RunOnVirtualThread
public final class RulesApi {
    private static final List<String> MEMBERS = List.of("perMinute", "perHour", "mostLinks", "newcomersLinks", "trustedAfter");
    private final HouseRules rules;
    private final Callers callers;

    @Inject
    RulesApi(HouseRules rules, Callers callers) {
        this.rules = rules;
        this.callers = callers;
    }

    @GET
    public Response written(@Context HttpHeaders headers) {
        callers.moderator(headers);
        var written = rules.written();
        return Response.ok(Json.write(written)).header("Cache-Control", "no-store").build();
    }

    @PUT
    @Path("/listed")
    public Response list(@Context HttpHeaders headers, String body) {
        var by = callers.moderator(headers);
        var sent = Sent.read(body);
        rules.list(by, new Entry(sent.text("kind"), sent.text("language"), sent.text("pattern"), sent.text("level")));
        return written(headers);
    }

    @PUT
    @Path("/timing")
    public Response time(@Context HttpHeaders headers, String body) {
        var by = callers.moderator(headers);
        var sent = Sent.read(body);
        rules.time(by, sent.text("scope"), sent.text("subject"), sent.text("timing"));
        return written(headers);
    }

    @PUT
    @Path("/limits")
    public Response limit(@Context HttpHeaders headers, String body) {
        var by = callers.moderator(headers);
        var sent = Sent.read(body);
        rules.limit(by, MEMBERS.stream().map(member -> Long.toString(sent.number(member))).toList());
        return written(headers);
    }
}
