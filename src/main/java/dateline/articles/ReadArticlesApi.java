package dateline.articles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.people.Callers;
import dateline.platform.Json;
import dateline.platform.Parameters;
import dateline.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// The calls that read articles. Readers see what is public; staff who write see every revision.
@Path("/api/v1/articles/{id}")
@Produces("application/json")
@RunOnVirtualThread
public final class ReadArticlesApi {
    private final Articles articles;
    private final Callers callers;

    @Inject
    ReadArticlesApi(Articles articles, Callers callers) {
        this.articles = articles;
        this.callers = callers;
    }

    @GET
    public Response article(@Context HttpHeaders headers, @PathParam("id") long id) {
        var written = (callers.isWriter(headers) ? articles.latest(new ArticleId(id)) : articles.published(new ArticleId(id)))
                .orElseThrow(ReadArticlesApi::unknown);
        return Response.ok(ArticleJson.whole(written).toString())
                .header("ETag", "\"" + written.revision().number() + "\"")
                .build();
    }

    @GET
    @Path("/revisions")
    public Response revisions(
            @Context HttpHeaders headers,
            @PathParam("id") long id,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        var from = Parameters.number("after", after);
        var most = Math.clamp(Parameters.number("limit", limit), 1, 200);
        var seen = visible(headers, id).stream().filter(revision -> revision.number() > from).toList();
        var node = Json.object();
        var items = node.putArray("items");
        seen.stream().limit(most).map(ReadArticlesApi::brief).forEach(items::add);
        if (seen.size() > most) {
            node.put("next", Integer.toString(seen.get(most - 1).number()));
        }
        return Response.ok(node.toString()).build();
    }

    @GET
    @Path("/revisions/{number}")
    public Response revision(
            @Context HttpHeaders headers,
            @PathParam("id") long id,
            @PathParam("number") int number) {
        return Response.ok(ArticleJson.whole(visible(headers, id, number)).toString()).build();
    }

    @GET
    @Path("/diff")
    public Response diff(
            @Context HttpHeaders headers,
            @PathParam("id") long id,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        var before = Parameters.number("from", from);
        var after = Parameters.number("to", to);
        var seen = visible(headers, id);
        return Response.ok(RevisionDiff.of(numbered(seen, before), numbered(seen, after)).toString()).build();
    }

    private static Revision numbered(List<Revision> revisions, int number) {
        return revisions.stream().filter(revision -> revision.number() == number).findFirst().orElseThrow(ReadArticlesApi::unknown);
    }

    private Revision visible(HttpHeaders headers, long id, int number) {
        return numbered(visible(headers, id), number);
    }

    /// Of a withdrawn article readers keep the list: published revisions are never lost.
    private List<Revision> visible(HttpHeaders headers, long id) {
        var article = new ArticleId(id);
        var all = articles.revisions(article);
        if (all.isEmpty()) {
            throw unknown();
        }
        var seen = callers.isWriter(headers) ? all : all.stream().filter(Revision::isPublic).toList();
        if (seen.isEmpty()) {
            throw unknown();
        }
        return seen;
    }

    private static ObjectNode brief(Revision revision) {
        var node = Json.object();
        node.put("revision", revision.number()).put("state", revision.state().word()).put("createdAt", revision.createdAt().toString());
        revision.publishedAt().ifPresent(at -> node.put("publishedAt", at.toString()));
        revision.note().ifPresent(note -> node.put("note", note));
        return node.put("headline", revision.content().headline());
    }

    static Problem unknown() {
        return Problem.of(404, "There is no such article or revision, or it is not public.");
    }
}
