package dateline.newsroom;

import dateline.moderation.Desk;
import dateline.moderation.Desk.Outcome;
import dateline.moderation.Desk.Work;
import dateline.moderation.Queue;
import dateline.people.Callers;
import dateline.people.Person;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The desk of moderators: one case at a time, the next comes by itself. Forms do all of it; a script only adds the keys.
@Path(ModerationPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class ModerationPage {
    static final String PATH = "/newsroom/moderation";
    private static final int PAST = 10;
    private final Desk desk;
    private final Callers callers;
    private final StaffPages pages;
    private final Clock clock;

    @Inject
    ModerationPage(Desk desk, Callers callers, StaffPages pages, Clock clock) {
        this.desk = desk;
        this.callers = callers;
        this.pages = pages;
        this.clock = clock;
    }

    /// Where a moderator is: which queue, what was left for later, what is complained of.
    private record Visit(HttpHeaders headers, String languages, Queue queue, String skipped, String complaint, String other) {
        URI address() {
            return URI.create("/newsroom/moderation?queue=" + queue.word() + (skipped.isEmpty() ? "" : "&skipped=" + skipped));
        }
    }

    @GET
    public Response open(
            @Context HttpHeaders headers,
            @HeaderParam("Accept-Language") @DefaultValue("") String languages,
            @QueryParam("queue") @DefaultValue("") String queue,
            @QueryParam("skipped") @DefaultValue("") String skipped,
            @QueryParam("case") @DefaultValue("0") long caseId) {
        return pages.forModerators(callers, headers, languages, PATH, by -> {
            var visit = new Visit(headers, languages, Queue.of(queue).orElseGet(this::fullest), clean(skipped), "", "");
            var work = caseId == 0 ? desk.take(by, visit.queue, Deciding.skipped(visit.skipped)) : desk.open(by, caseId);
            return page(200, by, visit, work);
        });
    }

    private static String clean(String skipped) {
        return Deciding.skipped(skipped).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private Queue fullest() {
        var counts = desk.counts();
        return Stream.of(Queue.APPEALED, Queue.REPORTED, Queue.WAITING).filter(queue -> counts.getOrDefault(queue, 0) > 0).findFirst().orElse(Queue.WAITING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @Context HttpHeaders headers,
            @HeaderParam("Accept-Language") @DefaultValue("") String languages,
            MultivaluedMap<String, String> fields) {
        return pages.forModerators(callers, headers, languages, PATH, by -> {
            var form = new Deciding(fields);
            var queue = Queue.of(form.text("queue")).orElse(Queue.WAITING);
            var visit = new Visit(headers, languages, queue, clean(form.text("skipped")), "", "");
            if (!callers.isProven(headers, form.text("csrf"))) {
                return page(403, by, complaining(visit, "welcome.again", ""), Optional.empty());
            }
            return switch (form.text("do")) {
                case "skip" -> skip(by, visit, form.number("case"));
                case "undo" -> after(by, visit, desk.undo(by, form.number("decision")));
                default -> form.decision(clock.instant())
                        .map(decision -> after(by, visit, desk.decide(by, form.number("case"), form.version(), decision)))
                        .orElseGet(() -> page(400, by, complaining(visit, "moderation.lacks.action", ""), Optional.empty()));
            };
        });
    }

    private Response skip(Person by, Visit visit, long caseId) {
        desk.release(by, caseId);
        var skipped = Stream.concat(Stream.of(caseId), Deciding.skipped(visit.skipped).stream()).map(String::valueOf).collect(Collectors.joining(","));
        return moved(new Visit(visit.headers, visit.languages, visit.queue, clean(skipped), "", ""));
    }

    private Response after(Person by, Visit visit, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> moved(visit);
            case Outcome.Conflict(var name) -> next(409, by, complaining(visit, "moderation.conflict", name));
            case Outcome.Refused(var key) -> next(400, by, complaining(visit, key, ""));
            case Outcome.Unknown() -> next(404, by, complaining(visit, "moderation.gone", ""));
        };
    }

    private Response next(int status, Person by, Visit visit) {
        return page(status, by, visit, desk.take(by, visit.queue, Deciding.skipped(visit.skipped)));
    }

    private static Visit complaining(Visit visit, String key, String other) {
        return new Visit(visit.headers, visit.languages, visit.queue, visit.skipped, key, other);
    }

    private static Response moved(Visit visit) {
        return Response.seeOther(visit.address()).header("Cache-Control", "no-store").build();
    }

    private Response page(int status, Person by, Visit visit, Optional<Work> work) {
        var views = new DeskViews(StaffPages.Surroundings.in(visit.languages).texts());
        var past = desk.newestBy(by, PAST).stream().map(decided -> views.done(decided, "")).toList();
        var view = new DeskView(
                callers.csrfToken(visit.headers),
                views.tabs(desk.counts(), visit.queue),
                visit.queue.word(),
                visit.skipped,
                visit.complaint,
                Map.of("name", visit.other),
                past.stream().limit(1).filter(done -> !done.isUndone()).findFirst(),
                work.map(views::item),
                past);
        return pages.answerWithScript(status, "moderation", visit.languages, view).build();
    }
}
