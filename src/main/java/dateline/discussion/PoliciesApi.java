package dateline.discussion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.people.Callers;
import dateline.platform.Json;
import dateline.platform.Problem;
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
import java.util.Optional;

/// The calls about where who may write.
@Path("/api/v1/discussion/policies")
@Produces("application/json")
@Consumes("*/*")
@RunOnVirtualThread
public final class PoliciesApi {
    private final Policies policies;
    private final Callers callers;

    @Inject
    PoliciesApi(Policies policies, Callers callers) {
        this.policies = policies;
        this.callers = callers;
    }

    @GET
    public Response all(@Context HttpHeaders headers) {
        callers.publisher(headers);
        var node = Json.object();
        var items = node.putArray("items");
        policies.all().forEach(policy -> items.add(write(policy)));
        return Response.ok(node.toString()).build();
    }

    @PUT
    public Response put(@Context HttpHeaders headers, String body) {
        callers.publisher(headers);
        var sent = CommentsApi.json(body);
        var article = sent.path("article").asLong(0);
        var policy = new Policy(
                article > 0 ? "" : sent.path("edition").asText(""),
                article > 0 ? "" : sent.path("section").asText(""),
                article,
                sent.hasNonNull("state") ? Optional.of(opening(sent.get("state").asText())) : Optional.empty(),
                sent.hasNonNull("days") ? Optional.of(days(sent.get("days").asInt(0))) : Optional.empty());
        checkPlace(policy);
        policies.put(policy);
        return Response.ok(write(policy).toString()).build();
    }

    private static Opening opening(String word) {
        return Opening.of(word).orElseThrow(() -> Problem.of(400, "“state” is open, read-only or closed, or null for what the wider place says."));
    }

    private static int days(int days) {
        if (!Policies.isPeriod(days)) {
            throw Problem.of(400, "“days” is how long an article is open for comments: 1 to 36500, or null for what the wider place says.");
        }
        return days;
    }

    private void checkPlace(Policy policy) {
        if (!policies.isSomewhere(policy)) {
            throw Problem.of(400, "Name an “article”, or an “edition”, or an “edition” and a “section” of it, or nothing for the whole site.");
        }
    }

    private static ObjectNode write(Policy policy) {
        var node = Json.object();
        if (policy.article() > 0) {
            node.put("article", policy.article());
        }
        if (!policy.edition().isEmpty()) {
            node.put("edition", policy.edition());
        }
        if (!policy.section().isEmpty()) {
            node.put("section", policy.section());
        }
        node.put("state", policy.opening().map(Opening::word).orElse(null));
        node.put("days", policy.days().orElse(null));
        return node;
    }
}
