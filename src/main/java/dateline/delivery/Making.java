package dateline.delivery;

import dateline.site.Answer;
import dateline.site.Assets;
import dateline.site.Site;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/// Makes the finished answer to a target from what the site says.
final class Making {
    private static final byte[] NOTHING = {};
    private static final byte[] NO_SUCH_FILE = "There is no such file.\n".getBytes(StandardCharsets.UTF_8);
    private final Site site;
    private final Headers headers;

    Making(Site site, Headers headers) {
        this.site = site;
        this.headers = headers;
    }

    Finished make(Target target) {
        if (Assets.owns(target.path())) {
            return asset(target.path());
        }
        return switch (site.answer(target.path(), target.parameters())) {
            case Answer.Page page -> Finished.of(
                    page.status(),
                    page.shows(),
                    headers.page(page.contentType(), page.headers()),
                    page.body().getBytes(StandardCharsets.UTF_8));
            case Answer.Moved moved -> Finished.of(301, moved.shows(), headers.moved(moved.location()), NOTHING);
        };
    }

    private Finished asset(String path) {
        return Assets.at(path)
                .map(asset -> Finished.of(200, Set.of(), caching(asset), asset.bytes()))
                .orElseGet(() -> Finished.of(404, Set.of(), headers.changing("text/plain; charset=utf-8"), NO_SUCH_FILE));
    }

    private Map<String, String> caching(Assets.Asset asset) {
        return asset.lasting() ? headers.lasting(asset.contentType()) : headers.changing(asset.contentType());
    }
}
