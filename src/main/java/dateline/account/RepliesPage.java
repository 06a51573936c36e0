package dateline.account;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/// What others answered a reader. Whoever opens its beginning has seen all of it.
@Path("/account/replies")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class RepliesPage {
    private static final int MOST = 20;
    private final CommentLists lists;
    private final AccountPages pages;

    @Inject
    RepliesPage(CommentLists lists, AccountPages pages) {
        this.lists = lists;
        this.pages = pages;
    }

    record View(CommentLists.Part replies, boolean isBeginning) {}

    @GET
    public Response open(@Context HttpHeaders headers, @Context UriInfo uri) {
        return pages.own(headers, uri.getQueryParameters(), "/account/replies", visit -> {
            var person = visit.session().orElseThrow().person();
            var before = CommentLists.before(visit);
            var replies = lists.replies(visit, person, before, MOST);
            var isBeginning = before == Long.MAX_VALUE;
            if (isBeginning) {
                lists.seen(person);
            }
            return pages.answer(visit, 200, "replies", new View(replies, isBeginning)).build();
        });
    }
}
