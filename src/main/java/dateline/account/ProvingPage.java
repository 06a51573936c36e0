package dateline.account;

import dateline.account.AccountPages.Key;
import dateline.account.AccountPages.Words;
import dateline.people.Account;
import dateline.people.Readers;
import dateline.people.Readers.Outcome;
import dateline.people.SessionCookies;
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
import java.util.Map;

/// Where people prove an address by the link that was mailed to it: their first one, a new one, or to get back in with a new password.
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class ProvingPage {
    private final Readers readers;
    private final Account account;
    private final SessionCookies cookies;
    private final AccountPages pages;

    @Inject
    ProvingPage(Readers readers, Account account, SessionCookies cookies, AccountPages pages) {
        this.readers = readers;
        this.account = account;
        this.cookies = cookies;
        this.pages = pages;
    }

    /// The form for an address or a new password; `complaint` is a message's key or empty.
    record Form(String key, String email, String complaint) {
        public boolean isComplaining() {
            return !complaint.isEmpty();
        }
    }

    @GET
    @Path("/confirm")
    public Response openConfirm(@Context HttpHeaders headers, @Context UriInfo uri) {
        return pages.show(headers, uri.getQueryParameters(), visit -> readers.linked(visit.text("key"))
                .map(person -> pages.key(visit, new Key(
                        "account.confirm.title", "account.confirm.text", Map.of("email", person.email()), "/account/confirm", visit.text("key"), "account.confirm.go")))
                .orElseGet(() -> pages.gone(visit)));
    }

    @POST
    @Path("/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return pages.take(headers, sent, visit -> readers.confirm(visit.text("key"))
                .map(person -> pages.words(visit, 200, new Words(
                        "account.confirmed.title", "account.confirmed.text", Map.of("email", person.email()),
                        visit.isSignedIn() ? "/account" : "/account/sign-in", visit.isSignedIn() ? "account.mine" : "account.signin")))
                .orElseGet(() -> pages.gone(visit)));
    }

    @GET
    @Path("/address")
    public Response openAddress(@Context HttpHeaders headers, @Context UriInfo uri) {
        return pages.show(headers, uri.getQueryParameters(), visit -> readers.linked(visit.text("key"))
                .map(person -> pages.key(visit, new Key(
                        "account.address.title", "account.address.text", Map.of("name", person.name()), "/account/address", visit.text("key"), "account.confirm.go")))
                .orElseGet(() -> pages.gone(visit)));
    }

    @POST
    @Path("/address")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changeAddress(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return pages.take(headers, sent, visit -> account.changeAddress(visit.text("key"))
                .map(person -> pages.words(visit, 200, new Words(
                        "account.confirmed.title", "account.confirmed.text", Map.of("email", person.email()), "/account", "account.mine")))
                .orElseGet(() -> pages.gone(visit)));
    }

    @GET
    @Path("/recover")
    public Response openRecover(@Context HttpHeaders headers, @Context UriInfo uri) {
        return pages.show(headers, uri.getQueryParameters(), visit -> pages.answer(visit, 200, "recover", new Form("", "", "")).build());
    }

    @POST
    @Path("/recover")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response recover(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return pages.take(headers, sent, visit -> switch (readers.sendRecovery(visit.text("email"), Visitor.of(headers))) {
            case Outcome.Done(), Outcome.Wrong _ -> pages.words(
                    visit, 200, new Words("account.sent.title", "account.sent.recover", Map.of("email", visit.text("email")), "", ""));
            case Outcome.TooOften _ -> pages.answer(visit, 429, "recover", new Form("", visit.text("email"), "account.often")).build();
        });
    }

    @GET
    @Path("/password")
    public Response openPassword(@Context HttpHeaders headers, @Context UriInfo uri) {
        return pages.show(headers, uri.getQueryParameters(), visit -> readers.linked(visit.text("key"))
                .map(person -> pages.answer(visit, 200, "password", new Form(visit.text("key"), person.email(), "")).build())
                .orElseGet(() -> pages.gone(visit)));
    }

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return pages.take(headers, sent, this::changePassword);
    }

    private Response changePassword(Visit visit) {
        try {
            return readers.recover(visit.text("key"), visit.text("password"), visit.headers())
                    .map(opened -> Response.fromResponse(AccountPages.go("/account")).cookie(cookies.of(opened)).build())
                    .orElseGet(() -> pages.gone(visit));
        } catch (IllegalArgumentException _) {
            var email = readers.linked(visit.text("key")).map(person -> person.email()).orElse("");
            return pages.answer(visit, 400, "password", new Form(visit.text("key"), email, "account.wrong.password")).build();
        }
    }
}
