package dateline.account;

import dateline.people.Callers;
import dateline.people.Passkeys;
import dateline.people.SessionCookies;
import dateline.people.Sessions;
import dateline.people.Sessions.SignIn;
import dateline.platform.Json;
import dateline.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// The calls that sign in and out.
@Path("/api/v1/session")
@Produces("application/json")
@RunOnVirtualThread
public final class SessionApi {
    private final Sessions sessions;
    private final Callers callers;
    private final SessionCookies cookies;
    private final Passkeys passkeys;

    @Inject
    SessionApi(Sessions sessions, Passkeys passkeys, Callers callers, SessionCookies cookies) {
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.callers = callers;
        this.cookies = cookies;
    }

    @POST
    @Consumes("application/json")
    public Response signIn(@Context HttpHeaders headers, String body) {
        var sent = Sent.read(body);
        return switch (sessions.signIn(sent.text("email").orElse(""), sent.text("password").orElse(""), headers)) {
            case SignIn.Done(var opened) -> opened(opened);
            case SignIn.Refused() -> throw Problem.of(401, "Address or password is wrong.").withHeader("WWW-Authenticate", "Bearer realm=\"dateline\"");
            case SignIn.TooOften(var wait) -> throw ReadersApi.tooOften(wait);
        };
    }

    /// By what a passkey answered to a challenge.
    @POST
    @Path("/passkey")
    @Consumes("application/json")
    public Response signInByPasskey(@Context HttpHeaders headers, String body) {
        return passkeys.signIn(Sent.read(body).member("credential"), headers)
                .map(this::opened)
                .orElseThrow(() -> Problem.of(401, "This passkey is not known here, or its answer is too old. Ask for a new challenge and try again.")
                        .withHeader("WWW-Authenticate", "Bearer realm=\"dateline\""));
    }

    private Response opened(Sessions.Opened opened) {
        var person = opened.person();
        var body = Json.object()
                .put("token", opened.token())
                .put("csrfToken", opened.csrfToken())
                .put("name", person.name())
                .put("role", person.role().word());
        return Response.ok(body.toString()).cookie(cookies.of(opened)).header("Cache-Control", "no-store").build();
    }

    /// Signing out twice is no mistake.
    @DELETE
    public Response signOut(@Context HttpHeaders headers) {
        callers.session(headers).ifPresent(sessions::end);
        return Response.noContent().cookie(cookies.none()).build();
    }
}
