package dateline.articles;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The statements that find published articles by what they were called elsewhere.
final class SourceSql {
    private static final String WITH_KEYS = "select id from articles.article where status = 'published' and import_key = any(:keys)";
    private static final String WITH_SLUG = """
            select id from articles.article where status = 'published' and slug = :slug and :edition in ('', edition) limit 2
            """;

    private SourceSql() {}

    static List<ArticleId> withKeys(Handle handle, Collection<String> keys) {
        return handle.createQuery(WITH_KEYS).bindArray("keys", String.class, List.copyOf(keys)).mapTo(Long.class).list().stream()
                .map(ArticleId::new)
                .toList();
    }

    static List<ArticleId> withSlug(Handle handle, String slug, String edition) {
        return handle.createQuery(WITH_SLUG).bind("slug", slug).bind("edition", edition).mapTo(Long.class).list().stream()
                .map(ArticleId::new)
                .toList();
    }
}
