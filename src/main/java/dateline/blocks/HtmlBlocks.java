package dateline.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Blocks from the HTML that an editor or a program sends. What the model cannot express loses its markup and keeps its text;
/// scripts, styles and forms go with all that is in them.
public final class HtmlBlocks {
    private static final Set<String> DROPPED = Set.of(
            "script", "style", "noscript", "template", "form", "button", "input", "select", "textarea", "object", "applet", "svg",
            "math", "head", "link", "meta", "audio", "video", "canvas", "dialog");
    private static final Set<String> PARAGRAPHS = Set.of("p", "pre", "address", "dt", "dd", "td", "th", "caption", "summary");
    private static final Set<String> INLINE = Set.of(
            "a", "b", "strong", "i", "em", "cite", "span", "u", "s", "small", "sub", "sup", "code", "mark", "q", "abbr", "time", "br",
            "font", "del", "ins", "kbd", "var", "bdi", "bdo", "dfn", "wbr", "data", "label", "samp");
    private static final int DEEPEST = 200;

    private final List<Block> blocks = new ArrayList<>();
    private InlineText loose = new InlineText();

    private HtmlBlocks() {}

    public static List<Block> of(String html) {
        var reader = new HtmlBlocks();
        reader.children(Jsoup.parseBodyFragment(html).body(), 0);
        reader.flush();
        return List.copyOf(reader.blocks);
    }

    private void children(Element parent, int depth) {
        if (depth > DEEPEST) {
            loose.add(Span.plain(parent.text()));
            return;
        }
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                loose.add(Span.plain(text.getWholeText()));
            } else if (node instanceof Element element && !DROPPED.contains(element.normalName())) {
                element(element, depth + 1);
            }
        }
    }

    private void element(Element element, int depth) {
        var name = element.normalName();
        if (INLINE.contains(name) && element.select("p, div, ul, ol, img, figure, blockquote").isEmpty()) {
            loose.addAll(InlineText.of(element));
            return;
        }
        flush();
        switch (name) {
            case "h1", "h2" -> heading(2, element);
            case "h3", "h4", "h5", "h6" -> heading(3, element);
            case "ul", "ol" -> list(element);
            case "blockquote" -> quote(element);
            case "figure" -> figure(element, depth);
            case "img" -> image(element, "", "");
            case "hr" -> blocks.add(new Block.Divider());
            case "iframe" -> Embeds.of(element.attr("src"), element.attr("title")).ifPresent(blocks::add);
            default -> container(element, name, depth);
        }
        flush();
    }

    private void container(Element element, String name, int depth) {
        if (PARAGRAPHS.contains(name) && element.selectFirst("img, figure, iframe, ul, ol, p, div") == null) {
            loose.addAll(InlineText.of(element));
        } else {
            children(element, depth);
        }
    }

    private void flush() {
        var text = loose.spans();
        loose = new InlineText();
        if (!Spans.text(text).isBlank()) {
            blocks.add(new Block.Paragraph(text));
        }
    }

    private void heading(int level, Element element) {
        var text = InlineText.of(element).spans();
        if (!Spans.text(text).isBlank()) {
            blocks.add(new Block.Heading(level, text));
        }
    }

    private void list(Element list) {
        var items = list.children().stream()
                .filter(child -> child.normalName().equals("li"))
                .map(item -> InlineText.of(item).spans())
                .filter(text -> !Spans.text(text).isBlank())
                .toList();
        if (!items.isEmpty()) {
            blocks.add(new Block.ListOf(list.normalName().equals("ol"), items));
        }
    }

    private void quote(Element quote) {
        var speaker = Optional.ofNullable(quote.selectFirst("footer, cite, figcaption"));
        speaker.ifPresent(Element::remove);
        var said = quote.select("p");
        var paragraphs = (said.isEmpty() ? List.of(quote) : said)
                .stream().map(p -> InlineText.of(p).spans()).filter(text -> !Spans.text(text).isBlank()).toList();
        if (!paragraphs.isEmpty()) {
            blocks.add(new Block.Quote(paragraphs, speaker.map(Element::text).map(HtmlBlocks::withoutDash).orElse("")));
        }
    }

    private static String withoutDash(String speaker) {
        return Spans.clean(speaker).replaceFirst("^[—–-]\\s*", "").strip();
    }

    private void figure(Element figure, int depth) {
        var caption = Optional.ofNullable(figure.selectFirst("figcaption"));
        var quote = Optional.ofNullable(figure.selectFirst("blockquote"));
        if (quote.isPresent()) {
            var speaker = caption.map(Element::text).map(HtmlBlocks::withoutDash).orElse("");
            quote(quote.get());
            if (!speaker.isEmpty() && !blocks.isEmpty() && blocks.getLast() instanceof Block.Quote(var said, _)) {
                blocks.removeLast();
                blocks.add(figure.hasClass("pull-quote") ? new Block.PullQuote(said.getFirst(), speaker) : new Block.Quote(said, speaker));
            }
            return;
        }
        var image = Optional.ofNullable(figure.selectFirst("img"));
        if (image.isEmpty()) {
            children(figure, depth);
            return;
        }
        var credit = caption.map(words -> Optional.ofNullable(words.selectFirst("small, cite, .credit"))).orElse(Optional.empty());
        credit.ifPresent(Element::remove);
        image(image.get(), caption.map(Element::text).orElse(""), credit.map(Element::text).orElse(""));
    }

    private void image(Element image, String caption, String credit) {
        var source = image.attr("src");
        var media = source.matches("/media/[0-9a-f]{64}\\..*") ? Optional.of(source.substring(7, 71)) : Optional.<String>empty();
        blocks.add(new Block.Image(
                media,
                media.isPresent() ? Optional.empty() : SafeUrl.of(source),
                Spans.clean(caption).strip(),
                Spans.clean(credit).strip(),
                Spans.clean(image.attr("alt")).strip()));
    }
}
