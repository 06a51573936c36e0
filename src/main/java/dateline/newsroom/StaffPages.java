package dateline.newsroom;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import dateline.editions.Texts;
import dateline.people.Callers;
import dateline.people.Person;
import dateline.platform.Problem;
import io.quarkus.qute.Engine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.function.Supplier;

/// Fills the templates of the newsroom, in the language that the browser asks for. Nothing of it is kept anywhere on the way.
@Singleton
final class StaffPages {
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";
    private static final LocaleMatcher LANGUAGES = LocaleMatcher.builder()
            .setSupportedULocales(Texts.LANGUAGES.stream().map(ULocale::forLanguageTag).toList())
            .build();
    private final Engine engine;

    @Inject
    StaffPages(Engine engine) {
        this.engine = engine;
    }

    /// What is around a page of the newsroom: its words and their direction.
    record Surroundings(Texts texts, String direction) {
        static Surroundings in(String acceptLanguage) {
            var locale = matching(acceptLanguage);
            return new Surroundings(Texts.in(locale.toLanguageTag()), locale.isRightToLeft() ? "rtl" : "ltr");
        }

        private static ULocale matching(String acceptLanguage) {
            try {
                return LANGUAGES.getBestMatch(LocalePriorityList.add(acceptLanguage).build());
            } catch (IllegalArgumentException malformed) {
                return ULocale.forLanguageTag(Texts.LANGUAGES.getFirst());
            }
        }
    }

    interface ForPerson {
        Response answer(Person by);
    }

    /// Asks to sign in, and leads back.
    static Response signInFirst(String path) {
        return Response.status(303).header("Location", "/account/sign-in?next=" + path).header("Cache-Control", "no-store").build();
    }

    /// For moderators only: whoever is signed out is asked to sign in, others read that the page is closed to them.
    Response forModerators(Callers callers, HttpHeaders headers, String acceptLanguage, String path, ForPerson page) {
        return forStaff(() -> callers.moderator(headers), "staff.moderators", acceptLanguage, path, page);
    }

    /// The same for those who publish.
    Response forEditors(Callers callers, HttpHeaders headers, String acceptLanguage, String path, ForPerson page) {
        return forStaff(() -> callers.publisher(headers), "staff.editors", acceptLanguage, path, page);
    }

    private Response forStaff(Supplier<Person> who, String closedTo, String acceptLanguage, String path, ForPerson page) {
        Person by;
        try {
            by = who.get();
        } catch (Problem closed) {
            return closed.status() == 401 ? signInFirst(path) : answer(closed.status(), "closed", acceptLanguage, closedTo).build();
        }
        return page.answer(by);
    }

    /// As {@link #answer}, for a page that has a script of this site.
    ResponseBuilder answerWithScript(int status, String name, String acceptLanguage, Object view) {
        return answer(status, name, acceptLanguage, view).header("Content-Security-Policy", null)
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY + "; script-src 'self'");
    }

    /// @param name such as `welcome`, for `templates/newsroom/welcome.html`
    /// @param view what is in the frame, as the template's `page`
    ResponseBuilder answer(int status, String name, String acceptLanguage, Object view) {
        var around = Surroundings.in(acceptLanguage);
        var html = engine.getTemplate("newsroom/" + name + ".html")
                .data("around", around)
                .data("texts", around.texts())
                .data("page", view)
                .render();
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .entity(html)
                .header("Content-Language", around.texts().language())
                .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex");
    }
}
