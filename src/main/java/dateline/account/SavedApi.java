package dateline.account;

import dateline.people.Callers;
import dateline.platform.Json;
import dateline.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// The calls about one's saved articles.
@Path("/api/v1/saved")
@Produces("application/json")
@RunOnVirtualThread
public final class SavedApi {
    private final Saved saved;
    private final Callers callers;

    @Inject
    SavedApi(Saved saved, Callers callers) {
        this.saved = saved;
        this.callers = callers;
    }

    @GET
    public Response list(@Context HttpHeaders headers, @QueryParam("limit") @DefaultValue("50") int limit) {
        var by = callers.signedIn(headers);
        var body = Json.object();
        body.set("items", Json.MAPPER.valueToTree(saved.of(by, Math.clamp(limit, 1, 200))));
        return Response.ok(body.toString()).header("Cache-Control", "no-store").build();
    }

    @GET
    @Path("/{article}")
    public Response isSaved(@Context HttpHeaders headers, @PathParam("article") long article) {
        var isSaved = saved.has(callers.signedIn(headers), article);
        return Response.ok(Json.object().put("saved", isSaved).toString()).header("Cache-Control", "no-store").build();
    }

    @PUT
    @Path("/{article}")
    public Response save(@Context HttpHeaders headers, @PathParam("article") long article) {
        return switch (saved.save(callers.signedIn(headers), article)) {
            case SAVED -> Response.noContent().build();
            case UNKNOWN -> throw Problem.of(404, "There is no such article, or it is not public.");
            case TOO_MANY -> throw Problem.of(409, "At most " + Saved.MOST + " articles can be saved. Take some off the list first.");
        };
    }

    @DELETE
    @Path("/{article}")
    public Response drop(@Context HttpHeaders headers, @PathParam("article") long article) {
        saved.drop(callers.signedIn(headers), article);
        return Response.noContent().build();
    }
}
