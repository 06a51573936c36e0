package dateline.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.people.Callers;
import dateline.people.Passkeys;
import dateline.people.Person;
import dateline.platform.Json;
import dateline.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Base64;

/// The calls by which scripts make, use and remove passkeys.
@Path("/api/v1/passkeys")
@Produces("application/json")
@RunOnVirtualThread
public final class PasskeysApi {
    private final Passkeys passkeys;
    private final Callers callers;

    @Inject
    PasskeysApi(Passkeys passkeys, Callers callers) {
        this.passkeys = passkeys;
        this.callers = callers;
    }

    /// For somebody signed in with what a new passkey is made of, too.
    @POST
    @Path("/challenge")
    @Consumes("application/json")
    public Response challenge(@Context HttpHeaders headers, String body) {
        var answer = Json.object().put("challenge", passkeys.challenge()).put("rpId", passkeys.site(headers).getHost());
        callers.caller(headers).ifPresent(person -> describe(answer, person));
        return Response.ok(answer.toString()).header("Cache-Control", "no-store").build();
    }

    private void describe(ObjectNode answer, Person person) {
        answer.putObject("user")
                .put("id", Base64.getUrlEncoder().withoutPadding().encodeToString(Passkeys.handle(person)))
                .put("name", person.email())
                .put("displayName", person.name());
        var known = answer.putArray("known");
        passkeys.of(person).forEach(passkey -> known.add(passkey.credentialId()));
    }

    @POST
    @Consumes("application/json")
    public Response add(@Context HttpHeaders headers, String body) {
        var by = callers.signedIn(headers);
        var sent = Sent.read(body);
        if (!passkeys.add(by, sent.member("credential"), sent.text("name").orElse(""), headers)) {
            throw Problem.of(400, "This passkey could not be added. Ask for a new challenge and try again.");
        }
        return Response.status(201).entity("{}").build();
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@Context HttpHeaders headers, @PathParam("id") long id) {
        if (!passkeys.remove(callers.signedIn(headers), id)) {
            throw Problem.of(404, "You have no such passkey.");
        }
        return Response.noContent().build();
    }
}
