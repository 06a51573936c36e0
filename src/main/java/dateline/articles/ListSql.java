package dateline.articles;

import dateline.blocks.Block;
import dateline.blocks.BlockJson;
import dateline.platform.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The statements that list published articles.
final class ListSql {
    private static final String COLUMNS = """
            select id, edition, section, kind, headline, lead, slug, first_published_at, updated_at, image
            from articles.article
            """;
    private static final String NEWEST = COLUMNS + """
            where status = 'published' and edition = :edition and (first_published_at, id) < (:before, :id)
            order by first_published_at desc, id desc limit :most
            """;
    private static final String NEWEST_IN_SECTION = COLUMNS + """
            where status = 'published' and edition = :edition and section = :section and (first_published_at, id) < (:before, :id)
            order by first_published_at desc, id desc limit :most
            """;
    private static final String ON_TOPIC = COLUMNS + """
            where status = 'published' and edition = :edition and topic_slugs @> array[:slug]
            order by first_published_at desc, id desc limit :most
            """;
    private static final String BY_PERSON = COLUMNS + """
            where status = 'published' and edition = :edition and byline_slugs @> array[:slug]
            order by first_published_at desc, id desc limit :most
            """;
    private static final String SHARING_TOPICS = COLUMNS + """
            where status = 'published' and edition = :edition and topic_slugs && :topics and id <> :id
            order by first_published_at desc, id desc limit :most
            """;
    private static final String WITH_IDS = COLUMNS + "where status = 'published' and id = any(:ids)";
    private static final String BY_ID = COLUMNS + "where status = 'published' and id > :after order by id limit :most";
    private static final String REVISIONS = """
            select article_id, number, state, content, note, written_by, revision.created_at, revision.published_at
            from articles.article join articles.revision on article_id = id and number = published
            where status = 'published' and id = any(:ids)
            """;
    private static final String STRETCHES = """
            select id / :size as number, max(coalesce(updated_at, first_published_at)) as updated_at
            from articles.article where status = 'published'
            group by 1 order by 1
            """;

    private ListSql() {}

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    static List<Row> newest(Handle handle, String edition, Optional<Cursor> before, int most) {
        return handle.createQuery(NEWEST)
                .bind("edition", edition)
                .bind("before", ArticleSql.utc(before.map(Cursor::publishedAt).orElse(END_OF_TIME)))
                .bind("id", before.map(Cursor::id).orElse(Long.MAX_VALUE))
                .bind("most", most)
                .map((row, _) -> row(row))
                .list();
    }

    static List<Row> newestInSection(Handle handle, String edition, String section, Optional<Cursor> before, int most) {
        return handle.createQuery(NEWEST_IN_SECTION)
                .bind("edition", edition)
                .bind("section", section)
                .bind("before", ArticleSql.utc(before.map(Cursor::publishedAt).orElse(END_OF_TIME)))
                .bind("id", before.map(Cursor::id).orElse(Long.MAX_VALUE))
                .bind("most", most)
                .map((row, _) -> row(row))
                .list();
    }

    static List<Row> onTopic(Handle handle, String edition, String slug, int most) {
        return named(handle, ON_TOPIC, edition, slug, most);
    }

    static List<Row> byPerson(Handle handle, String edition, String slug, int most) {
        return named(handle, BY_PERSON, edition, slug, most);
    }

    private static List<Row> named(Handle handle, String question, String edition, String slug, int most) {
        return handle.createQuery(question)
                .bind("edition", edition)
                .bind("slug", slug)
                .bind("most", most)
                .map((row, _) -> row(row))
                .list();
    }

    static List<Row> sharingTopics(Handle handle, String edition, List<String> topics, ArticleId except, int most) {
        return handle.createQuery(SHARING_TOPICS)
                .bind("edition", edition)
                .bindArray("topics", String.class, topics)
                .bind("id", except.value())
                .bind("most", most)
                .map((row, _) -> row(row))
                .list();
    }

    static List<Row> withIds(Handle handle, Collection<Long> ids) {
        return handle.createQuery(WITH_IDS).bindArray("ids", Long.class, List.copyOf(ids)).map((row, _) -> row(row)).list();
    }

    static List<Row> byId(Handle handle, long after, int most) {
        return handle.createQuery(BY_ID).bind("after", after).bind("most", most).map((row, _) -> row(row)).list();
    }

    static List<Revision> revisions(Handle handle, Collection<ArticleId> ids) {
        return handle.createQuery(REVISIONS)
                .bindArray("ids", Long.class, ids.stream().map(ArticleId::value).toList())
                .map(ArticleSql::toRevision)
                .list();
    }

    static List<ArticleLists.Stretch> stretches(Handle handle, int size) {
        return handle.createQuery(STRETCHES)
                .bind("size", size)
                .map((row, _) -> new ArticleLists.Stretch(row.getLong("number"), ArticleSql.instant(row, "updated_at").orElseThrow()))
                .list();
    }

    /// A teaser that lacks its address yet.
    record Row(Teaser withoutPath, String slug) {}

    private static Row row(ResultSet row) throws SQLException {
        var published = row.getTimestamp("first_published_at").toInstant();
        var teaser = new Teaser(
                new ArticleId(row.getLong("id")),
                row.getString("edition"),
                row.getString("section"),
                ArticleKind.of(row.getString("kind")).orElseThrow(),
                row.getString("headline"),
                row.getString("lead"),
                "",
                published,
                ArticleSql.instant(row, "updated_at").orElse(published),
                image(Optional.ofNullable(row.getString("image"))));
        return new Row(teaser, row.getString("slug"));
    }

    private static Optional<Block.Image> image(Optional<String> json) {
        return json.map(text -> BlockJson.readImage(Json.read(text)));
    }
}
