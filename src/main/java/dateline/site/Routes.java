package dateline.site;

import dateline.articles.ArticleId;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads addresses. All that the site itself gives out are plain ASCII, so nothing is decoded.
final class Routes {
    static final Pattern ROOT_FILES = Pattern.compile("/((?:news-)?sitemap(?:-[a-z0-9-]{1,60})?\\.xml|robots\\.txt|manifest\\.webmanifest)");
    private static final String EDITION = "/([a-z][a-z0-9-]{0,31})";
    private static final String SECTION = "/([a-z0-9][a-z0-9-]{0,63})";
    private static final Pattern FEED = Pattern.compile(EDITION + "(?:" + SECTION + ")?/(rss\\.xml|atom\\.xml|feed\\.json)");
    private static final Pattern FRONT = Pattern.compile(EDITION + "/");
    private static final Pattern NEWSFEED = Pattern.compile(EDITION + "/newsfeed/");
    private static final Pattern SECTION_FRONT = Pattern.compile(EDITION + SECTION + "/");
    private static final Pattern ARTICLE = Pattern.compile(EDITION + "/[^/]+/\\d{4}/\\d{2}/\\d{2}/(?:[^/]*-)?([1-9]\\d{0,17})/?");
    private static final Pattern COMMENTS = Pattern.compile(EDITION + "/[^/]+/\\d{4}/\\d{2}/\\d{2}/(?:[^/]*-)?([1-9]\\d{0,17})/comments/?");
    private static final Pattern SLASHLESS = Pattern.compile(EDITION + "(?:" + SECTION + ")?");
    private static final Pattern FIRST_SEGMENT = Pattern.compile("(?:" + EDITION + ")?(?:/.*)?", Pattern.DOTALL);

    private Routes() {}

    /// @param path as requested, percent-encoded, beginning with a slash
    static Target of(String path) {
        return file(path).or(() -> page(path)).orElseGet(() -> new Target.Nowhere(firstSegment(path)));
    }

    private static Optional<Target> file(String path) {
        var root = ROOT_FILES.matcher(path);
        if (root.matches()) {
            return Optional.of(new Target.ForMachines(root.group(1)));
        }
        var feed = FEED.matcher(path);
        return feed.matches()
                ? Optional.of(new Target.Feed(feed.group(1), Optional.ofNullable(feed.group(2)), feed.group(3)))
                : Optional.empty();
    }

    private static Optional<Target> page(String path) {
        var front = FRONT.matcher(path);
        if (front.matches()) {
            return Optional.of(new Target.Front(front.group(1)));
        }
        var newsfeed = NEWSFEED.matcher(path);
        if (newsfeed.matches()) {
            return Optional.of(new Target.NewsfeedOf(newsfeed.group(1)));
        }
        var section = SECTION_FRONT.matcher(path);
        if (section.matches()) {
            return Optional.of(new Target.SectionFront(section.group(1), section.group(2)));
        }
        var article = ARTICLE.matcher(path);
        if (article.matches()) {
            return Optional.of(new Target.OneArticle(article.group(1), new ArticleId(Long.parseLong(article.group(2)))));
        }
        var comments = COMMENTS.matcher(path);
        if (comments.matches()) {
            return Optional.of(new Target.CommentsOf(comments.group(1), new ArticleId(Long.parseLong(comments.group(2)))));
        }
        return SLASHLESS.matcher(path).matches() ? Optional.of(new Target.Slashless(path + "/")) : Optional.empty();
    }

    private static String firstSegment(String path) {
        var matcher = FIRST_SEGMENT.matcher(path);
        return matcher.matches() ? Optional.ofNullable(matcher.group(1)).orElse("") : "";
    }
}
