package dateline.account;

import dateline.people.Callers;
import dateline.people.Identities;
import dateline.people.LocalPath;
import dateline.people.Readers;
import dateline.people.Readers.Outcome;
import dateline.people.SessionCookies;
import dateline.people.Sessions;
import dateline.people.Sessions.SignIn;
import dateline.platform.Configuration;
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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;

/// Where people sign in and out: by password, or by a link that comes by mail.
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class SignInPage {
    private final Sessions sessions;
    private final Readers readers;
    private final Callers callers;
    private final SessionCookies cookies;
    private final Identities identities;
    private final AccountPages pages;
    private final String site;

    @Inject
    SignInPage(
            Sessions sessions, Readers readers, Callers callers, SessionCookies cookies, Identities identities, AccountPages pages,
            Configuration configuration) {
        this.sessions = sessions;
        this.readers = readers;
        this.callers = callers;
        this.cookies = cookies;
        this.identities = identities;
        this.pages = pages;
        this.site = configuration.publicUrl().toString();
    }

    /// What the form shows; `complaint` is a message's key or empty.
    record Form(String email, String complaint, boolean asksPassword, String provider) {
        public boolean hasProvider() {
            return !provider.isEmpty();
        }

        public Map<String, Object> values() {
            return Map.of("name", provider);
        }

        public boolean isComplaining() {
            return !complaint.isEmpty();
        }
    }

    @GET
    @Path("/sign-in")
    public Response open(@Context HttpHeaders headers, @Context UriInfo uri) {
        var sent = new MultivaluedHashMap<>(uri.getQueryParameters());
        if (!sent.containsKey("next")) {
            whence(headers).ifPresent(path -> sent.putSingle("next", path));
        }
        return pages.show(headers, sent, visit -> visit.isSignedIn()
                ? AccountPages.go(visit.next())
                : pages.answer(visit, 200, "signin", form("", "")).build());
    }

    private Form form(String email, String complaint) {
        return new Form(email, complaint, true, identities.name().orElse(""));
    }

    /// The page of this site from which somebody came, so that they return there also without scripts.
    private Optional<String> whence(HttpHeaders headers) {
        return Optional.ofNullable(headers.getHeaderString("Referer"))
                .filter(page -> page.startsWith(site + "/"))
                .map(page -> page.substring(site.length()))
                .filter(path -> LocalPath.isLocal(path) && !path.startsWith("/account"));
    }

    @POST
    @Path("/sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return pages.take(headers, sent, visit -> switch (sessions.signIn(visit.text("email"), visit.text("password"), headers)) {
            case SignIn.Done(var opened) -> signedIn(visit, opened);
            case SignIn.Refused() -> complain(visit, 401, "account.refused");
            case SignIn.TooOften _ -> complain(visit, 429, "account.often");
        });
    }

    Response signedIn(Visit visit, Sessions.Opened opened) {
        return Response.fromResponse(AccountPages.go(visit.next())).cookie(cookies.of(opened)).build();
    }

    private Response complain(Visit visit, int status, String complaint) {
        return pages.answer(visit, status, "signin", form(visit.text("email"), complaint)).build();
    }

    @POST
    @Path("/send-link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sendLink(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return pages.take(headers, sent, visit -> switch (readers.sendLink(visit.text("email"), Visitor.of(headers))) {
            case Outcome.Done(), Outcome.Wrong _ -> pages.words(
                    visit, 200, new AccountPages.Words("account.sent.title", "account.sent.link", Map.of("email", visit.text("email")), "", ""));
            case Outcome.TooOften _ -> complain(visit, 429, "account.often");
        });
    }

    @GET
    @Path("/link")
    public Response openLink(@Context HttpHeaders headers, @Context UriInfo uri) {
        return pages.show(headers, uri.getQueryParameters(), visit -> readers.linked(visit.text("key"))
                .map(person -> pages.key(visit, new AccountPages.Key(
                        "account.link.title", "account.link.text", Map.of("email", person.email()), "/account/link", visit.text("key"), "account.signin")))
                .orElseGet(() -> pages.gone(visit)));
    }

    @POST
    @Path("/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response useLink(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return pages.take(headers, sent, visit -> readers.signIn(visit.text("key"), headers)
                .map(opened -> signedIn(visit, opened))
                .orElseGet(() -> pages.gone(visit)));
    }

    @POST
    @Path("/sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@Context HttpHeaders headers, MultivaluedMap<String, String> sent) {
        return pages.take(headers, sent, visit -> {
            callers.session(headers).ifPresent(sessions::end);
            return Response.fromResponse(AccountPages.go(visit.home())).cookie(cookies.none()).build();
        });
    }
}
