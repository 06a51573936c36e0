package dateline.newsroom;

import dateline.moderation.Cases;
import dateline.moderation.IllegalContent;
import dateline.people.Callers;
import dateline.people.Person;
import dateline.platform.Database;
import dateline.platform.Visitor;
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

/// Where anybody gives notice of illegal content, with or without an account: `/illegal-content?kind=comment&item=12`.
@Path("/illegal-content")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class IllegalContentPage {
    private final Cases cases;
    private final Database database;
    private final Callers callers;
    private final StaffPages pages;

    @Inject
    IllegalContentPage(Cases cases, Database database, Callers callers, StaffPages pages) {
        this.cases = cases;
        this.database = database;
        this.callers = callers;
        this.pages = pages;
    }

    /// The form as it was sent, or for a start; `answer` is a message's key or empty.
    record Form(String kind, String item, String explanation, String name, String email, String answer, boolean isTaken) {
        public boolean isAnswering() {
            return !answer.isEmpty();
        }

        Form answering(String key, boolean taken) {
            return new Form(kind, item, explanation, name, email, key, taken);
        }
    }

    @GET
    public Response open(
            @Context HttpHeaders headers,
            @HeaderParam("Accept-Language") @DefaultValue("") String languages,
            @QueryParam("kind") @DefaultValue("comment") String kind,
            @QueryParam("item") @DefaultValue("") String item) {
        var by = callers.caller(headers);
        return page(200, languages, new Form(kind, item, "", by.map(Person::name).orElse(""), by.map(Person::email).orElse(""), "", false));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @Context HttpHeaders headers,
            @HeaderParam("Accept-Language") @DefaultValue("") String languages,
            MultivaluedMap<String, String> fields) {
        var sent = new Deciding(fields);
        var form = new Form(sent.text("kind"), sent.text("item"), sent.text("explanation"), sent.text("name"), sent.text("email"), "", false);
        var notice = new IllegalContent(
                callers.caller(headers), form.kind, sent.number("item"), form.explanation, form.name, form.email, !sent.text("faith").isEmpty(),
                Visitor.of(headers).network());
        return notice.complaint()
                .map(key -> page(400, languages, form.answering(key, false)))
                .orElseGet(() -> switch (database.inTransaction(tx -> cases.give(tx, notice))) {
                    case TAKEN -> page(201, languages, form.answering("moderation.illegal.taken", true));
                    case AGAIN, OWN -> page(409, languages, form.answering("moderation.illegal.again", true));
                    case TOO_MANY -> page(429, languages, form.answering("moderation.illegal.later", false));
                    case SILENCED, UNKNOWN -> page(404, languages, form.answering("moderation.illegal.unknown", false));
                });
    }

    private Response page(int status, String languages, Form form) {
        return pages.answer(status, "illegal", languages, form).build();
    }
}
