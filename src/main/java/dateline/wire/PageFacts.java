package dateline.wire;

import dateline.articles.ArticleKind;
import dateline.blocks.SafeUrl;
import dateline.wire.FoundArticle.FoundSection;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of its article outside the body, from JSON-LD, microdata, OpenGraph and `meta`, in this order of trust.
/// To be read before the page is tidied.
final class PageFacts {
    private static final int LONGEST_LINE = 1000;
    private static final int LONGEST_LEAD = 5000;
    private static final int MOST_TOPICS = 12;
    private final Document page;
    private final PageLinkedData data;
    private final PageMeta meta;

    PageFacts(Document page) {
        this.page = page;
        this.data = new PageLinkedData(page);
        this.meta = new PageMeta(page);
    }

    PageLinkedData data() {
        return data;
    }

    /// Empty when the page has no name at all.
    String headline() {
        var named = first(() -> data.first("headline"), () -> meta.first("og:title", "twitter:title"), () -> Optional.of(PageMeta.clean(page.title())));
        var shown = page.select("h1").stream().map(Element::text).map(PageMeta::clean).filter(text -> !text.isEmpty()).toList();
        var same = shown.stream().filter(text -> agree(text, named.orElse("")) || agree(text, page.title())).findFirst();
        return cut(same.or(() -> named).orElseGet(() -> shown.stream().findFirst().orElse("")), LONGEST_LINE);
    }

    private static boolean agree(String one, String other) {
        var words = List.of(one.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        var others = List.of(other.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        return words.size() > 1 && words.stream().filter(others::contains).count() * 2 > words.size();
    }

    String description() {
        return cut(first(() -> data.first("description"), () -> meta.first("og:description", "description", "twitter:description")).orElse(""), LONGEST_LEAD);
    }

    List<String> byline() {
        var names = firstOf(data.all("author").toList(), meta.item("author"), meta.all("author", "parsely-author", "sailthru.author").toList(),
                page.select("[rel=author]").eachText());
        return names.stream().map(PageFacts::withoutBy).filter(PageFacts::isName).distinct().limit(10).toList();
    }

    private static String withoutBy(String name) {
        return PageMeta.clean(name).replaceFirst("(?i)^by:?\\s+", "");
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= 80 && !name.contains("://") && !name.contains("@");
    }

    Optional<FoundSection> section() {
        var crumbs = data.breadcrumbs();
        return first(() -> data.first("articleSection"), () -> meta.first("article:section", "parsely-section"), () -> crumbs.stream().skip(1).limit(crumbs.size() > 2 ? 1 : 0).findFirst())
                .filter(name -> name.length() <= 60 && !name.contains("://"))
                .map(name -> new FoundSection(name, ""));
    }

    Optional<Instant> publishedAt() {
        return Stream.of(data.all("datePublished"), meta.all("article:published_time", "datePublished"), meta.item("datePublished").stream(),
                        meta.all("date", "pubdate", "dc.date.issued", "sailthru.date", "parsely-pub-date"), page.select("time[datetime]").eachAttr("datetime").stream().limit(1))
                .flatMap(texts -> texts)
                .flatMap(text -> PageTimes.of(text).stream())
                .findFirst();
    }

    Optional<String> language() {
        return Stream.of(Optional.of(page.select("html").attr("lang")), Optional.of(page.select("html").attr("xml:lang")), data.first("inLanguage"),
                        meta.first("content-language", "og:locale", "language"))
                .flatMap(Optional::stream)
                .map(tag -> Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage())
                .filter(tag -> tag.length() == 2 || tag.length() == 3)
                .findFirst();
    }

    List<String> topics() {
        var topics = firstOf(data.all("keywords").toList(), meta.all("article:tag").toList(), meta.all("news_keywords", "keywords", "parsely-tags").limit(1).toList());
        return topics.stream().flatMap(words -> Stream.of(words.split("[,;]"))).map(PageMeta::clean)
                .filter(topic -> !topic.isEmpty() && topic.length() <= 60 && !topic.contains(":")).distinct().limit(MOST_TOPICS).toList();
    }

    Optional<SafeUrl> address() {
        return Stream.of(meta.link("canonical"), meta.first("og:url"), data.first("mainEntityOfPage"), data.first("url"))
                .flatMap(Optional::stream)
                .filter(address -> address.startsWith("http"))
                .flatMap(address -> SafeUrl.of(address).stream())
                .findFirst();
    }

    Optional<ArticleKind> kind() {
        var types = data.types().toList();
        if (types.contains("LiveBlogPosting")) {
            return Optional.of(ArticleKind.LIVE);
        }
        return types.stream().anyMatch(type -> type.startsWith("Analysis") || type.startsWith("Opinion")) ? Optional.of(ArticleKind.ANALYSIS) : Optional.empty();
    }

    @SafeVarargs
    private static Optional<String> first(Supplier<Optional<String>>... sources) {
        return Stream.of(sources).map(Supplier::get).flatMap(Optional::stream).filter(text -> !text.isBlank()).findFirst();
    }

    @SafeVarargs
    private static List<String> firstOf(List<String>... lists) {
        return Stream.of(lists).filter(list -> !list.isEmpty()).findFirst().orElse(List.of());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
    }
}
