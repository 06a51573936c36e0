package dateline.articles;

import dateline.editions.Slugs;
import dateline.platform.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Lists of published articles, the newest first unless said otherwise.
@Singleton
public final class ArticleLists {
    private final Database database;
    private final Addresses addresses;

    @Inject
    public ArticleLists(Database database, Addresses addresses) {
        this.database = database;
        this.addresses = addresses;
    }

    public List<Teaser> newest(String edition, int most) {
        return teasers(handle -> ListSql.newest(handle, edition, Optional.empty(), most));
    }

    public List<Teaser> newestBefore(String edition, Cursor before, int most) {
        return teasers(handle -> ListSql.newest(handle, edition, Optional.of(before), most));
    }

    public List<Teaser> newestInSection(String edition, String section, int most) {
        return teasers(handle -> ListSql.newestInSection(handle, edition, section, Optional.empty(), most));
    }

    public List<Teaser> newestInSectionBefore(String edition, String section, Cursor before, int most) {
        return teasers(handle -> ListSql.newestInSection(handle, edition, section, Optional.of(before), most));
    }

    /// `slug` is that of the topic as {@link Slugs} makes it.
    public List<Teaser> onTopic(String edition, String slug, int most) {
        return teasers(handle -> ListSql.onTopic(handle, edition, slug, most));
    }

    /// Articles whose byline names the person.
    public List<Teaser> byPerson(String edition, String slug, int most) {
        return teasers(handle -> ListSql.byPerson(handle, edition, slug, most));
    }

    /// What to read next: others that share a topic with the article.
    public List<Teaser> related(Article article, Content content, int most) {
        var topics = ArticleSql.slugs(content.topics());
        return topics.isEmpty()
                ? List.of()
                : teasers(handle -> ListSql.sharingTopics(handle, article.edition(), topics, article.id(), most));
    }

    /// In no promised order; withdrawn ones are left out.
    public List<Teaser> withIds(Collection<Long> ids) {
        return teasers(handle -> ListSql.withIds(handle, ids));
    }

    /// All of the site in the order of their ids, page by page: those with ids above `after`.
    public List<Teaser> byId(long after, int most) {
        return teasers(handle -> ListSql.byId(handle, after, most));
    }

    /// The words of those that are published, in one question.
    public Map<ArticleId, Content> contents(Collection<ArticleId> ids) {
        return database.read(handle -> ListSql.revisions(handle, ids)).stream()
                .collect(Collectors.toMap(Revision::article, Revision::content));
    }

    /// The published articles with ids from `number * size` on, up to the next stretch; `updatedAt` is the newest change to one of them.
    public record Stretch(long number, Instant updatedAt) {}

    /// Stretches of `size` ids that hold published articles, in order.
    public List<Stretch> stretches(int size) {
        return database.read(handle -> ListSql.stretches(handle, size));
    }

    private List<Teaser> teasers(Function<Handle, List<ListSql.Row>> question) {
        return database.read(question).stream().map(this::addressed).toList();
    }

    private Teaser addressed(ListSql.Row row) {
        var t = row.withoutPath();
        var path = addresses.path(t.edition(), t.section(), t.publishedAt(), row.slug(), t.id());
        return new Teaser(
                t.id(), t.edition(), t.section(), t.kind(), t.headline(), t.lead(), path, t.publishedAt(), t.updatedAt(), t.image());
    }
}
