package dateline.discussion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dateline.articles.ArticleId;
import dateline.articles.Articles;
import dateline.articles.Revision;
import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.events.EventLog;
import dateline.platform.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// Articles as places of discussions, from memory, until the log tells of a change.
@Singleton
public final class Venues {
    private static final int REMEMBERED = 2_000;
    private final Database database;
    private final Articles articles;
    private final Editions editions;
    private final Cache<ArticleId, Venue> known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Inject
    public Venues(Database database, Articles articles, Editions editions, EventLog log) {
        this.database = database;
        this.articles = articles;
        this.editions = editions;
        log.witness(event -> forget(event.changes()));
        log.follow(events -> events.forEach(event -> forget(event.changes())));
    }

    /// The cache lets no reading that began before an event put its answer in after it.
    private void forget(Collection<String> tags) {
        for (var tag : tags) {
            if (tag.startsWith("article:")) {
                known.invalidate(new ArticleId(Long.parseLong(tag.substring("article:".length()))));
            } else if (tag.equals("editions")) {
                known.invalidateAll();
            } else if (tag.startsWith("section:")) {
                known.asMap().values().removeIf(venue -> tag.equals("section:" + venue.edition() + "/" + venue.section()));
            }
        }
    }

    /// Empty when readers know of no such article.
    public Optional<Venue> of(ArticleId id) {
        return Optional.ofNullable(known.get(id, this::read));
    }

    /// For who has just read the article.
    public Venue of(Articles.Written written) {
        var there = known.getIfPresent(written.article().id());
        return there != null ? there : venue(written);
    }

    private @org.jspecify.annotations.Nullable Venue read(ArticleId id) {
        return articles.published(id).map(this::venue).orElse(null);
    }

    private Venue venue(Articles.Written written) {
        var article = written.article();
        var policies = database.read(handle ->
                PolicySql.concerning(handle, article.edition(), article.section(), article.id().value()));
        return new Venue(
                article.id(),
                article.edition(),
                editions.edition(article.edition()).map(Edition::language).orElse("en"),
                article.section(),
                written.path(),
                written.revision().content().headline(),
                article.firstPublishedAt().orElse(article.createdAt()),
                article.withdrawal().isPresent(),
                writers(written),
                Policy.together(policies));
    }

    private Set<Long> writers(Articles.Written written) {
        var first = written.revision().number() == 1 ? Optional.of(written.revision()) : articles.revision(written.article().id(), 1);
        return first.flatMap(Revision::writtenBy).map(Set::of).orElse(Set.of());
    }
}
