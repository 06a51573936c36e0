package dateline.newsroom;

import dateline.moderation.HouseRules;
import dateline.moderation.HouseRules.Entry;
import dateline.moderation.HouseRules.Written;
import dateline.people.Callers;
import dateline.platform.Problem;
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
import java.net.URI;
import java.util.List;

/// Where moderators edit the rules of the house: words, domains, timing and limits.
@Path(RulesPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class RulesPage {
    static final String PATH = "/newsroom/moderation/rules";
    private static final int CHANGES = 30;
    private final HouseRules rules;
    private final Callers callers;
    private final StaffPages pages;

    @Inject
    RulesPage(HouseRules rules, Callers callers, StaffPages pages) {
        this.rules = rules;
        this.callers = callers;
        this.pages = pages;
    }

    /// What the page shows; `complaint` is a message's key or empty.
    record View(String csrf, Written written, List<String> changes, String complaint) {
        public boolean isComplaining() {
            return !complaint.isEmpty();
        }
    }

    @GET
    public Response open(@Context HttpHeaders headers, @HeaderParam("Accept-Language") @DefaultValue("") String languages) {
        return pages.forModerators(callers, headers, languages, PATH, _ -> page(200, headers, languages, ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            @Context HttpHeaders headers,
            @HeaderParam("Accept-Language") @DefaultValue("") String languages,
            MultivaluedMap<String, String> fields) {
        return pages.forModerators(callers, headers, languages, PATH, by -> {
            var form = new Deciding(fields);
            if (!callers.isProven(headers, form.text("csrf"))) {
                return page(403, headers, languages, "welcome.again");
            }
            try {
                switch (form.text("do")) {
                    case "list" -> rules.list(by, new Entry(form.text("kind"), form.text("language"), form.text("pattern"), form.text("level")));
                    case "time" -> rules.time(by, form.text("scope"), form.text("subject").strip(), form.text("timing"));
                    case "limit" -> rules.limit(by, List.of(
                            form.text("perMinute"), form.text("perHour"), form.text("mostLinks"), form.text("newcomersLinks"), form.text("trustedAfter")));
                    default -> throw Problem.of(400, "");
                }
            } catch (Problem wrong) {
                return page(wrong.status(), headers, languages, "moderation.rules.wrong");
            }
            return Response.seeOther(URI.create("/newsroom/moderation/rules")).header("Cache-Control", "no-store").build();
        });
    }

    private Response page(int status, HttpHeaders headers, String languages, String complaint) {
        var csrf = callers.csrfToken(headers);
        return pages.answer(status, "rules", languages, new View(csrf, rules.written(), rules.changes(CHANGES), complaint)).build();
    }
}
