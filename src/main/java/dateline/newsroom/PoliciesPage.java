package dateline.newsroom;

import dateline.discussion.Opening;
import dateline.discussion.Policies;
import dateline.discussion.Policy;
import dateline.editions.Editions;
import dateline.people.Callers;
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
import java.util.Optional;
import java.util.stream.Stream;

/// Where editors decide who may write in discussions: of the site, an edition, a section or an article.
@Path(PoliciesPage.PATH)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class PoliciesPage {
    static final String PATH = "/newsroom/discussions";
    private final Policies policies;
    private final Editions editions;
    private final Callers callers;
    private final StaffPages pages;

    @Inject
    PoliciesPage(Policies policies, Editions editions, Callers callers, StaffPages pages) {
        this.policies = policies;
        this.editions = editions;
        this.callers = callers;
        this.pages = pages;
    }

    /// What is decided for a place.
    ///
    /// @param opening the key of a message; empty when it does not say
    /// @param days    empty when it does not say
    record One(String place, long article, String opening, String days) {}

    /// @param places    editions and their sections, as `en` and `en/world`
    /// @param complaint the key of a message; empty when nothing is wrong
    record View(String csrf, List<One> decided, List<String> places, String complaint) {}

    @GET
    public Response open(@Context HttpHeaders headers, @HeaderParam("Accept-Language") @DefaultValue("") String languages) {
        return pages.forEditors(callers, headers, languages, PATH, _ -> page(200, headers, languages, ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @Context HttpHeaders headers,
            @HeaderParam("Accept-Language") @DefaultValue("") String languages,
            MultivaluedMap<String, String> fields) {
        return pages.forEditors(callers, headers, languages, PATH, _ -> {
            var form = new Deciding(fields);
            if (!callers.isProven(headers, form.text("csrf"))) {
                return page(403, headers, languages, "welcome.again");
            }
            var policy = policy(form);
            if (policy.isEmpty()) {
                return page(400, headers, languages, "moderation.rules.wrong");
            }
            policies.put(policy.get());
            return Response.seeOther(URI.create(PATH)).header("Cache-Control", "no-store").build();
        });
    }

    private Optional<Policy> policy(Deciding form) {
        var place = form.text("place").split("/", 2);
        var article = form.number("article");
        var days = Optional.of(form.text("days").strip()).filter(text -> !text.isEmpty());
        var period = days.filter(text -> text.matches("\\d{1,5}")).map(Integer::valueOf).filter(Policies::isPeriod);
        if (days.isPresent() != period.isPresent() || article == 0 && !form.text("article").isBlank()) {
            return Optional.empty();
        }
        var section = place.length > 1 ? place[1] : "";
        var policy = new Policy(article > 0 ? "" : place[0], article > 0 ? "" : section, article, Opening.of(form.text("opening")), period);
        return Optional.of(policy).filter(policies::isSomewhere);
    }

    private Response page(int status, HttpHeaders headers, String languages, String complaint) {
        var places = editions.all().stream()
                .flatMap(edition -> Stream.concat(
                        Stream.of(edition.slug()), editions.sections(edition.slug()).stream().map(section -> edition.slug() + "/" + section.slug())))
                .toList();
        var decided = policies.all().stream().map(PoliciesPage::one).toList();
        return pages.answerWithScript(status, "policies", languages, new View(callers.csrfToken(headers), decided, places, complaint)).build();
    }

    private static One one(Policy policy) {
        return new One(
                policy.edition() + (policy.section().isEmpty() ? "" : "/" + policy.section()),
                policy.article(),
                policy.opening().map(opening -> "discussions." + opening.word()).orElse(""),
                policy.days().map(String::valueOf).orElse(""));
    }
}
