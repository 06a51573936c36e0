package dateline.site;

import dateline.articles.ArticleId;
import java.util.Optional;

/// What an address of the site names, before anybody has looked whether it is there.
sealed interface Target {
    record Front(String edition) implements Target {}

    record SectionFront(String edition, String section) implements Target {}

    /// Edition, section, day and slug of the address may be outdated: the id alone names the article.
    record OneArticle(String edition, ArticleId id) implements Target {}

    /// The discussion under an article, on a page of its own.
    record CommentsOf(String edition, ArticleId id) implements Target {}

    record NewsfeedOf(String edition) implements Target {}

    /// `file` is `rss.xml`, `atom.xml` or `feed.json`.
    record Feed(String edition, Optional<String> section, String file) implements Target {}

    /// `file` is `sitemap.xml`, `news-sitemap.xml`, `robots.txt` or `manifest.webmanifest`, or another file of {@link Routes#ROOT_FILES}.
    record ForMachines(String file) implements Target {}

    /// A page's address without the slash at its end.
    record Slashless(String location) implements Target {}

    /// No address of any page; `edition` is its first segment, which may name one.
    record Nowhere(String edition) implements Target {}
}
