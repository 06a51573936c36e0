package dateline.newsfeed;

import dateline.editions.Editions;
import dateline.platform.Json;
import dateline.platform.Parameters;
import dateline.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/// `after=POSITION` gives what came since; `after` with the value of `next` goes on to older items.
@Path("/api/v1/newsfeed")
@Produces("application/json")
@RunOnVirtualThread
public final class NewsfeedApi {
    private static final String OLDER = "older-";
    private final Newsfeed newsfeed;
    private final Editions editions;

    @Inject
    NewsfeedApi(Newsfeed newsfeed, Editions editions) {
        this.newsfeed = newsfeed;
        this.editions = editions;
    }

    @GET
    public Response newsfeed(
            @QueryParam("edition") @DefaultValue("") String edition,
            @QueryParam("section") @DefaultValue("") String section,
            @QueryParam("after") @DefaultValue("0") String after,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        if (editions.edition(edition).isEmpty()) {
            throw Problem.of(400, "Say with “edition” which edition's newsfeed you want: one of "
                    + editions.all().stream().map(dateline.editions.Edition::slug).toList() + ".");
        }
        var isOlder = after.startsWith(OLDER);
        var position = position(isOlder ? after.substring(OLDER.length()) : after);
        var stretch = newsfeed.between(
                edition,
                section.isEmpty() ? Optional.empty() : Optional.of(section),
                isOlder ? 0 : position,
                isOlder ? position : Long.MAX_VALUE,
                Math.clamp(Parameters.number("limit", limit), 1, 200));
        var node = Json.object();
        node.set("items", Json.MAPPER.valueToTree(stretch.items()));
        node.put("position", stretch.position());
        stretch.older().ifPresent(older -> node.put("next", OLDER + older));
        return Response.ok(node.toString()).header("Cache-Control", "no-cache").build();
    }

    private static long position(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw Problem.of(400, "“after” is a position of the newsfeed, or the “next” of an earlier answer.");
        }
        return Long.parseLong(text);
    }
}
