package dateline.people;

import dateline.platform.Configuration;
import dateline.platform.KnownTokens;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/// The cookie that holds a session's secret, and one that only says that there is such a cookie: scripts, which cannot see the first, need
/// not ask who is signed in where nobody is.
@Singleton
public final class SessionCookies {
    private static final String MARK = "dateline-signed-in";
    private final boolean onlyHttps;

    @Inject
    public SessionCookies(Configuration configuration) {
        onlyHttps = "https".equals(configuration.publicUrl().getScheme());
    }

    /// Browsers allow the prefix with https only.
    private String name() {
        return onlyHttps ? KnownTokens.HOST_COOKIE : KnownTokens.COOKIE;
    }

    Optional<String> secret(HttpHeaders headers) {
        return Optional.ofNullable(headers.getCookies().get(name())).map(Cookie::getValue).filter(secret -> !secret.isEmpty());
    }

    public NewCookie[] of(Sessions.Opened opened) {
        return both(opened.token(), (int) Sessions.LASTS.toSeconds());
    }

    /// Makes the browser forget them.
    public NewCookie[] none() {
        return both("", 0);
    }

    private NewCookie[] both(String secret, int seconds) {
        return new NewCookie[] {cookie(name(), secret, seconds, true), cookie(MARK, secret.isEmpty() ? "" : "1", seconds, false)};
    }

    private NewCookie cookie(String name, String value, int seconds, boolean isHidden) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(isHidden)
                .secure(onlyHttps)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
