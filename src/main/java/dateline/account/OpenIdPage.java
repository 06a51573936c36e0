package dateline.account;

import dateline.account.AccountPages.Words;
import dateline.people.Identities;
import dateline.people.Identities.Outcome;
import dateline.people.LocalPath;
import dateline.people.SessionCookies;
import dateline.platform.Configuration;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// The way to a provider of OpenID Connect and back. The browser that began keeps the secrets of its sign-in, so that nobody can be brought
/// here in the middle of somebody else's.
@Path("/account/openid")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public final class OpenIdPage {
    private static final String COOKIE = "dateline-openid";
    private static final int TEN_MINUTES = 600;
    private final Identities identities;
    private final SessionCookies cookies;
    private final AccountPages pages;
    private final boolean onlyHttps;

    @Inject
    OpenIdPage(Identities identities, SessionCookies cookies, AccountPages pages, Configuration configuration) {
        this.identities = identities;
        this.cookies = cookies;
        this.pages = pages;
        this.onlyHttps = "https".equals(configuration.publicUrl().getScheme());
    }

    @GET
    @Path("/start")
    public Response start(@Context HttpHeaders headers, @Context UriInfo uri) {
        return pages.show(headers, uri.getQueryParameters(), visit -> identities.begin()
                .map(begun -> Response.seeOther(begun.address())
                        .cookie(cookie(begun.kept() + "." + encoded(visit.next()), TEN_MINUTES))
                        .header("Cache-Control", "no-store")
                        .build())
                .orElseGet(() -> pages.words(visit, 503, words("openid.away"))));
    }

    private static Words words(String text) {
        return new Words("account.signin", text, Map.of(), "/account/sign-in", "account.again.go");
    }

    @GET
    @Path("/callback")
    public Response callback(@Context HttpHeaders headers, @Context UriInfo uri, @CookieParam(COOKIE) @DefaultValue("") String kept) {
        return pages.show(headers, uri.getQueryParameters(), visit -> {
            var end = Math.max(0, kept.lastIndexOf('.'));
            var answer = switch (identities.finish(kept.substring(0, end), visit.text("state"), visit.text("code"), headers)) {
                case Outcome.Done(var opened) -> Response.fromResponse(AccountPages.go(decoded(kept.substring(end)))).cookie(cookies.of(opened)).build();
                case Outcome.Refused() -> pages.words(visit, 403, words("openid.refused"));
                case Outcome.Unverified() -> pages.words(visit, 403, words("openid.unverified"));
                case Outcome.Unavailable() -> pages.words(visit, 503, words("openid.away"));
            };
            return Response.fromResponse(answer).cookie(cookie("", 0)).build();
        });
    }

    private static String encoded(String path) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String word) {
        try {
            return LocalPath.orElse(new String(Base64.getUrlDecoder().decode(word.replace(".", "")), StandardCharsets.UTF_8), "");
        } catch (IllegalArgumentException none) {
            return "";
        }
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/account/openid")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(onlyHttps)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
