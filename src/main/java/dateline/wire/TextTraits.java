package dateline.wire;

import java.util.regex.Pattern;

/// What one line shows by itself, as numbers of about 0 to 1: whether it is long, ends as sentences do, is a known button, and so on.
final class TextTraits {
    static final int LENGTH = 0;
    static final int ENDS = 1;
    static final int OPENS = 2;
    static final int CLOSES = 3;
    static final int END_PHRASE = 4;
    static final int BUTTON = 5;
    static final int CREDIT = 6;
    static final int CAPITALS = 7;
    static final int DATE = 8;
    static final int COLON = 9;
    static final int INVITING = 10;
    static final int NAMED = 11;
    static final int COMMENT = 12;
    static final int NUMBERS = 13;
    static final int CUT = 29;
    static final int AGO = 30;
    static final int OWNED = 31;
    static final int COUNT = 32;
    private static final int SEEN = 2000;
    private static final Pattern WHEN = Pattern.compile(
            "\\d{1,2}[:.]\\d{2}|\\b(?:19|20)\\d\\d\\b|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\b\\d+ ?(?:m|min|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?) ago\\b|назад|منذ", Pattern.CASE_INSENSITIVE);
    private static final Pattern SINCE = Pattern.compile(
            "^\\D{0,30}\\d+ ?(?:m|min|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?) ago\\b|^\\D{0,20}\\d+ \\p{L}+ назад|^(?:vor|il y a|hace|há|منذ) \\d+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RIGHTS = Pattern.compile("©|\\(c\\) ?(?:19|20)\\d\\d|copyright|all rights reserved|права защищены|alle rechte|todos (?:os direitos|los derechos)|tous droits", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|\\S@\\S|@\\w|\\.(?:com|org|net|info|ru)\\b");
    private static final Pattern BYLINE = Pattern.compile("^(?:by|von|por|par|автор|текст|بقلم|posted|published|updated|опубликовано|обновлено)\\b.{0,80}$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern INVITATION = Pattern.compile(
            "(?U)\\b(?:subscri\\w+|sign(?:ed|ing)? up|newsletters?|cookies?|privacy|click|download|follow us|inbox|e-?mails?|comments?|advertis\\w+|sponsor\\w+|copyright|rights reserved|read more|related|permission|affiliate\\w*|commission|подпи\\w+|регистра\\w+|рассылк\\w+|реклам\\w+|коммента\\w+|abonn\\w+|suscr\\w+|assin\\w+)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TALK = Pattern.compile(
            "(?U)\\b(?:said|says|wrote|writes|commented|disse|schrieb|a dit|пишет|написал\\w*)\\s*(?:on .{4,40})?:$|^\\W*\\d+\\W+(?:comments?|responses?|repl(?:y|ies)|votes?|points?|upvotes?|likes?|комментари\\w+)\\b|^(?:reply|report|quote|permalink|edited|score|rating)\\b.{0,40}$",
            Pattern.CASE_INSENSITIVE);

    private TextTraits() {}

    static double[] of(TextLine line) {
        var text = line.length() > SEEN ? line.text().substring(0, SEEN) : line.text();
        var kind = line.length() > SEEN ? java.util.Optional.<TextFurniture.Kind>empty() : TextFurniture.KNOWN.kind(text);
        var traits = new double[COUNT];
        traits[LENGTH] = Math.log1p(TextSentence.size(line.text())) / 6;
        traits[ENDS] = one(TextSentence.ends(line.text()));
        traits[OPENS] = one(line.opens());
        traits[CLOSES] = one(line.closes());
        traits[END_PHRASE] = one(kind.filter(TextFurniture.Kind.END::equals).isPresent());
        traits[BUTTON] = one(kind.filter(TextFurniture.Kind.BUTTON::equals).isPresent());
        traits[CREDIT] = TextCaptions.isCredit(text) ? 1 : TextCaptions.isCaption(text) ? 0.7 : 0;
        traits[DATE] = one(WHEN.matcher(text).find());
        traits[COLON] = one(text.endsWith(":"));
        traits[INVITING] = Math.min(INVITATION.matcher(text).results().count() / 3.0, 1);
        traits[NAMED] = one(BYLINE.matcher(text).find());
        traits[COMMENT] = one(TALK.matcher(text).find());
        traits[14] = one(text.endsWith("?"));
        traits[27] = one(DatelineText.of(text).isPresent());
        traits[28] = one(ADDRESS.matcher(text).find());
        traits[CUT] = one(text.endsWith("...") || text.endsWith("…") || text.endsWith("…]") || text.endsWith("[...]"));
        traits[AGO] = one(SINCE.matcher(text).find());
        traits[OWNED] = one(text.length() <= 300 && RIGHTS.matcher(text).find());
        ofWords(text, traits);
        ofMarks(text, traits);
        return traits;
    }

    private static double one(boolean is) {
        return is ? 1 : 0;
    }

    private static void ofWords(String text, double[] traits) {
        int words = 0;
        int capital = 0;
        int small = 0;
        int numbers = 0;
        int allCapital = 0;
        for (var word : text.split(" ")) {
            int first = letterOf(word);
            if (first < 0) {
                continue;
            }
            words++;
            numbers += Character.isDigit(word.charAt(first)) ? 1 : 0;
            capital += words > 1 && Character.isUpperCase(word.charAt(first)) ? 1 : 0;
            allCapital += word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT)) && Character.isUpperCase(word.charAt(first)) ? 1 : 0;
            small += word.length() <= 3 && Character.isLowerCase(word.charAt(first)) ? 1 : 0;
        }
        traits[CAPITALS] = words > 1 ? (double) capital / (words - 1) : 0.5;
        traits[NUMBERS] = share(numbers, words);
        traits[15] = one(numbers > 0);
        traits[16] = share(allCapital, words);
        traits[17] = share(small, words);
        traits[18] = Math.min(words / 10.0, 1);
    }

    private static int letterOf(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetterOrDigit(word.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static void ofMarks(String text, double[] traits) {
        int commas = 0;
        int quotes = 0;
        int bars = 0;
        int sentences = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            commas += c == ',' || c == '،' || c == '、' || c == '，' ? 1 : 0;
            quotes += "\"“”«»„".indexOf(c) >= 0 ? 1 : 0;
            bars += "|•·»›→/>".indexOf(c) >= 0 ? 1 : 0;
            sentences += (c == '.' || c == '!' || c == '?') && i + 2 < text.length() && text.charAt(i + 1) == ' ' ? 1 : 0;
        }
        char first = text.charAt(0);
        traits[19] = Math.min(commas / 5.0, 1);
        traits[20] = one(quotes > 0);
        traits[21] = Math.min(bars / 3.0, 1);
        traits[22] = Math.min(sentences / 4.0, 1);
        traits[23] = one(Character.isUpperCase(first));
        traits[24] = one(Character.isLowerCase(first));
        traits[25] = one(Character.isDigit(first));
        traits[26] = one("(©[".indexOf(first) >= 0);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
