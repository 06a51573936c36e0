package dateline.account;

import dateline.discussion.Contributions;
import dateline.people.Callers;
import dateline.people.Notices;
import dateline.platform.Json;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// Tells callers who they are. Everything personal on public pages comes from here.
@Path("/api/v1/me")
@Produces("application/json")
@RunOnVirtualThread
public final class MeApi {
    private final Callers callers;
    private final Notices notices;
    private final Contributions contributions;

    @Inject
    MeApi(Callers callers, Notices notices, Contributions contributions) {
        this.callers = callers;
        this.notices = notices;
        this.contributions = contributions;
    }

    @GET
    public Response me(@Context HttpHeaders headers) {
        var person = callers.signedIn(headers);
        var body = Json.object()
                .put("id", person.id())
                .put("name", person.name())
                .put("email", person.email())
                .put("role", person.role().word())
                .put("emailConfirmed", person.isConfirmed());
        callers.session(headers).ifPresent(session -> body.put("csrfToken", session.csrfToken()));
        body.putObject("unread").put("notices", notices.unseen(person)).put("replies", contributions.unseenReplies(person));
        return Response.ok(body.toString()).header("Cache-Control", "no-store").build();
    }
}
