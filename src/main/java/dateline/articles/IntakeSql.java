package dateline.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/// The statements that take in whole articles.
final class IntakeSql {
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('articles.intake', 0))";
    private static final String LOCK_TABLE = "lock table articles.article in share row exclusive mode";
    private static final String RESERVE = """
            select setval(seq, greatest(:highest, (select last_value from articles.article_id_seq)))
            from pg_get_serial_sequence('articles.article', 'id') as seq
            """;
    private static final String NEXT_ID = "select nextval(pg_get_serial_sequence('articles.article', 'id'))";
    private static final String KNOWN = """
            select id, import_key, import_hash from articles.article where import_key = any(:keys) or id = any(:ids)
            """;
    private static final String MARK = "update articles.article set import_key = coalesce(import_key, :key), import_hash = :hash where id = :id";
    private static final String INSERT = """
            insert into articles.article
                (id, edition, section, kind, status, latest, published, created_at, first_published_at, updated_at, withdrawn_at,
                 withdrawn_reason, import_key, import_hash, headline, lead, slug, image, topic_slugs, byline_slugs)
            values
                (:id, :edition, :section, :kind, :status, :latest, :published, :created, :firstPublished, :updated, :withdrawnAt,
                 :withdrawnReason, :key, :hash, :headline, :lead, :slug, :image::jsonb, :topics, :bylines)
            """;
    private static final String INSERT_REVISION = """
            insert into articles.revision (article_id, number, state, content, note, created_at, published_at)
            values (:article, :number, :state, :content::jsonb, :note, :created, :published)
            """;
    private static final String EXTEND = """
            update articles.article
            set edition = :edition, section = :section, kind = :kind, status = :status, latest = :latest, published = :published,
                first_published_at = :firstPublished, updated_at = :updated, withdrawn_at = :withdrawnAt,
                withdrawn_reason = :withdrawnReason, headline = :headline, lead = :lead, slug = :slug, image = :image::jsonb,
                topic_slugs = :topics, byline_slugs = :bylines
            where id = :id
            """;

    private IntakeSql() {}

    /// An article that may be the one that arrives; `key` is empty when it was written here.
    record Known(long id, String key, byte[] mark) {}

    /// An arrival with the id it gets here.
    record Row(ArticleId id, Arrival arrival) {
        Article article() {
            return new Article(
                    id,
                    arrival.placing().edition(),
                    arrival.placing().section(),
                    arrival.placing().kind(),
                    arrival.status(),
                    arrival.latest().number(),
                    arrival.published().map(Arrival.Version::number),
                    arrival.createdAt(),
                    arrival.firstPublishedAt(),
                    arrival.updatedAt(),
                    Optional.empty(),
                    arrival.published().flatMap(_ -> arrival.withdrawal()),
                    slug());
        }

        Optional<String> slug() {
            return arrival.published().map(version -> Addresses.slug(version.content()));
        }
    }

    static void oneAtATime(Handle handle) {
        handle.createQuery(ONE_AT_A_TIME).map((_, _) -> true).one();
    }

    static void reserve(Handle handle, long highest) {
        handle.execute(LOCK_TABLE);
        handle.createQuery(RESERVE).bind("highest", highest).mapTo(Long.class).one();
    }

    static long nextId(Handle handle) {
        return handle.createQuery(NEXT_ID).mapTo(Long.class).one();
    }

    static List<Known> known(Handle handle, List<Arrival> arrivals) {
        var ids = arrivals.stream().filter(arrival -> arrival.wanted().isPresent()).map(arrival -> arrival.wanted().getAsLong()).toList();
        return handle.createQuery(KNOWN)
                .bindArray("keys", String.class, arrivals.stream().map(Arrival::key).toList())
                .bindArray("ids", Long.class, ids)
                .map((row, _) -> new Known(
                        row.getLong(1),
                        Optional.ofNullable(row.getString(2)).orElse(""),
                        Optional.ofNullable(row.getBytes(3)).orElseGet(() -> new byte[0])))
                .list();
    }

    static void mark(Handle handle, ArticleId id, Arrival arrival) {
        handle.createUpdate(MARK).bind("id", id.value()).bind("key", arrival.key()).bind("hash", arrival.mark()).execute();
    }

    static void insert(Handle handle, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(INSERT);
        for (var row : rows) {
            bind(batch, row.article(), row.arrival());
            batch.bind("created", ArticleSql.utc(row.arrival().createdAt()))
                    .bind("key", row.arrival().key())
                    .bind("hash", row.arrival().mark())
                    .add();
        }
        batch.execute();
        var revisions = new ArrayList<Revision>();
        rows.forEach(row -> row.arrival().versions().forEach(version -> revisions.add(version.of(row.id()))));
        insertRevisions(handle, revisions);
    }

    private static void insertRevisions(Handle handle, List<Revision> revisions) {
        var batch = handle.prepareBatch(INSERT_REVISION);
        for (var revision : revisions) {
            batch.bind("article", revision.article().value())
                    .bind("number", revision.number())
                    .bind("state", revision.state().word())
                    .bind("content", ContentJson.write(revision.content()).toString())
                    .bind("note", revision.note().orElse(null))
                    .bind("created", ArticleSql.utc(revision.createdAt()))
                    .bind("published", revision.publishedAt().map(ArticleSql::utc).orElse(null))
                    .add();
        }
        batch.execute();
    }

    /// Adds revisions to an article that is here already and makes it say what the arrival says; its first publication stays.
    static Article extend(Handle handle, Article article, Arrival arrival, List<Arrival.Version> fresh) {
        if (!fresh.isEmpty()) {
            insertRevisions(handle, fresh.stream().map(version -> version.of(article.id())).toList());
        }
        var latest = fresh.isEmpty() ? article.latest() : fresh.getLast().number();
        var published = fresh.reversed().stream()
                .filter(Arrival.Version::isPublic)
                .findFirst()
                .map(Arrival.Version::number)
                .or(article::published);
        var first = article.firstPublishedAt().or(arrival::firstPublishedAt);
        var updated = arrival.withdrawal().map(Article.Withdrawal::at)
                .or(() -> fresh.reversed().stream().flatMap(version -> version.publishedAt().stream()).findFirst())
                .or(article::updatedAt);
        var now = new Row(article.id(), arrival).article();
        var renewed = new Article(
                now.id(), now.edition(), now.section(), now.kind(), now.status(), latest, published, article.createdAt(), first,
                updated, Optional.empty(), now.withdrawal(), now.slug());
        var update = handle.createUpdate(EXTEND);
        bind(update, renewed, arrival);
        update.execute();
        return renewed;
    }

    private static void bind(SqlStatement<?> statement, Article article, Arrival arrival) {
        statement.bind("id", article.id().value())
                .bind("edition", article.edition())
                .bind("section", article.section())
                .bind("kind", article.kind().word())
                .bind("status", article.status().word())
                .bind("latest", article.latest())
                .bind("published", article.published().orElse(null))
                .bind("firstPublished", article.firstPublishedAt().map(ArticleSql::utc).orElse(null))
                .bind("updated", article.updatedAt().map(ArticleSql::utc).orElse(null))
                .bind("withdrawnAt", article.withdrawal().map(Article.Withdrawal::at).map(ArticleSql::utc).orElse(null))
                .bind("withdrawnReason", article.withdrawal().map(Article.Withdrawal::reason).orElse(null));
        bindWords(statement, arrival.published().map(Arrival.Version::content), article.slug());
    }

    private static void bindWords(SqlStatement<?> statement, Optional<Content> content, Optional<String> slug) {
        statement.bind("headline", content.map(Content::headline).orElse(null))
                .bind("lead", content.map(Content::lead).orElse(null))
                .bind("slug", slug.orElse(null))
                .bind("image", content.map(ArticleSql::image).orElse(null))
                .bindArray("topics", String.class, content.map(Content::topics).map(ArticleSql::slugs).orElse(List.of()))
                .bindArray("bylines", String.class, content.map(Content::byline).map(ArticleSql::slugs).orElse(List.of()));
    }
}
