package dateline.articles;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.articles.ArticleInput.Input;
import dateline.articles.Articles.Outcome;
import dateline.articles.Articles.Written;
import dateline.people.Callers;
import dateline.platform.Json;
import dateline.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The calls that write articles.
@Path("/api/v1/articles")
@Produces("application/json")
@Consumes("*/*")
@RunOnVirtualThread
public final class ArticlesApi {
    private static final Pattern NUMBER = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");
    /// The times that RFC 3339 can say.
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_BODY = 5 << 20;
    private final Articles articles;
    private final ArticleInput input;
    private final Callers callers;
    private final Clock clock;

    @Inject
    ArticlesApi(Articles articles, ArticleInput input, Callers callers, Clock clock) {
        this.articles = articles;
        this.input = input;
        this.callers = callers;
        this.clock = clock;
    }

    @POST
    public Response draft(@Context HttpHeaders headers, byte[] body) {
        var by = callers.writer(headers);
        var sent = input.fresh(by, json(body));
        input.makeSection(sent.placing());
        var written = articles.draft(by, sent.placing(), sent.content());
        return answer(201, written).header("Location", "/api/v1/articles/" + written.article().id()).build();
    }

    @PUT
    @Path("/{id}")
    public Response revise(
            @Context HttpHeaders headers,
            @PathParam("id") long id,
            @HeaderParam("If-Match") @DefaultValue("") String ifMatch,
            byte[] body) {
        var by = callers.writer(headers);
        if (ifMatch.isBlank()) {
            throw Problem.of(428, "Send If-Match with the number of the revision that yours is based on, as in If-Match: \"3\".");
        }
        var matcher = NUMBER.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw Problem.of(400, "If-Match is the number of one revision in quotation marks, as in \"3\".");
        }
        var base = Integer.parseInt(matcher.group(1));
        var latest = latest(id);
        var sent = input.over(by, json(body), latest);
        if (latest.revision().number() == base) {
            input.makeSection(sent.placing());
        }
        return switch (articles.revise(by, new ArticleId(id), base, sent.placing(), sent.content())) {
            case Outcome.Conflict(var current) -> throw conflict(current, sent);
            case Outcome other -> done(other);
        };
    }

    private static Problem conflict(Written current, Input sent) {
        var yours = ContentJson.write(sent.content());
        yours.put("edition", sent.placing().edition()).put("section", sent.placing().section()).put("kind", sent.placing().kind().word());
        return Problem.of(412, "Somebody saved revision " + current.revision().number()
                        + " meanwhile. Both versions are here: merge yours with it and send it with If-Match: \""
                        + current.revision().number() + "\".")
                .with(Map.of("current", ArticleJson.whole(current), "yours", yours));
    }

    @POST
    @Path("/{id}/publish")
    public Response publish(
            @Context HttpHeaders headers, @PathParam("id") long id, byte[] body) {
        var by = callers.publisher(headers);
        var at = body.length == 0 ? Optional.<Instant>empty() : time(json(body));
        if (at.filter(clock.instant()::isBefore).isPresent()) {
            return done(articles.schedule(by, new ArticleId(id), at.get()));
        }
        return done(articles.publish(new ArticleId(id)));
    }

    @POST
    @Path("/{id}/correct")
    public Response correct(
            @Context HttpHeaders headers, @PathParam("id") long id, byte[] body) {
        var by = callers.publisher(headers);
        var json = json(body);
        var note = note(json, "note", "what readers are told");
        var corrected = articles.published(new ArticleId(id)).orElseGet(() -> latest(id));
        var sent = input.over(by, json, corrected);
        if (corrected.article().status() == Status.PUBLISHED) {
            input.makeSection(sent.placing());
        }
        return done(articles.correct(by, new ArticleId(id), note, sent.placing(), sent.content()));
    }

    @POST
    @Path("/{id}/withdraw")
    public Response withdraw(
            @Context HttpHeaders headers, @PathParam("id") long id, byte[] body) {
        callers.publisher(headers);
        return done(articles.withdraw(new ArticleId(id), note(json(body), "reason", "why it is withdrawn")));
    }

    private Written latest(long id) {
        return articles.latest(new ArticleId(id)).orElseThrow(ReadArticlesApi::unknown);
    }

    private static Response done(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var written) -> answer(200, written).build();
            case Outcome.Refused(var reason) -> throw Problem.of(409, reason);
            case Outcome.Unknown() -> throw ReadArticlesApi.unknown();
            case Outcome.Conflict(var current) -> throw Problem.of(412, "Revision " + current.revision().number() + " is newer.");
        };
    }

    private static Response.ResponseBuilder answer(int status, Written written) {
        return Response.status(status)
                .entity(ArticleJson.brief(written).toString())
                .header("ETag", "\"" + written.revision().number() + "\"");
    }

    private static JsonNode json(byte[] body) {
        if (body.length > LONGEST_BODY) {
            throw Problem.of(413, "An article has at most 5 MB.");
        }
        var json = Json.readStrictly(body);
        if (!json.isObject()) {
            throw Problem.of(400, "The body of this call is a JSON object.");
        }
        return json;
    }

    private static String note(JsonNode json, String member, String what) {
        var note = dateline.blocks.Spans.clean(json.path(member).asText("")).strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            throw Problem.of(400, "Send “" + member + "”: " + what + ", in at most " + LONGEST_NOTE + " characters.");
        }
        return note;
    }

    private static Optional<Instant> time(JsonNode json) {
        if (!json.hasNonNull("at")) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(json.get("at").asText()).toInstant()).filter(FIRST::isBefore).filter(LAST::isAfter)
                    .or(ArticlesApi::wrongTime);
        } catch (DateTimeParseException wrong) {
            return wrongTime();
        }
    }

    private static Optional<Instant> wrongTime() {
        throw Problem.of(400, "“at” is a time as in 2026-11-23T18:00:00Z (RFC 3339).");
    }
}
