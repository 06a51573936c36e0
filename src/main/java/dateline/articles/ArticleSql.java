package dateline.articles;

import dateline.blocks.BlockJson;
import dateline.editions.Slugs;
import dateline.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The statements that write articles and revisions, and those that read one of them.
final class ArticleSql {
    private static final String COLUMNS = """
            id, edition, section, kind, status, latest, published, article.created_at, first_published_at, updated_at, scheduled_at,
            withdrawn_at, withdrawn_reason, slug
            """;
    private static final String INSERT = """
            insert into articles.article (edition, section, kind, status, latest, created_at)
            values (:edition, :section, :kind, 'draft', 1, :now)
            returning id
            """;
    private static final String FIND = "select " + COLUMNS + " from articles.article where id = :id";
    private static final String LOCK = FIND + " for update";
    private static final String PUBLISHED = "select " + COLUMNS + """
            , number, state, content, note, written_by, revision.created_at as revised_at, published_at
            from articles.article join articles.revision on article_id = id and number = published
            where id = :id
            """;
    private static final String INSERT_REVISION = """
            insert into articles.revision (article_id, number, state, content, note, written_by, created_at, published_at)
            values (:article, :number, :state, :content::jsonb, :note, :by, :created, :published)
            """;
    private static final String PLACE = """
            update articles.article
            set latest = :latest, edition = :edition, section = :section, kind = :kind
            where id = :id
            """;
    private static final String PUBLISH_REVISION = """
            update articles.revision set state = :state, published_at = :now where article_id = :article and number = :number
            """;
    private static final String PUBLISH = """
            update articles.article
            set status = 'published', published = :number, first_published_at = coalesce(first_published_at, :now), updated_at = :now,
                scheduled_at = null, scheduled_revision = null, scheduled_by = null, headline = :headline, lead = :lead, slug = :slug,
                image = :image::jsonb, topic_slugs = :topics, byline_slugs = :bylines, withdrawn_at = null, withdrawn_reason = null
            where id = :id
            """;
    private static final String SCHEDULE = """
            update articles.article
            set scheduled_at = :at, scheduled_revision = :number, scheduled_by = :by,
                status = case when status = 'draft' then 'scheduled' else status end
            where id = :id
            """;
    private static final String UNSCHEDULE = """
            update articles.article
            set scheduled_at = null, scheduled_revision = null, scheduled_by = null,
                status = case when status = 'scheduled' then 'draft' else status end
            where id = :id
            """;
    private static final String WITHDRAW = """
            update articles.article
            set status = 'withdrawn', withdrawn_at = :now, withdrawn_reason = :reason, updated_at = :now,
                scheduled_at = null, scheduled_revision = null, scheduled_by = null
            where id = :id
            """;
    private static final String REVISION_COLUMNS = """
            select article_id, number, state, content, note, written_by, created_at, published_at from articles.revision
            """;
    private static final String REVISION = REVISION_COLUMNS + " where article_id = :article and number = :number";
    private static final String REVISIONS = REVISION_COLUMNS + " where article_id = :article order by number";
    private static final String NEXT_DUE = """
            select scheduled_at from articles.article where scheduled_at is not null order by scheduled_at limit 1
            """;
    private static final String DUE = """
            select id, scheduled_revision from articles.article
            where scheduled_at <= :now order by scheduled_at, id limit 1 for update skip locked
            """;

    private ArticleSql() {}

    static ArticleId insert(Handle handle, Placing placing, Instant now) {
        return new ArticleId(handle.createQuery(INSERT)
                .bind("edition", placing.edition())
                .bind("section", placing.section())
                .bind("kind", placing.kind().word())
                .bind("now", utc(now))
                .mapTo(Long.class)
                .one());
    }

    static Optional<Article> find(Handle handle, ArticleId id) {
        return handle.createQuery(FIND).bind("id", id.value()).map(ArticleSql::toArticle).findOne();
    }

    record Public(Article article, Revision revision) {}

    /// The article with the revision that was published last; also of a withdrawn one.
    static Optional<Public> published(Handle handle, ArticleId id) {
        return handle.createQuery(PUBLISHED)
                .bind("id", id.value())
                .map((row, _) -> new Public(article(row), revision(row, row.getLong("id"), "revised_at")))
                .findOne();
    }

    static Optional<Article> lock(Handle handle, ArticleId id) {
        return handle.createQuery(LOCK).bind("id", id.value()).map(ArticleSql::toArticle).findOne();
    }

    static void insert(Handle handle, Revision revision) {
        handle.createUpdate(INSERT_REVISION)
                .bind("article", revision.article().value())
                .bind("number", revision.number())
                .bind("state", revision.state().word())
                .bind("content", ContentJson.write(revision.content()).toString())
                .bind("note", revision.note().orElse(null))
                .bind("by", revision.writtenBy().orElse(null))
                .bind("created", utc(revision.createdAt()))
                .bind("published", revision.publishedAt().map(ArticleSql::utc).orElse(null))
                .execute();
    }

