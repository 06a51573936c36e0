package dateline.wire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// The words by which pages name what is not the article: in classes, ids and the like, taken apart at hyphens and capitals.
final class PageFurniture {
    private static final Pattern HYPHENS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern CAPITALS = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Set<String> NAMES = Set.of(
            "sponsored", "promo", "promos", "promoted", "taboola", "outbrain", "revcontent", "zergnet", "nativo", "advertorial",
            "share", "shares", "sharing", "sharebar", "sharedaddy", "addthis", "addtoany", "social", "socials", "followus",
            "related", "relatedposts", "relateds", "recirc", "recirculation", "recommendation", "recommendations", "trending",
            "popular", "mostpopular", "mostread", "readmore", "seealso", "alsoread", "morefrom", "moreon", "yarpp",
            "newsletter", "newsletters", "subscribe", "subscription", "subscriptions", "signup", "login", "register",
            "comment", "comments", "commenting", "reply", "disqus", "respond", "replies", "livefyre", "coral", "viafoura", "spotim", "gigya",
            "sidebar", "masthead", "navbar", "nav", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "pagination",
            "pager", "footer", "cookie", "cookies", "consent", "gdpr", "popup", "modal", "lightbox", "searchform", "taglist", "tagcloud",
            "byline", "bylines", "authorbox", "bio", "avatar", "vcard", "copyright", "caption", "captions", "figcaption", "credits", "prevnext");
    private static final Set<String> REMARKS = Set.of("comments", "commenting", "commentlist", "disqus", "respond", "replies", "livefyre");
    private static final Set<String> WEAK_NAMES = Set.of(
            "ad", "ads", "adsense", "advert", "adverts", "advertisement", "advertisements", "advertising", "adslot", "dfp", "gpt", "sponsor", "promotion",
            "facebook", "whatsapp", "pinterest", "reddit", "linkedin", "follow", "recommend", "recommended", "paywall", "donate", "donation",
            "rail", "widget", "widgets", "overlay", "banner", "toolbar", "tools", "skip", "search", "tags", "dateline", "timestamp", "weather", "disclaimer",
            "credit", "gallery", "slideshow", "carousel", "slider", "rating", "ratings", "hidden", "hide", "infobox", "printonly", "tooltip", "noprint", "print",
            "player", "jwplayer", "transcript", "toc", "dek", "excerpt", "standfirst", "subtitle", "subheadline", "abstract", "attribution", "poll", "feedback",
            "correction");
    private static final Set<String> BODY_NAMES = Set.of("articlebody", "storybody", "postbody", "entrycontent", "articletext", "storytext", "newstext", "articlecontent");
    private static final Set<String> BODY_PAIRS = Set.of(
            "article body", "article content", "article text", "article main", "story body", "story content", "story text", "post body", "post content", "post text",
            "entry content", "entry body", "entry text", "body content", "body text", "body copy", "content body", "content text", "news body", "news text", "news content",
            "main text", "blog content", "article copy");
    private static final Set<String> PAIRS = Set.of(
            "about author", "author box", "author info", "author bio", "author meta", "author name", "author card", "article meta", "post meta", "entry meta", "meta info",
            "article footer", "post footer", "entry footer", "article tags", "post tags", "entry tags", "sign up", "most read", "most popular", "read more",
            "read next", "up next", "more from", "more on", "more stories", "more news", "also read", "also like", "see also", "post navigation",
            "nav links", "next post", "prev post", "previous post", "image credit", "photo credit", "wp caption", "skip link", "sr only",
            "screen reader", "visually hidden", "back top", "last updated", "publish date", "pub date", "post date", "article date", "entry date",
            "share tools", "article tools", "inline video", "video player", "key points", "editors picks", "top stories", "related posts", "jump link");

    private static final Set<String> TAGS = Set.of("nav", "aside", "footer");
    private static final Set<String> ROLES = Set.of("navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "menu", "menubar");

    private PageFurniture() {}

    /// The furniture words in an element's names; its role and its tag count as words.
    static Set<String> wordsOf(Element element) {
        var found = new LinkedHashSet<String>();
        names(element).forEach(name -> collect(words(name), found));
        if (ROLES.contains(element.attr("role"))) {
            found.add(element.attr("role"));
        }
        if (TAGS.contains(element.normalName())) {
            found.add(element.normalName());
        }
        return found;
    }

    private static void collect(List<String> words, Set<String> found) {
        for (var i = 0; i < words.size(); i++) {
            var pair = i == 0 ? "" : words.get(i - 1) + " " + words.get(i);
            Stream.of(words.get(i), pair).filter(word -> NAMES.contains(word) || WEAK_NAMES.contains(word) || PAIRS.contains(word)).forEach(found::add);
        }
    }

    static boolean isWeak(String word) {
        return WEAK_NAMES.contains(word);
    }

    /// What readers wrote may be longer than what they wrote it about.
    static boolean isRemarks(String word) {
        return REMARKS.contains(word);
    }

    private static Stream<String> names(Element element) {
        return Stream.of((element.className() + " " + element.id() + " " + element.attr("data-component")).strip().split("\\s+")).filter(name -> !name.isEmpty());
    }

    /// What holds the body by its own account, or another's words within it, is no furniture whatever else its names say.
    static boolean isProtected(Element element) {
        return element.selectFirst("[itemprop~=(?i)articlebody], blockquote.twitter-tweet, blockquote.instagram-media") != null
                || element.normalName().equals("aside") && element.selectFirst("a, ul, ol, form, h1, h2, h3, h4") == null;
    }

    /// How strongly the element's names say that it holds the body of an article: 1 is not at all.
    static double bodyHint(Element element) {
        if (element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
            return 5;
        }
        if (names(element).anyMatch(name -> holds(words(name), BODY_NAMES, BODY_PAIRS))) {
            return 3;
        }
        return element.normalName().equals("article") ? 1.1 : 1;
    }

    private static boolean holds(List<String> words, Set<String> names, Set<String> pairs) {
        for (var i = 0; i < words.size(); i++) {
            if (names.contains(words.get(i)) || i > 0 && pairs.contains(words.get(i - 1) + " " + words.get(i))) {
                return true;
            }
        }
        return false;
    }

    /// Capitals part words only where the parts are long enough not to be chance: style sheets are full of made-up names like `hJpRRP`.
    private static List<String> words(String name) {
        var words = new ArrayList<String>();
        for (var part : HYPHENS.split(name)) {
            var humps = CAPITALS.split(part);
            var isChance = Stream.of(humps).anyMatch(hump -> hump.length() < 3);
            Stream.of(isChance ? new String[] {part} : humps).map(word -> word.toLowerCase(Locale.ROOT)).forEach(words::add);
        }
        return words;
    }
}
