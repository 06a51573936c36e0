package dateline.account;

import dateline.people.Readers;
import dateline.people.Readers.Outcome;
import dateline.people.Readers.Registration;
import dateline.platform.Visitor;
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
import java.util.Optional;

/// Where somebody becomes a reader. What is said afterwards is the same for known addresses and new ones.
@Path("/account/register")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class RegisterPage {
    private final Readers readers;
    private final AccountPages pages;

    @Inject
    RegisterPage(Readers readers, AccountPages pages) {
        this.readers = readers;
        this.pages = pages;
    }

    /// What the form shows; `complaint` is a message's key or empty.
    record Form(String email, String name, String complaint) {
        public boolean isComplaining() {
            return !complaint.isEmpty();
        }
    }

    @GET
    public Response open(@Context HttpHeaders headers, @Context UriInfo uri) {
        return pages.show(headers, uri.getQueryParameters(), visit -> visit.isSignedIn()
                ? AccountPages.go(visit.next())
                : pages.answer(visit, 200, "register", new Form("", "", "")).build());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response register(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return pages.take(headers, sent, this::register);
    }

    private Response register(Visit visit) {
        var password = Optional.of(visit.text("password")).filter(word -> !word.isEmpty());
        var registration = new Registration(visit.text("email"), visit.text("name"), password, visit.language());
        return switch (readers.register(registration, Visitor.of(visit.headers()))) {
            case Outcome.Done() -> pages.answer(visit, 200, "registered", new SignInPage.Form(registration.email(), "", password.isPresent(), "")).build();
            case Outcome.Wrong(var what) -> complain(visit, 400, AccountPages.complaint(what));
            case Outcome.TooOften _ -> complain(visit, 429, "account.often");
        };
    }

    private Response complain(Visit visit, int status, String complaint) {
        return pages.answer(visit, status, "register", new Form(visit.text("email"), visit.text("name"), complaint)).build();
    }
}
