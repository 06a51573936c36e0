package dateline.newsroom;

import dateline.moderation.Statements;
import dateline.moderation.Statements.Notice;
import dateline.people.Account;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// Where authors read what moderators decided about what they wrote, and object to it.
@Path("/account/decisions")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class DecisionsPage {
    private static final int MOST = 50;
    private final Statements notices;
    private final Account account;
    private final Callers callers;
    private final StaffPages pages;

    @Inject
    DecisionsPage(Statements notices, Account account, Callers callers, StaffPages pages) {
        this.notices = notices;
        this.account = account;
        this.callers = callers;
        this.pages = pages;
    }

    /// A statement as the page shows it; `appeal` is what the author said against it.
    record Statement(
            long decision, String title, String ground, String words, String headline, String text, String time, boolean mayAppeal, String appeal, String answer) {
        public boolean isAppealed() {
            return !appeal.isEmpty();
        }
    }

    record View(String csrf, List<Statement> statements, String answer) {
        public boolean isAnswering() {
            return !answer.isEmpty();
        }
    }

    @GET
    public Response open(@Context HttpHeaders headers, @HeaderParam("Accept-Language") @DefaultValue("") String languages) {
        return signedIn(headers, by -> page(200, by, headers, languages, ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response appeal(
            @Context HttpHeaders headers,
            @HeaderParam("Accept-Language") @DefaultValue("") String languages,
            MultivaluedMap<String, String> fields) {
        return signedIn(headers, by -> {
            var form = new Deciding(fields);
            if (!callers.isProven(headers, form.text("csrf"))) {
                return page(403, by, headers, languages, "welcome.again");
            }
            return switch (notices.appeal(by, form.number("decision"), form.text("words"))) {
                case TAKEN -> page(201, by, headers, languages, "moderation.own.taken");
                case AGAIN, TOO_LATE, UNKNOWN -> page(409, by, headers, languages, "moderation.own.late");
                case WORDLESS -> page(400, by, headers, languages, "moderation.own.words");
            };
        });
    }

    /// In the language that the reader chose, else in that of the browser.
    private Response page(int status, Person by, HttpHeaders headers, String accepted, String answer) {
        var chosen = account.profile(by).language();
        var languages = chosen.isEmpty() ? accepted : chosen;
        var views = new DeskViews(StaffPages.Surroundings.in(languages).texts());
        var found = notices.of(by, Long.MAX_VALUE, MOST);
        found.stream().findFirst().ifPresent(newest -> notices.read(by, newest.id()));
        var csrf = callers.csrfToken(headers);
        return pages.answer(status, "decisions", languages, new View(csrf, found.stream().map(notice -> statement(views, notice)).toList(), answer)).build();
    }

    private static Statement statement(DeskViews views, Notice notice) {
        var decided = notice.decided();
        return new Statement(
                decided.id(),
                views.title(notice),
                views.ground(decided.decision()),
                decided.decision().words(),
                notice.shown().map(shown -> shown.articleHeadline()).orElse(""),
                notice.shown().map(shown -> shown.text()).orElse(""),
                views.time(notice.at()),
                notice.mayAppeal(),
                notice.topic().equals("decision") ? notice.appeal().map(appeal -> appeal.words()).orElse("") : "",
                notice.appeal().map(views::answer).orElse(""));
    }

    private Response signedIn(HttpHeaders headers, StaffPages.ForPerson page) {
        return callers.caller(headers).map(page::answer).orElseGet(() -> StaffPages.signInFirst("/account/decisions"));
    }
}
