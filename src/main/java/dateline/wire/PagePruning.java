package dateline.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Takes out of a body what stands among its paragraphs and is none of them: the headline once more, dates, invitations, links to other
/// articles, who else contributed.
final class PagePruning {
    private static final int LONGEST_FURNITURE = 220;
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern ANYWHERE = Pattern.compile("(?iu)^\\W*(?:"
            + "read (?:more|also|next|the full)\\b.*|also read\\b.*|see also\\b.*|related(?: (?:stories|story|articles?|posts?|coverage|content|links?|news|topics|video))?\\s*:?|related\\s*:.*"
            + "|more (?:from|on|coverage|stories|news|in)\\b[^.]{0,60}:?|(?:recommended|popular|trending)(?: (?:for you|stories|posts|now|videos?))?:?|you (?:may|might)(?: also)? (?:like|enjoy|be interested).{0,20}"
            + "|don[’']t miss\\s*:.*|must read\\s*:?.*|up next.{0,20}|story continues(?: below)?.{0,30}|article continues.{0,40}|advertisements?|sponsored.{0,30}|loading\\W*|play video.{0,20}|watch (?:now|live|the video).{0,40}"
            + "|share (?:this|on|via)\\b.{0,60}|tweet this|print this.{0,20}|(?:sign up|subscribe|register)\\b(?: now| here| today)? (?:for|to|here)\\b(?=.*\\b(?:newsletters?|e-?mails?|updates|alerts|channel|podcast|inbox|feed)\\b).*|click here (?:to|for)\\b(?=.*\\b(?:subscribe|newsletters?|sign up|more (?:news|stories|from))\\b).*|get (?:the|our) .{0,60}newsletter.*"
            + "|follow (?:us|me|him|her|them|@\\w+).{0,160}|like us on .*|join (?:us|the conversation|our)\\b.{0,80}|tell us what you think.*|(?:leave|post|add) a comment.*|(?:\\d+ )?comments?(?: \\(\\d+\\))?"
            + "|tags?\\s*:.*|filed under.*|topics?\\s*:.*|categor(?:y|ies|ia)\\s*:.*|(?:\\d+ )?min(?:ute)?s? read|tempo de leitura.*|©.*"
            + "|читайте также.*|смотрите также.*|по теме\\s*:?.*|подпи(?:шитесь|сывайтесь).*|leia (?:também|mais).*|veja também.*|lea (?:también|además).*|lire aussi.*|à lire.*|lesen sie auch.*|mehr zum thema.*|baca juga.*|اقرأ أيض.*|[\\w.+-]+@[\\w.-]+\\.\\w{2,6}"
            + ")$");
    private static final Pattern AT_THE_END = Pattern.compile("(?iu)^\\W*(?:.{0,200}\\bcontribut(?:ed|ing)\\b.{0,40}\\b(?:report|reporting|this (?:report|story|article))\\b.{0,60}"
            + "|(?:additional )?reporting by\\b.{0,150}|.{0,300}\\bfollow (?:him|her|them|us|me|the [\\w ]{3,40}|@\\w+)\\b.{0,60}\\b(?:on )?(?:twitter|facebook|instagram|@\\w+).*"
            + "|.{0,80}\\bis (?:a|an|the) [^.]{0,80}\\b(?:reporter|editor|writer|columnist|correspondent|contributor|author|journalist|curator|producer)\\b.*|source\\s*:.*|via\\s*:?.{0,40}|fonte\\s*:.*|источник\\s*:.*)$");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]{2,20}");
    private static final Pattern DATE = Pattern.compile("(?iu)^(?:.{0,40}\\b)?(?:\\d{1,2}\\b.{0,20}\\b(?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./](?:19|20)?\\d\\d)\\b.{0,40}$");
    private static final Pattern BYLINE = Pattern.compile("(?iu)^(?:by|von|par|por|publi(?:shed|cado) (?:by|por)|автор:?|текст:?)\\s.{2,80}$");
    private final String headline;
    private final Set<String> seen = new HashSet<>();

    private PagePruning(String headline) {
        this.headline = bare(headline);
    }

    static List<Element> of(List<Element> leaves, String headline) {
        var pruning = new PagePruning(headline);
        var kept = new ArrayList<Element>();
        for (var leaf : leaves) {
            if (!leaf.hasText() || leaf.closest("figure") != null || pruning.belongs(leaf)) {
                kept.add(leaf);
            }
        }
        pruning.trimStart(kept);
        pruning.trimEnd(kept);
        return kept;
    }

    static boolean isFurniture(String text) {
        return text.length() <= LONGEST_FURNITURE && ANYWHERE.matcher(text).matches();
    }

    private boolean belongs(Element leaf) {
        var text = leaf.text();
        if (isHeading(leaf) && bare(text).equals(headline) || isLink(leaf) || leaf.closest("figcaption, h1") != null) {
            return false;
        }
        if (text.length() > 100 && !seen.add(text)) {
            return false;
        }
        return !isFurniture(text);
    }

    /// A line that is all link leads to another article; the name of a source, or two words of a product, may stay.
    private static boolean isLink(Element leaf) {
        var linked = PageReading.linked(leaf);
        if (linked < 0.6) {
            return false;
        }
        return linked > 0.9 && leaf.text().split("\\s+").length > 3 || leaf.select("a").size() > 2 || leaf.closest("li, td, h2, h3, h4, h5") != null;
    }

    /// Before the first full paragraph a page often has its date, names and standfirst once more.
    private void trimStart(List<Element> kept) {
        for (var i = 0; i < kept.size() && !isFull(kept.get(i)); i++) {
            var text = kept.get(i).text();
            if (text.length() <= 100 && (DATE.matcher(text).matches() || BYLINE.matcher(text).matches() || bare(text).equals(headline))) {
                kept.remove(i--);
            }
        }
    }

    private static boolean isFull(Element leaf) {
        return leaf.text().length() > 100;
    }

    private void trimEnd(List<Element> kept) {
        for (var i = kept.size() - 1; i >= 0 && (!kept.get(i).hasText() || isAfterword(kept.get(i))); i--) {
            if (kept.get(i).hasText()) {
                kept.remove(i);
            }
        }
    }

    static boolean isAfterword(Element leaf) {
        var text = leaf.text();
        return isHeading(leaf) || AT_THE_END.matcher(text).matches() || text.length() < 400 && ADDRESS.matcher(text).find();
    }

    private static boolean isHeading(Element leaf) {
        return HEADING.matcher(leaf.normalName()).matches();
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
