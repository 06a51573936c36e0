package dateline.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Brings a page into the shape the rest of the reading relies on: what is never text is gone, and all text stands in
/// *leaves*, block elements without blocks inside. Loose text between blocks gets a paragraph of its own, and two line breaks part
/// paragraphs, as they do for a reader's eye.
final class PageTidying {
    private static final String NEVER_TEXT = "script, style, noscript, template, button, input, select, textarea, option, object, applet, svg, math,"
            + " canvas, audio, video, dialog, menu, link, meta, head > *, iframe, embed, amp-ad, [hidden], [aria-hidden=true]:not(img, picture, figure)";
    private static final Set<String> BLOCKS = Set.of(
            "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure",
            "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section",
            "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption");

    private final Set<Element> holdingBlocks = Collections.newSetFromMap(new IdentityHashMap<>());

    private PageTidying() {}

    static void tidy(Document page) {
        page.select(NEVER_TEXT).forEach(Node::remove);
        page.select("a[href]").forEach(PageTidying::makeAbsolute);
        var tidying = new PageTidying();
        var elements = page.body().getAllElements();
        elements.forEach(tidying::markAncestors);
        for (var element : elements) {
            if (tidying.holdsBlocks(element) || hasDoubleBreak(element)) {
                tidying.wrapLoose(element);
            }
        }
    }

    /// A path of the page's own site would lead into ours.
    private static void makeAbsolute(Element link) {
        link.attr("href", link.absUrl("href"));
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /// Block elements without blocks inside, in the order of the page.
    static List<Element> leaves(Element within) {
        var holding = Collections.<Element>newSetFromMap(new IdentityHashMap<>());
        var blocks = new ArrayList<Element>();
        for (var element : within.getAllElements()) {
            if (isBlock(element)) {
                blocks.add(element);
                for (var parent = element.parent(); parent != null && holding.add(parent); parent = parent.parent()) {}
            }
        }
        blocks.removeIf(holding::contains);
        return blocks;
    }

    private boolean holdsBlocks(Element element) {
        return holdingBlocks.contains(element);
    }

    private void markAncestors(Element element) {
        if (isBlock(element)) {
            for (var parent = element.parent(); parent != null && holdingBlocks.add(parent); parent = parent.parent()) {}
        }
    }

    private static boolean hasDoubleBreak(Element element) {
        return isBlock(element) && element.selectFirst("br ~ br") != null && isDouble(element);
    }

    private static boolean isDouble(Element element) {
        return element.select("br").stream().anyMatch(PageTidying::followsBreak);
    }

    private static boolean followsBreak(Element lineBreak) {
        var before = lineBreak.previousSibling();
        while (before instanceof TextNode text && text.isBlank() || before instanceof Comment) {
            before = before.previousSibling();
        }
        return before instanceof Element element && element.normalName().equals("br");
    }

    /// The children are set anew all at once: inserting one by one would take time in the square of their number.
    private void wrapLoose(Element parent) {
        var groups = new ArrayList<List<Node>>();
        var isOpen = false;
        for (var node : parent.childNodes()) {
            var isBoundary = isBoundary(node);
            if (!isOpen || isBoundary) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(node);
            isOpen = !isBoundary;
        }
        parent.empty();
        parent.appendChildren(groups.stream().map(this::asBlock).flatMap(Optional::stream).toList());
        if (parent.normalName().equals("p")) {
            parent.tagName("div");
        }
    }

    private boolean isBoundary(Node node) {
        return node instanceof Element element
                && (isBlock(element) || holdsBlocks(element) || element.normalName().equals("br") && followsBreak(element));
    }

    private Optional<Node> asBlock(List<Node> group) {
        if (group.getFirst() instanceof Element element && (isBlock(element) || holdsBlocks(element))) {
            return Optional.of(element);
        }
        return group.stream().anyMatch(PageTidying::showsSomething) ? Optional.of(new Element("p").appendChildren(group)) : Optional.empty();
    }

    private static boolean showsSomething(Node node) {
        return switch (node) {
            case TextNode text -> !text.isBlank();
            case Element element -> element.hasText() || element.selectFirst("img") != null;
            default -> false;
        };
    }
}