    static void place(Handle handle, ArticleId id, Placing placing, int latest) {
        handle.createUpdate(PLACE)
                .bind("id", id.value())
                .bind("latest", latest)
                .bind("edition", placing.edition())
                .bind("section", placing.section())
                .bind("kind", placing.kind().word())
                .execute();
    }

    static void publish(Handle handle, Revision revision, String slug, Revision.State state, Instant now) {
        var content = revision.content();
        handle.createUpdate(PUBLISH_REVISION)
                .bind("article", revision.article().value())
                .bind("number", revision.number())
                .bind("state", state.word())
                .bind("now", utc(now))
                .execute();
        handle.createUpdate(PUBLISH)
                .bind("id", revision.article().value())
                .bind("number", revision.number())
                .bind("now", utc(now))
                .bind("headline", content.headline())
                .bind("lead", content.lead())
                .bind("slug", slug)
                .bind("image", image(content))
                .bindArray("topics", String.class, slugs(content.topics()))
                .bindArray("bylines", String.class, slugs(content.byline()))
                .execute();
    }

    static @org.jspecify.annotations.Nullable String image(Content content) {
        return content.images().isEmpty() ? null : BlockJson.write(content.images().getFirst()).toString();
    }

    static List<String> slugs(List<String> names) {
        return names.stream().map(name -> Slugs.of(name, "")).filter(slug -> !slug.isEmpty()).distinct().toList();
    }

    static void schedule(Handle handle, Article article, Instant at, long by) {
        handle.createUpdate(SCHEDULE)
                .bind("id", article.id().value())
                .bind("at", utc(at))
                .bind("number", article.latest())
                .bind("by", by)
                .execute();
    }

    static void unschedule(Handle handle, ArticleId id) {
        handle.createUpdate(UNSCHEDULE).bind("id", id.value()).execute();
    }

    static void withdraw(Handle handle, ArticleId id, String reason, Instant now) {
        handle.createUpdate(WITHDRAW).bind("id", id.value()).bind("reason", reason).bind("now", utc(now)).execute();
    }

    static Optional<Revision> revision(Handle handle, ArticleId id, int number) {
        return handle.createQuery(REVISION).bind("article", id.value()).bind("number", number).map(ArticleSql::toRevision).findOne();
    }

    static List<Revision> revisions(Handle handle, ArticleId id) {
        return handle.createQuery(REVISIONS).bind("article", id.value()).map(ArticleSql::toRevision).list();
    }

    static Optional<Instant> nextDue(Handle handle) {
        return handle.createQuery(NEXT_DUE).map((row, _) -> row.getTimestamp(1).toInstant()).findOne();
    }

    /// One article whose time has come and that no other node is publishing, with the number of the revision to publish.
    record Due(ArticleId id, int revision) {}

    static Optional<Due> due(Handle handle, Instant now) {
        return handle.createQuery(DUE)
                .bind("now", utc(now))
                .map((row, _) -> new Due(new ArticleId(row.getLong(1)), row.getInt(2)))
                .findOne();
    }

    static OffsetDateTime utc(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(java.sql.Timestamp::toInstant);
    }

    static Article toArticle(ResultSet row, StatementContext context) throws SQLException {
        return article(row);
    }

    private static Article article(ResultSet row) throws SQLException {
        var published = row.getInt("published");
        var isPublished = !row.wasNull();
        var reason = Optional.ofNullable(row.getString("withdrawn_reason"));
        var withdrawnAt = instant(row, "withdrawn_at");
        return new Article(
                new ArticleId(row.getLong("id")),
                row.getString("edition"),
                row.getString("section"),
                ArticleKind.of(row.getString("kind")).orElseThrow(),
                Status.of(row.getString("status")),
                row.getInt("latest"),
                isPublished ? Optional.of(published) : Optional.empty(),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "first_published_at"),
                instant(row, "updated_at"),
                instant(row, "scheduled_at"),
                withdrawnAt.map(at -> new Article.Withdrawal(at, reason.orElse(""))),
                Optional.ofNullable(row.getString("slug")));
    }

    static Revision toRevision(ResultSet row, StatementContext context) throws SQLException {
        return revision(row, row.getLong("article_id"), "created_at");
    }

    private static Revision revision(ResultSet row, long article, String createdAt) throws SQLException {
        var by = row.getLong("written_by");
        var isKnown = !row.wasNull();
        return new Revision(
                new ArticleId(article),
                row.getInt("number"),
                Revision.State.of(row.getString("state")),
                ContentJson.read(Json.read(row.getString("content"))),
                Optional.ofNullable(row.getString("note")),
                isKnown ? Optional.of(by) : Optional.empty(),
                row.getTimestamp(createdAt).toInstant(),
                instant(row, "published_at"));
    }
}
