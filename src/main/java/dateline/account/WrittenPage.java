package dateline.account;

import dateline.discussion.CommentId;
import dateline.discussion.Discussion;
import dateline.discussion.Outcome;
import dateline.discussion.Refusals;
import dateline.people.Person;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.BiFunction;

/// What a reader wrote, with forms that change and delete it: where there are no scripts they are the only ones.
@Path("/account/comments")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class WrittenPage {
    private static final String PATH = "/account/comments";
    private static final int MOST = 20;
    private final CommentLists lists;
    private final Discussion discussion;
    private final AccountPages pages;

    @Inject
    WrittenPage(CommentLists lists, Discussion discussion, AccountPages pages) {
        this.lists = lists;
        this.discussion = discussion;
        this.pages = pages;
    }

    /// @param told      the key of a message about what was just done, or empty
    /// @param complaint why something was not done; empty when nothing is wrong
    record View(List<CommentLists.Line> lines, String older, boolean isBeginning, String told, String complaint) {}

    @GET
    public Response open(@Context HttpHeaders headers, @Context UriInfo uri) {
        return pages.own(headers, uri.getQueryParameters(), PATH, visit -> {
            var before = CommentLists.before(visit);
            var part = lists.written(visit, person(visit), before, MOST);
            return page(visit, 200, new View(part.lines(), part.older(), before == Long.MAX_VALUE, told(visit.text("done")), ""));
        });
    }

    private static Person person(Visit visit) {
        return visit.session().orElseThrow().person();
    }

    private static String told(String done) {
        return switch (done) {
            case "saved" -> "account.done.saved";
            case "deleted" -> "written.deleted";
            default -> "";
        };
    }

    private Response page(Visit visit, int status, View view) {
        return pages.answer(visit, status, "written", view).build();
    }

    @POST
    @Path("/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return change(headers, sent, "saved", (visit, id) -> discussion.edit(person(visit), id, visit.text("text")));
    }

    @POST
    @Path("/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return change(headers, sent, "deleted", (visit, id) -> discussion.remove(person(visit), id));
    }

    private Response change(HttpHeaders headers, MultivaluedMap<String, String> sent, String done, BiFunction<Visit, CommentId, Outcome> work) {
        return pages.change(headers, sent, visit -> {
            var id = visit.text("id").matches("\\d{1,18}") ? Long.parseLong(visit.text("id")) : 0;
            return Refusals.complaint(work.apply(visit, new CommentId(id)), visit.language())
                    .map(complaint -> again(visit, id, complaint))
                    .orElseGet(() -> AccountPages.go(PATH + "?done=" + done));
        });
    }

    /// With the words that were sent, so that they are not lost.
    private Response again(Visit visit, long id, String complaint) {
        var part = lists.written(visit, person(visit), id + 1, MOST);
        var lines = part.lines().stream().map(line -> line.id() == id && !visit.text("text").isEmpty() ? line.with(visit.text("text")) : line).toList();
        return page(visit, 409, new View(lines, part.older(), false, "", complaint));
    }
}
