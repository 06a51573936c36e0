package dateline.delivery;

import dateline.site.Answer;
import dateline.site.Site;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A site whose pages a test writes, and which counts how often it was asked to make one.
final class FakeSite implements Site {
    final AtomicInteger made = new AtomicInteger();
    private volatile Function<String, Answer> pages = path -> page(path, "article:1");

    void shows(Function<String, Answer> pages) {
        this.pages = pages;
    }

    static Answer page(String body, String... tags) {
        return new Answer.Page(200, "text/html; charset=utf-8", body, Set.of(tags), Map.of("Content-Language", "en"));
    }

    static Answer lost(String... tags) {
        return new Answer.Page(404, "text/html; charset=utf-8", "lost", Set.of(tags), Map.of());
    }

    @Override
    public Answer answer(String path, Map<String, String> parameters) {
        made.incrementAndGet();
        return pages.apply(parameters.isEmpty() ? path : path + parameters);
    }

    @Override
    public String home(String acceptLanguage) {
        return acceptLanguage.startsWith("ar") ? "/ar/" : "/en/";
    }
}
