package dateline.wire;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What a leaf's text shows by itself, as numbers.
final class PageTraits {
    private static final int SEEN = 2000;
    private static final Set<String> COMMON = Set.of(("the a an and or but of to in on at for with from by as is are was were be been has have had it its this that these those "
            + "he she they his her their we you i not which who will would can could there what when if than more about into after said "
            + "der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es de la le les et en un une du que "
            + "qui est pour dans par sur el los las y se del por con para una o e do da em os um uma com não na no и в на не что с по "
            + "как это из для от").split(" "));
    private static final Set<String> SELF = Set.of("i", "me", "my", "you", "your", "we", "our", "us");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
    private static final Pattern WHEN = Pattern.compile(
            "\\d{1,2}[:.]\\d{2}|\\b(?:19|20)\\d\\d\\b|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\b\\d+ ?(?:m|min|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?) ago\\b");
    private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|\\S@\\S|@\\w|\\.(?:com|org|net|info|ru|de)\\b");
    private static final Pattern NAMED = Pattern.compile("(?iu)^(?:by|von|por|par|автор|текст|posted|published|updated|written|photos?|image|source|via|credit|foto)\\b.{0,80}$");
    private static final Pattern INVITATION = Pattern.compile(
            "(?iU)\\b(?:subscri\\w+|sign(?:ed|ing)? up|newsletters?|cookies?|privacy|click|download|follow|inbox|e-?mails?|comments?|advertis\\w+|sponsor\\w+|copyright|rights reserved|read more|related|permission"
                    + "|affiliate\\w*|commission|share|tweet|facebook|twitter|login|log in|register|contact|join|abonn\\w+|suscr\\w+|assin\\w+|kommentar\\w*|anmeld\\w+)\\b");
    private static final Pattern AUTHOR = Pattern.compile("(?iU)\\b(?:is an?|is the) [^.]{0,80}\\b(?:reporter|editor|writer|columnist|correspondent|contributor|author|journalist|producer|professor|fellow|blogger)\\b|\\bcontributed to\\b|\\breporting by\\b|\\bauthor of\\b");
    private static final Pattern CREDIT = Pattern.compile("(?iU)\\b(?:getty|reuters|ap photo|afp|epa|shutterstock|photo(?:s|graph\\w*)? by|courtesy|file photo|image:|photo:|foto:|via|screenshot|pictured|illustration)\\b|©|\\((?:ap|reuters|afp|getty)\\b");
    private static final Pattern LABEL = Pattern.compile("(?iU)^\\W*(?:tags?|topics?|categor\\w+|filed|source|via|related|read|see|watch|more|also|sign|get|follow|share|click|subscribe|download|listen|advert\\w*|sponsored|photo|image|video|gallery|update[ds]?|copyright|editor.s note|note|correction|disclosure|disclaimer|read|join|like|comments?|don.t miss|check out|for more|popular|trending|latest|recommended)\\b");
    private static final Pattern TALK = Pattern.compile(
            "(?iU)\\b(?:said|says|wrote|writes|commented|schrieb|sagt)\\s*(?:on .{4,40})?:$|^\\W*\\d+\\W+(?:comments?|responses?|repl(?:y|ies)|votes?|points?|likes?)\\b|^(?:reply|report|quote|permalink|edited|score|rating)\\b.{0,40}$");

    private PageTraits() {}

    static void add(PageRow row, Element leaf, String whole, double linked) {
        var text = whole.length() > SEEN ? whole.substring(0, SEEN) : whole;
        row.add("length", Math.log1p(whole.length()));
        row.add("ends", ends(text));
        row.add("colon", text.endsWith(":"));
        row.add("asks", text.endsWith("?"));
        row.add("ellipsis", text.endsWith("…") || text.endsWith("...") || text.endsWith("[…]"));
        row.add("when", WHEN.matcher(text).find());
        row.add("address", ADDRESS.matcher(text).find());
        row.add("named", NAMED.matcher(text).find());
        row.add("inviting", inviting(text));
        row.add("credit", CREDIT.matcher(text).results().count() / Math.sqrt(1 + text.length() / 100.0));
        row.add("labelled", LABEL.matcher(text).find());
        row.add("author", AUTHOR.matcher(text).find());
        row.add("talk", TALK.matcher(text).find());
        row.add("furniture", PagePruning.isFurniture(text));
        row.add("dateline", DatelineText.of(text).isPresent());
        ofWords(row, text);
        ofMarks(row, text);
        ofLinks(row, leaf, whole, linked);
    }

    static double inviting(String text) {
        return Math.min(INVITATION.matcher(text).results().count(), 5) / Math.sqrt(1 + text.length() / 100.0);
    }

    static boolean ends(String text) {
        return !text.isEmpty() && ".!?…。\"”’»)".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static void ofWords(PageRow row, String text) {
        var count = 0;
        var capital = 0;
        var shout = 0;
        var common = 0;
        var self = 0;
        var numbers = 0;
        var letters = 0;
        for (var found = WORD.matcher(text); found.find(); ) {
            var word = found.group();
            count++;
            letters += word.length();
            capital += count > 1 && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
            shout += word.length() > 1 && Character.isLetter(word.charAt(0)) && word.equals(word.toUpperCase(Locale.ROOT)) ? 1 : 0;
            var small = word.toLowerCase(Locale.ROOT);
            common += COMMON.contains(small) ? 1 : 0;
            self += SELF.contains(small) ? 1 : 0;
            numbers += Character.isDigit(word.charAt(0)) ? 1 : 0;
        }
        row.add("words", Math.log1p(count));
        row.add("capitals", count > 1 ? (double) capital / (count - 1) : 0.5);
        row.add("shouted", share(shout, count));
        row.add("common", share(common, count));
        row.add("self", share(self, count));
        row.add("numbers", share(numbers, count));
        row.add("word length", share(letters, count));
    }

    private static void ofMarks(PageRow row, String text) {
        var commas = 0;
        var quotes = 0;
        var bars = 0;
        var sentences = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            commas += c == ',' || c == '、' || c == '，' ? 1 : 0;
            quotes += "\"“”«»„".indexOf(c) >= 0 ? 1 : 0;
            bars += "|•·»›→/>©".indexOf(c) >= 0 ? 1 : 0;
            sentences += (c == '.' || c == '!' || c == '?') && i + 2 < text.length() && text.charAt(i + 1) == ' ' ? 1 : 0;
        }
        var first = text.isEmpty() ? ' ' : text.charAt(0);
        row.add("commas", Math.min(commas, 10));
        row.add("quotes", Math.min(quotes, 4));
        row.add("bars", Math.min(bars, 4));
        row.add("sentences", Math.min(sentences, 6));
        row.add("first", Character.isUpperCase(first) ? 1 : Character.isLowerCase(first) ? 2 : Character.isDigit(first) ? 3 : "(©[".indexOf(first) >= 0 ? 4 : 0);
    }

    private static void ofLinks(PageRow row, Element leaf, String text, double linked) {
        var links = leaf.select("a");
        row.add("linked", linked);
        row.add("links", Math.min(links.size(), 10));
        row.add("bold", text.isEmpty() ? 0 : leaf.select("b, strong").stream().mapToInt(bold -> bold.text().length()).sum() / (double) text.length());
        row.add("slanted", text.isEmpty() ? 0 : leaf.select("i, em").stream().mapToInt(bold -> bold.text().length()).sum() / (double) text.length());
        row.add("images", leaf.selectFirst("img") != null);
        row.add("spans", Math.min(leaf.select("span").size(), 5));
        row.add("breaks", Math.min(leaf.select("br").size(), 5));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
