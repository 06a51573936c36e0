package dateline.wire;

import dateline.articles.Content;
import dateline.blocks.Block;
import dateline.blocks.BlockText;
import dateline.blocks.Span;
import dateline.blocks.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/// Reads a saved news page: what it says of itself in its head, and the body by where its text stands.
final class HtmlCapture {
    private static final int SHORTEST_BODY = 60;
    private static final int DEEPEST = 400;
    private static final int MOST_ELEMENTS = 200_000;
    private static final int LONGEST = 8 << 20;
    private static final Pattern INLINED = Pattern.compile("data:[\\w/+.-]{3,60};base64,[A-Za-z0-9+/=]++");

    private HtmlCapture() {}

    /// Whatever the bytes are, the answer is an article or a reason.
    static Capture read(byte[] bytes) {
        return read(bytes, PageBody.trained());
    }

    static Capture read(byte[] bytes, PageTrees model) {
        return switch (Decoding.decode(bytes, Optional.empty())) {
            case Decoding.Unreadable(var reason) -> new Capture.Refused(reason);
            case Decoding.Text(var text, _) -> read(text, model);
        };
    }

    /// Pages saved as one file carry their pictures inside; those are no text.
    private static Capture read(String text, PageTrees model) {
        var slim = slim(text);
        if (slim.length() > LONGEST) {
            return new Capture.Refused("The page has more than 8 million characters of markup; save the page of one article.");
        }
        var page = Jsoup.parse(slim);
        if (isNoPage(page)) {
            return new Capture.Refused("The page is nested more than %d deep or has more than %d elements; no news page is like that.".formatted(DEEPEST, MOST_ELEMENTS));
        }
        return read(page, model);
    }

    static String slim(String text) {
        return INLINED.matcher(text).replaceAll("data:,");
    }

    private static boolean isNoPage(Document page) {
        var count = new AtomicInteger();
        NodeFilter limits = (_, depth) -> depth > DEEPEST || count.incrementAndGet() > MOST_ELEMENTS ? FilterResult.STOP : FilterResult.CONTINUE;
        return NodeTraversor.filter(limits, page) == FilterResult.STOP;
    }

    private static Capture read(Document page, PageTrees model) {
        var facts = new PageFacts(page);
        facts.address().ifPresent(address -> page.setBaseUri(address.value()));
        var headline = facts.headline();
        if (headline.isEmpty()) {
            return new Capture.Refused("The page has neither a title nor a headline; save the page of one article.");
        }
        var body = body(page.clone(), facts, headline, model);
        if (BlockText.of(body).length() < SHORTEST_BODY) {
            return new Capture.Refused("The page has no article: no paragraphs of text were found in it. Save the page of one article, with its text shown.");
        }
        return new Capture.Found(found(facts, headline, body));
    }

    /// Tidying takes away what the facts are read from, so it is done to a copy.
    private static List<Block> body(Document page, PageFacts facts, String headline, PageTrees model) {
        PageTidying.tidy(page);
        var shown = PageBlocks.of(PageBody.of(page, facts, headline, model));
        return facts.data().body().filter(told -> isMissing(told, shown)).map(HtmlCapture::paragraphs).orElse(shown);
    }

    /// Pages that scripts fill tell their text to machines alone.
    private static boolean isMissing(List<String> told, List<Block> shown) {
        var text = PageMeta.clean(BlockText.of(shown)).toLowerCase(Locale.ROOT);
        var sentences = told.stream().flatMap(line -> Stream.of(line.toLowerCase(Locale.ROOT).split("(?<=[.!?])\\s+"))).filter(line -> line.length() > 30).toList();
        return sentences.size() > 2 && sentences.stream().filter(text::contains).count() * 4 < sentences.size();
    }

    private static List<Block> paragraphs(List<String> lines) {
        return lines.stream().map(line -> (Block) new Block.Paragraph(List.of(Span.plain(line)))).toList();
    }

    private static FoundArticle found(PageFacts facts, String headline, List<Block> body) {
        var opening = opening(body);
        var content = new Content(
                headline,
                lead(facts.description(), body),
                opening.map(DatelineText.Opening::dateline),
                facts.byline(),
                opening.map(found -> withoutOpening(body, found.length())).orElse(body),
                facts.topics(),
                List.of(),
                Optional.empty());
        return new FoundArticle(content, facts.kind(), facts.language(), facts.section(), facts.publishedAt(), facts.address());
    }

    /// A description that only repeats how the body begins is no lead.
    private static String lead(String description, List<Block> body) {
        var start = description.replaceFirst("\\s*(…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\])$", "");
        return BlockText.of(body).contains(start) ? "" : description;
    }

    private static Optional<DatelineText.Opening> opening(List<Block> body) {
        return body.stream()
                .filter(Block.Paragraph.class::isInstance)
                .findFirst()
                .flatMap(first -> DatelineText.of(Spans.text(((Block.Paragraph) first).text())));
    }

    private static List<Block> withoutOpening(List<Block> body, int length) {
        var blocks = new ArrayList<>(body);
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Paragraph(var text)) {
                blocks.set(i, new Block.Paragraph(after(text, length)));
                return blocks;
            }
        }
        return blocks;
    }

    private static List<Span> after(List<Span> text, int length) {
        var rest = new ArrayList<Span>();
        var left = length;
        for (var span : text) {
            var skipped = Math.min(left, span.text().length());
            left -= skipped;
            rest.add(new Span(span.text().substring(skipped), span.emphasis(), span.strong(), span.link()));
        }
        return Spans.joined(rest);
    }
}
