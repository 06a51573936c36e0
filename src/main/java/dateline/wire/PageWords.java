package dateline.wire;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What the words in an element's class, id and the like mean, by kinds of meaning.
enum PageWords {
    BODY("(article|story|post|entry|content|main|body|news|blog|text)[-_ ]?(body|text|copy|content|main)s?\\b|articlebody|bodytext|storytext|maincontent|page-?content|rich-?text|wysiwyg|prose|field-name-body|td-post-content|paragraph"),
    CONTENT("article|story|post\\b|entry|content|main\\b|text|body|single"),
    ADVERT("\\bads?\\b|advert|sponsor|promot|\\bdfp\\b|gpt\\b|taboola|outbrain|adsense|native|partner|affiliate|commercial|\\bad[-_ ]|marketing|teads"),
    SOCIAL("share|social|facebook|twitter|addthis|whatsapp|pinterest|follow|sharedaddy|tweet|instagram"),
    RELATED("related|recirc|recommend|trending|popular|most-?(read|viewed|popular)|read-?(more|next)|see-?also|more-?(from|on|stories|news|in)|next-?(article|post|story)|up-?next|also|latest|yarpp|suggest|you-?may|teaser|promo"),
    NEWSLETTER("newsletter|subscri|sign-?up|signup|mailing|email|register|login|optin|opt-in|mc4wp|mailchimp"),
    COMMENT("comment|disqus|reply|replies|respond|livefyre|discussion|viafoura|feedback|reader"),
    NAVIGATION("\\bnav|menu|breadcrumb|pag(er|ination)|skip|toolbar|topbar|sitemap|submenu"),
    BYLINE("byline|author|\\bbio|writer|vcard|avatar|contributor|profile"),
    CAPTION("caption|credit|photo|image|figure|media|gallery|slideshow|carousel|slider|lightbox|copyright|thumb"),
    VIDEO("video|player|audio|podcast|embed|youtube|brightcove"),
    TIME("date|time|publish|updated|meta|info\\b|posted"),
    TAGS("\\btags?\\b|topic|categor|keyword|label|filed|taxonomy|kicker|eyebrow"),
    LEAD("lead\\b|dek\\b|deck\\b|excerpt|standfirst|subtitle|sub-?head|summary|intro|description|abstract|lede|teaser-text|strapline"),
    TITLE("head(line)?\\b|title|heading"),
    ASIDE("side-?bar|aside|rail|widget|module|box\\b|infobox|callout|fact|secondary|right\\b|left-?col|panel|block\\b|card|inset"),
    OVERLAY("popup|modal|overlay|cookie|consent|gdpr|banner|notice|alert|message|paywall|dialog|toast|sticky|hidden|hide\\b|invisible|sr-only|visually|screen-?reader|print|tooltip|noscript"),
    FOOTER("footer|foot\\b|bottom|copyright|legal|disclaimer|contact|about|terms|credits"),
    HEADER("header|masthead|\\btop\\b|logo|brand|hero"),
    LIST("list|item|grid|feed|river|tile|stream|archive|loop|results|index|rows?\\b"),
    QUOTE("quote|blockquote|pull"),
    TOOLS("tools?\\b|button|btn|icon|print|action|rating|vote|like|poll|survey|search|form|select|donat|support"),
    CORRECTION("correction|editor|note\\b|transcript|translat"),
    NUMBERED("\\btoc|table|chart|graph|data|price|product|review|spec|score|weather|stock|ticker|event|calendar");

    private final Pattern pattern;

    PageWords(String words) {
        pattern = Pattern.compile(words);
    }

    private static final int MOST = 400;
    private static final Pattern CAPITALS = Pattern.compile("(?<=\\p{Ll}{2})(?=\\p{Lu}\\p{Ll})");

    static String names(Element element) {
        var names = String.join(" ", List.of(element.className(), element.id(), element.attr("itemprop"), element.attr("role"), element.attr("data-component"),
                element.attr("data-module"), element.attr("aria-label"), element.attr("data-testid"), element.attr("data-type")));
        return names.isBlank() ? "" : names.length() > MOST ? names.substring(0, MOST) : names;
    }

    static Set<PageWords> of(String names) {
        var found = EnumSet.noneOf(PageWords.class);
        if (names.isEmpty()) {
            return found;
        }
        var text = CAPITALS.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT).replace('_', '-');
        for (var words : values()) {
            if (words.pattern.matcher(text).find()) {
                found.add(words);
            }
        }
        return found;
    }
}
