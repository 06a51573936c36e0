package dateline.account;

import dateline.people.Passwords;
import dateline.people.Readers;
import dateline.people.Readers.Outcome;
import dateline.people.Readers.Registration;
import dateline.platform.Json;
import dateline.platform.Problem;
import dateline.platform.Visitor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/// The call that registers a reader.
@Path("/api/v1/readers")
@Produces("application/json")
@Consumes("application/json")
@RunOnVirtualThread
public final class ReadersApi {
    private final Readers readers;

    @Inject
    ReadersApi(Readers readers) {
        this.readers = readers;
    }

    @POST
    public Response register(@Context HttpHeaders headers, String body) {
        var sent = Sent.read(body);
        var registration = new Registration(
                sent.text("email").orElse(""), sent.text("name").orElse(""), sent.text("password"), sent.text("language").orElse(""));
        return switch (readers.register(registration, Visitor.of(headers))) {
            case Outcome.Done() -> Response.status(201).entity(Json.object().put("status", "registered").toString()).build();
            case Outcome.Wrong(var what) -> throw Problem.of(400, sentence(what));
            case Outcome.TooOften(var pause) -> throw tooOften(pause);
        };
    }

    private static String sentence(String what) {
        return switch (what) {
            case "email" -> "Send “email”: an e-mail address.";
            case "name" -> "Send “name”: what others see, with at least one letter or digit.";
            default -> "A password has at least " + Passwords.SHORTEST + " characters, and at most 1,000.";
        };
    }

    static Problem tooOften(Duration wait) {
        return Problem.of(429, "That was tried too often. Wait " + Math.ceilDiv(wait.toSeconds(), 60) + " minutes and try again.")
                .withHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
    }
}
