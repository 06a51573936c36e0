package dateline.account;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.editions.Texts;
import dateline.people.Account;
import dateline.people.Callers;
import dateline.people.Session;
import dateline.platform.Configuration;
import dateline.platform.Secret;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// Makes visits of requests. The forms of somebody signed in are proved by their session. Those of others by a value that form and cookie share,
/// because signing somebody in as another, or up, is an attack, too.
@Singleton
final class Visits {
    private static final LocaleMatcher LANGUAGES = LocaleMatcher.builder()
            .setSupportedULocales(Texts.LANGUAGES.stream().map(ULocale::forLanguageTag).toList())
            .build();
    private static final int ONE_DAY = 86_400;
    private final Callers callers;
    private final Account account;
    private final Editions editions;
    private final boolean onlyHttps;

    @Inject
    Visits(Callers callers, Account account, Editions editions, Configuration configuration) {
        this.callers = callers;
        this.account = account;
        this.editions = editions;
        this.onlyHttps = "https".equals(configuration.publicUrl().getScheme());
    }

    Visit of(HttpHeaders headers, MultivaluedMap<String, String> sent) {
        var session = callers.session(headers);
        var texts = texts(headers, Optional.ofNullable(sent.getFirst("in")).orElse(""), session);
        var shown = Optional.ofNullable(sent.getFirst("csrf")).orElse("");
        var cookie = cookie(headers);
        var csrf = session.map(Session::csrfToken).or(() -> cookie).orElseGet(Secret::fresh);
        var isOurs = session.isPresent() || cookie.isPresent() ? isSame(csrf, shown) : false;
        return new Visit(headers, sent, session, edition(texts), texts, csrf, isOurs);
    }

    /// The language that the link says, else the one that the person wants, else the one that the browser asks for.
    private Texts texts(HttpHeaders headers, String in, Optional<Session> session) {
        if (Texts.LANGUAGES.contains(in)) {
            return Texts.in(in);
        }
        return session.map(Session::person)
                .map(account::profile)
                .map(profile -> profile.language())
                .filter(language -> !language.isEmpty())
                .map(Texts::in)
                .orElseGet(() -> Texts.in(matching(Optional.ofNullable(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)).orElse("")).toLanguageTag()));
    }

    private static ULocale matching(String acceptLanguage) {
        try {
            return LANGUAGES.getBestMatch(LocalePriorityList.add(acceptLanguage).build());
        } catch (IllegalArgumentException malformed) {
            return ULocale.forLanguageTag(Texts.LANGUAGES.getFirst());
        }
    }

    private Edition edition(Texts texts) {
        return editions.all().stream()
                .filter(edition -> Texts.in(edition.language()).language().equals(texts.language()))
                .findFirst()
                .or(() -> editions.all().stream().findFirst())
                .orElseGet(() -> Editions.named("en"));
    }

    private String name() {
        return onlyHttps ? "__Host-dateline-form" : "dateline-form";
    }

    private Optional<String> cookie(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(name())).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    /// The cookie of a form for somebody who is not signed in.
    NewCookie cookie(Visit visit) {
        return new NewCookie.Builder(name())
                .value(visit.csrf())
                .path("/")
                .maxAge(ONE_DAY)
                .httpOnly(true)
                .secure(onlyHttps)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
