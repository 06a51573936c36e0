package dateline.blocks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Text with its marks, gathered from HTML; white space is folded as a browser shows it.
public final class InlineText {
    private final List<Span> spans = new ArrayList<>();

    public static InlineText of(Element element) {
        var text = new InlineText();
        element.traverse(new Marks(text));
        return text;
    }

    void add(Span span) {
        spans.add(span);
    }

    void addAll(InlineText other) {
        spans.addAll(other.spans);
    }

    /// Folded and trimmed; never begins or ends with a space.
    public List<Span> spans() {
        var folded = new ArrayList<Span>();
        var endsInSpace = true;
        for (var span : spans) {
            var text = fold(Spans.clean(span.text()), endsInSpace);
            if (!text.isEmpty()) {
                folded.add(new Span(text, span.emphasis(), span.strong(), span.link()));
                endsInSpace = text.endsWith(" ");
            }
        }
        if (endsInSpace && !folded.isEmpty()) {
            var last = folded.removeLast();
            folded.add(new Span(last.text().stripTrailing(), last.emphasis(), last.strong(), last.link()));
        }
        return Spans.joined(folded);
    }

    private static String fold(String text, boolean afterSpace) {
        var folded = new StringBuilder(text.length());
        var space = afterSpace;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var isSpace = c == ' ' || c == '\u3000' && folded.isEmpty();
            if (!isSpace || !space) {
                folded.append(isSpace ? ' ' : c);
            }
            space = isSpace;
        }
        return folded.toString();
    }

    private static final class Marks implements NodeVisitor {
        private final InlineText text;
        private int emphasis;
        private int strong;
        private Optional<SafeUrl> link = Optional.empty();

        Marks(InlineText text) {
            this.text = text;
        }

        @Override
        public void head(Node node, int depth) {
            switch (node) {
                case TextNode leaf -> text.add(new Span(leaf.getWholeText(), emphasis > 0, strong > 0, link));
                case Element element -> enter(element);
                default -> {}
            }
        }

        private void enter(Element element) {
            switch (element.normalName()) {
                case "em", "i" -> emphasis++;
                case "strong", "b" -> strong++;
                case "a" -> link = SafeUrl.of(element.attr("href"));
                case "br", "p", "div", "li", "td", "tr" -> text.add(Span.plain(" "));
                default -> {}
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "em", "i" -> emphasis--;
                    case "strong", "b" -> strong--;
                    case "a" -> link = Optional.empty();
                    default -> {}
                }
            }
        }
    }
}
