package dateline.articles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The statements that read whole articles page by page.
final class WholeSql {
    private static final String COLUMNS = """
            select id, edition, section, kind, status, latest, published, created_at, first_published_at, updated_at,
                   null::timestamptz as scheduled_at, withdrawn_at, withdrawn_reason, slug
            from articles.article
            where status in ('published', 'withdrawn')
            """;
    private static final String ORDER = " order by first_published_at, id limit :most";
    private static final String FIRST = COLUMNS + ORDER;
    private static final String AFTER = COLUMNS + " and (first_published_at, id) > (:at, :id)" + ORDER;
    private static final String REVISIONS = """
            select article_id, number, state, content, note, written_by, created_at, published_at
            from articles.revision
            where article_id = any(:ids) and state <> 'draft'
            order by article_id, number
            """;

    private WholeSql() {}

    static List<Whole> first(Handle handle, int most) {
        return wholes(handle, handle.createQuery(FIRST).bind("most", most).map(ArticleSql::toArticle).list());
    }

    static List<Whole> after(Handle handle, Article last, int most) {
        var at = last.firstPublishedAt().map(ArticleSql::utc).orElseThrow();
        var query = handle.createQuery(AFTER).bind("at", at).bind("id", last.id().value()).bind("most", most);
        return wholes(handle, query.map(ArticleSql::toArticle).list());
    }

    private static List<Whole> wholes(Handle handle, List<Article> articles) {
        var revisions = new HashMap<ArticleId, List<Revision>>();
        handle.createQuery(REVISIONS)
                .bindArray("ids", Long.class, articles.stream().map(article -> article.id().value()).toList())
                .map(ArticleSql::toRevision)
                .forEach(revision -> revisions.computeIfAbsent(revision.article(), _ -> new ArrayList<>()).add(revision));
        return articles.stream().map(article -> new Whole(article, revisions.getOrDefault(article.id(), List.of()))).toList();
    }
}
