package dateline.delivery;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// The headers of public answers besides those that depend on their bytes.
final class Headers {
    static final String REVALIDATE = "public, max-age=0, must-revalidate";
    static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";
    private final boolean onlyHttps;

    /// @param publicUrl how readers reach the site
    Headers(URI publicUrl) {
        onlyHttps = "https".equals(publicUrl.getScheme());
    }

    /// For a page or another text of the site.
    Map<String, String> page(String contentType, Map<String, String> further) {
        var headers = answer(contentType, REVALIDATE);
        further.forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
        if (contentType.startsWith("text/html")) {
            headers.put("content-security-policy", CONTENT_SECURITY_POLICY);
            headers.put("referrer-policy", "strict-origin-when-cross-origin");
            headers.put("cross-origin-opener-policy", "same-origin");
            headers.put("permissions-policy", "camera=(), microphone=(), geolocation=()");
        }
        return headers;
    }

    Map<String, String> moved(String location) {
        var headers = answer("text/plain; charset=utf-8", REVALIDATE);
        headers.put("location", location);
        return headers;
    }

    /// For what lies at an address that names its bytes.
    Map<String, String> lasting(String contentType) {
        return answer(contentType, FOR_GOOD);
    }

    /// For what may be other bytes the next time.
    Map<String, String> changing(String contentType) {
        return answer(contentType, REVALIDATE);
    }

    private LinkedHashMap<String, String> answer(String contentType, String caching) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", contentType);
        headers.put("cache-control", caching);
        headers.put("x-content-type-options", "nosniff");
        if (onlyHttps) {
            headers.put("strict-transport-security", TWO_YEARS);
        }
        return headers;
    }
}
