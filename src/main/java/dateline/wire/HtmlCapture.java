package dateline.wire;

import dateline.articles.Content;
import dateline.articles.Dateline;
import dateline.blocks.Block;
import dateline.blocks.BlockText;
import dateline.blocks.Span;
import dateline.blocks.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// Reads a saved news page: what it says of itself in its head, and the body by where its text stands.
final class HtmlCapture {
    private static final int SHORTEST_BODY = 60;

    private HtmlCapture() {}

    /// Whatever the bytes are, the answer is an article or a reason.
    static Capture read(byte[] bytes) {
        return switch (Decoding.decode(bytes, Optional.empty())) {
            case Decoding.Unreadable(var reason) -> new Capture.Refused(reason);
            case Decoding.Text(var text, _) -> read(Jsoup.parse(text));
        };
    }

    private static Capture read(Document page) {
        var facts = new PageFacts(page);
        facts.address().ifPresent(address -> page.setBaseUri(address.value()));
        var headline = facts.headline();
        var isNamed = !headline.isEmpty();
        var body = isNamed ? body(page.clone(), headline, facts.description()) : List.<Block>of();
        if (!isNamed) {
            return new Capture.Refused("The page has neither a title nor a headline; save the page of one article.");
        }
        if (BlockText.of(body).length() < SHORTEST_BODY) {
            return new Capture.Refused("The page has no article: no paragraphs of text were found in it. Save the page of one article, with its text shown.");
        }
        return new Capture.Found(found(facts, headline, body));
    }

    /// Tidying takes away what the facts are read from, so it is done to a copy.
    private static List<Block> body(Document page, String headline, String description) {
        PageTidying.tidy(page);
        return PageBlocks.of(PagePruning.of(PageReading.bodyOf(page), headline, description));
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
