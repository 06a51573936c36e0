package dateline.site;

import dateline.platform.Configuration;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/// What crawlers may visit (RFC 9309), and where the sitemaps are.
@Singleton
final class Robots {
    private static final String TEXT = """
            User-agent: *
            Disallow: /api/
            Disallow: /newsroom/
            Disallow: /account
            Allow: /

            Sitemap: %1$s/sitemap.xml
            Sitemap: %1$s/news-sitemap.xml
            """;
    private final String site;

    @Inject
    Robots(Configuration configuration) {
        this.site = configuration.publicUrl().toString();
    }

    Answer answer() {
        return new Answer.Page(200, "text/plain; charset=utf-8", TEXT.formatted(site), Set.of(), Map.of());
    }
}
