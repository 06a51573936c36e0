package dateline.site;

import dateline.articles.ArticleLists;
import dateline.articles.Teaser;
import dateline.events.EventLog;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The newest articles of each section, which all articles of the section name as what to read next. Kept in memory until the log tells of a
/// change in any section; who began to read before it writes into the memory that was given up then. Pages are dropped by the same events
/// and after this: they are kept by one that needs this to be made.
@Singleton
final class NewestInSections {
    private static final int MOST = 5;
    private final ArticleLists lists;
    private volatile Map<String, List<Teaser>> memory = new ConcurrentHashMap<>();

    @Inject
    NewestInSections(ArticleLists lists, EventLog log) {
        this.lists = lists;
        log.witness(event -> forgetAfter(event.changes()));
        log.follow(events -> events.forEach(event -> forgetAfter(event.changes())));
    }

    private void forgetAfter(Collection<String> changes) {
        if (changes.stream().anyMatch(tag -> tag.startsWith("section:") || tag.equals("editions"))) {
            memory = new ConcurrentHashMap<>();
        }
    }

    /// At most five, the newest first.
    List<Teaser> of(String edition, String section) {
        var here = memory;
        var key = edition + "/" + section;
        var known = here.get(key);
        if (known != null) {
            return known;
        }
        var read = lists.newestInSection(edition, section, MOST);
        here.put(key, read);
        return read;
    }
}
