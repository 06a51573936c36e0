package dateline.wire;

import dateline.articles.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the article in what a browser gives when all of a news page is selected and saved as text.
final class TextCapture {
    private static final int SHORTEST = 120;

    /// How much doubt is put aside for a page in which nothing is found otherwise: some articles are two short lines.
    private static final double DOUBT = 2;

    /// Read when the first page comes.
    private static final class Trained {
        static final TextLooks LOOKS = TextLooks.trained();
    }

    private final TextScores.Judge judge;

    TextCapture(TextScores.Judge judge) {
        this.judge = judge;
    }

    static Capture read(byte[] bytes) {
        return new TextCapture(Trained.LOOKS).page(bytes);
    }

    Capture page(byte[] bytes) {
        return switch (Decoding.decode(bytes, Optional.empty())) {
            case Decoding.Unreadable(var reason) -> new Capture.Refused(reason);
            case Decoding.Text(var text, _) -> page(text);
        };
    }

    private Capture page(String text) {
        var lines = TextLines.of(text);
        if (lines.isEmpty()) {
            return new Capture.Refused("The file has no words in it.");
        }
        var titled = TextHeadline.of(lines);
        var scores = TextScores.of(lines, titled, judge);
        var chosen = TextBody.of(scores);
        if (length(lines, chosen) < SHORTEST) {
            chosen = TextBody.of(Arrays.stream(scores).map(score -> score + DOUBT).toArray());
        }
        if (length(lines, chosen) < SHORTEST) {
            return new Capture.Refused("No article was found in the page: no run of sentences stands in it. Save the page of one article, all of it selected.");
        }
        return article(lines, titled, chosen);
    }

    private static int length(List<TextLine> lines, List<Integer> chosen) {
        return chosen.stream().mapToInt(i -> lines.get(i).length()).sum();
    }

    private static Capture article(List<TextLine> lines, TextHeadline titled, List<Integer> chosen) {
        int last = chosen.getLast();
        var pictures = TextCaptions.of(lines, titled.line(), last + 1, titled.site());
        var head = new TextHead(lines, new HashSet<>(pictures.lines()));
        var body = new ArrayList<>(chosen);
        body.removeAll(new HashSet<>(pictures.lines()));
        body.removeIf(i -> isFurniture(lines.get(i).text()));
        while (!body.isEmpty() && isScrap(lines.get(body.getLast()).text())) {
            body.removeLast();
        }
        if (body.isEmpty()) {
            return new Capture.Refused("No article was found in the page: only captions and buttons stand in it.");
        }
        int start = start(lines, body);
        int headline = titled.text().isEmpty() ? head.headlineAbove(start, titled.site()) : titled.line();
        if (headline < 0) {
            return new Capture.Refused("The page has an article's text but no headline above it. Put the headline on a line of its own before the text.");
        }
        body.removeIf(i -> i < start);
        return new Capture.Found(found(lines, head, pictures, headline, body));
    }

    private static boolean isFurniture(String text) {
        return TextFurniture.KNOWN.kind(text).isPresent() && !TextSentence.ends(text);
    }

    /// A word or two without a sentence's end that stand last: the label of what follows the article.
    private static boolean isScrap(String text) {
        return TextSentence.words(text) <= 2 && !TextSentence.ends(text);
    }

    /// A dateline begins a report: sentences above it are its lead or belong to something else.
    private static int start(List<TextLine> lines, List<Integer> body) {
        for (int i : body.subList(0, Math.min(body.size(), 4))) {
            if (DatelineText.of(lines.get(i).text()).filter(opening -> !opening.dateline().agency().isEmpty()).isPresent()) {
                return i;
            }
        }
        return body.getFirst();
    }

    private static FoundArticle found(List<TextLine> lines, TextHead head, TextCaptions.Pictures pictures, int headline, List<Integer> body) {
        int start = body.getFirst();
        var texts = new ArrayList<>(body.stream().map(lines::get).toList());
        var opening = DatelineText.of(texts.getFirst().text());
        opening.ifPresent(found -> texts.set(0, new TextLine(texts.getFirst().text().substring(found.length()), true, true)));
        var content = new Content(lines.get(headline).text(), head.lead(headline, start), opening.map(DatelineText.Opening::dateline),
                head.byline(headline, start), TextBlocks.of(texts), List.of(), List.copyOf(pictures.at().values()), Optional.empty());
        var language = TextLanguage.of(texts.stream().map(TextLine::text).collect(Collectors.joining(" ")));
        return new FoundArticle(content, Optional.empty(), language, head.section(headline), TextTimes.of(lines, headline, start, new HashSet<>(pictures.lines())), Optional.empty());
    }
}
