package dateline.account;

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

/// The list of saved articles.
@Path("/account/saved")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class SavedPage {
    private static final int MOST = 200;
    private final Saved saved;
    private final AccountPages pages;

    @Inject
    SavedPage(Saved saved, AccountPages pages) {
        this.saved = saved;
        this.pages = pages;
    }

    record View(List<Saved.Item> items) {}

    @GET
    public Response open(@Context HttpHeaders headers, @Context UriInfo uri) {
        return pages.own(headers, uri.getQueryParameters(), "/account/saved", visit -> {
            var items = saved.of(visit.session().orElseThrow().person(), MOST);
            return pages.answer(visit, 200, "saved", new View(items)).build();
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response drop(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return pages.change(headers, sent, visit -> {
            if (visit.text("id").matches("\\d{1,18}")) {
                saved.drop(visit.session().orElseThrow().person(), Long.parseLong(visit.text("id")));
            }
            return AccountPages.go("/account/saved");
        });
    }
}
