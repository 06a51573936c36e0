package dateline.articles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.people.People;
import dateline.people.Person;
import dateline.people.Role;
import dateline.platform.Json;
import dateline.platform.Parameters;
import dateline.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// The calls that read articles. Readers see what is public; staff who write see every revision.
@Path("/api/v1/articles/{id}")
@Produces("application/json")
@RunOnVirtualThread
public final class ReadArticlesApi {
    private final Articles articles;
    private final People people;

    @Inject
    ReadArticlesApi(Articles articles, People people) {
        this.articles = articles;
        this.people = people;
    }

    @GET
    public Response article(@HeaderParam("Authorization") @DefaultValue("") String authorization, @PathParam("id") long id) {
        var written = (isWriter(authorization) ? articles.latest(new ArticleId(id)) : articles.published(new ArticleId(id)))
                .orElseThrow(ReadArticlesApi::unknown);
        return Response.ok(ArticleJson.whole(written).toString())
                .header("ETag", "\"" + written.revision().number() + "\"")
                .build();
    }

    @GET
    @Path("/revisions")
    public Response revisions(
            @HeaderParam("Authorization") @DefaultValue("") String authorization,
            @PathParam("id") long id,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        var from = Parameters.number("after", after);
        var most = Math.clamp(Parameters.number("limit", limit), 1, 200);
        var seen = visible(authorization, id).stream().filter(revision -> revision.number() > from).toList();
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
            @HeaderParam("Authorization") @DefaultValue("") String authorization,
            @PathParam("id") long id,
            @PathParam("number") int number) {
        return Response.ok(ArticleJson.whole(visible(authorization, id, number)).toString()).build();
    }

    @GET
    @Path("/diff")
    public Response diff(
            @HeaderParam("Authorization") @DefaultValue("") String authorization,
            @PathParam("id") long id,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        var before = Parameters.number("from", from);
        var after = Parameters.number("to", to);
        var seen = visible(authorization, id);
        return Response.ok(RevisionDiff.of(numbered(seen, before), numbered(seen, after)).toString()).build();
    }

    private static Revision numbered(List<Revision> revisions, int number) {
        return revisions.stream().filter(revision -> revision.number() == number).findFirst().orElseThrow(ReadArticlesApi::unknown);
    }

    private Revision visible(String authorization, long id, int number) {
        return numbered(visible(authorization, id), number);
    }

    /// Of a withdrawn article readers keep the list: published revisions are never lost.
    private List<Revision> visible(String authorization, long id) {
        var article = new ArticleId(id);
        var all = articles.revisions(article);
        if (all.isEmpty()) {
            throw unknown();
        }
        var seen = isWriter(authorization) ? all : all.stream().filter(Revision::isPublic).toList();
        if (seen.isEmpty()) {
            throw unknown();
        }
        return seen;
    }

    private boolean isWriter(String authorization) {
        return !authorization.isEmpty() && people.caller(authorization).map(Person::role).filter(Role::mayWrite).isPresent();
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
