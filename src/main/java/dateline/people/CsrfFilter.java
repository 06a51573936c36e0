package dateline.people;

import dateline.platform.Configuration;
import dateline.platform.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses writes that another site makes a browser send. Programs with a token in `Authorization` are not concerned: no site can make
/// a browser send that.
@Singleton
public final class CsrfFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    /// Here is no session yet whose token could be shown. They take nothing but JSON, which a form of another site cannot send.
    private static final Set<String> BEFORE_A_SESSION = Set.of(
            "POST /api/v1/readers", "POST /api/v1/session", "POST /api/v1/session/passkey", "POST /api/v1/passkeys/challenge");
    private final SessionCookies cookies;
    private final String origin;

    @Inject
    CsrfFilter(SessionCookies cookies, Configuration configuration) {
        this.cookies = cookies;
        this.origin = configuration.publicUrl().toString();
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, HttpHeaders headers, UriInfo uri) {
        if (SAFE.contains(request.getMethod()) || header(headers, HttpHeaders.AUTHORIZATION).isPresent()) {
            return;
        }
        if (isForeign(headers)) {
            throw Problem.of(403, "This came from a page of another site, so nothing was done. Use the site's own pages.");
        }
        var path = uri.getRequestUri().getPath();
        if (path.startsWith("/api/") && !BEFORE_A_SESSION.contains(request.getMethod() + " " + path)) {
            cookies.secret(headers).map(Credential::new).ifPresent(credential -> prove(credential, headers));
        }
    }

    private static void prove(Credential credential, HttpHeaders headers) {
        if (!credential.isProvenBy(header(headers, "X-CSRF-Token").orElse(""))) {
            throw Problem.of(403, "Send X-CSRF-Token with the csrfToken that GET /api/v1/me tells.");
        }
    }

    /// Browsers say whence a request comes in headers that no page can set. Old ones send the first only, programs neither.
    private boolean isForeign(HttpHeaders headers) {
        var site = header(headers, "Sec-Fetch-Site");
        if (site.isPresent()) {
            return !site.get().equals("same-origin") && !site.get().equals("none");
        }
        var host = header(headers, HttpHeaders.HOST).orElse("");
        return header(headers, "Origin")
                .filter(from -> !from.equals(origin) && !from.equals("http://" + host) && !from.equals("https://" + host))
                .isPresent();
    }

    private static Optional<String> header(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeaderString(name));
    }
}
