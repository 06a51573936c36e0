package dateline.blocks;

import java.util.List;

/// A body as HTML, made anew at each rendering and escaped here. Pictures are drawn by the caller, who knows their sizes.
public final class BlockHtml {
    /// Draws a picture as an HTML `figure`, or as nothing.
    public interface Pictures {
        void draw(Block.Image image, StringBuilder html);

        /// Only the words, as where no picture can be shown.
        static Pictures wordsOnly() {
            return (image, html) -> {
                html.append("<figure><figcaption>");
                escape(image.caption(), html);
                if (!image.credit().isEmpty()) {
                    html.append(" <small>");
                    escape(image.credit(), html);
                    html.append("</small>");
                }
                html.append("</figcaption></figure>");
            };
        }
    }

    private final StringBuilder html = new StringBuilder(8192);
    private final Pictures pictures;

    private BlockHtml(Pictures pictures) {
        this.pictures = pictures;
    }

    public static String of(List<Block> body, Pictures pictures) {
        var writer = new BlockHtml(pictures);
        body.forEach(writer::block);
        return writer.html.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var text) -> element("p", text);
            case Block.Heading(var level, var text) -> element("h" + level, text);
            case Block.Quote(var paragraphs, var speaker) -> quote(paragraphs, speaker);
            case Block.PullQuote(var text, var speaker) -> pullQuote(text, speaker);
            case Block.ListOf(var ordered, var items) -> list(ordered ? "ol" : "ul", items);
            case Block.Image image -> pictures.draw(image, html);
            case Block.Embed embed -> embed(embed);
            case Block.Divider() -> html.append("<hr>");
        }
    }

    private void element(String name, List<Span> text) {
        html.append('<').append(name).append('>');
        spans(text);
        html.append("</").append(name).append('>');
    }

    private void quote(List<List<Span>> paragraphs, String speaker) {
        html.append("<figure class=\"quote\"><blockquote>");
        paragraphs.forEach(paragraph -> element("p", paragraph));
        html.append("</blockquote>");
        speaker(speaker);
    }

    private void pullQuote(List<Span> text, String speaker) {
        html.append("<figure class=\"pull-quote\"><blockquote>");
        element("p", text);
        html.append("</blockquote>");
        speaker(speaker);
    }

    private void speaker(String speaker) {
        if (!speaker.isEmpty()) {
            html.append("<figcaption>");
            escape(speaker, html);
            html.append("</figcaption>");
        }
        html.append("</figure>");
    }

    private void list(String name, List<List<Span>> items) {
        html.append('<').append(name).append('>');
        items.forEach(item -> element("li", item));
        html.append("</").append(name).append('>');
    }

    private void embed(Block.Embed embed) {
        html.append("<p class=\"embed\"><a href=\"");
        escape(embed.url().value(), html);
        html.append("\" rel=\"nofollow noopener\">");
        escape(embed.title().isEmpty() ? embed.url().value() : embed.title(), html);
        html.append("</a></p>");
    }

    private void spans(List<Span> text) {
        for (var span : text) {
            span.link().ifPresent(link -> {
                html.append("<a href=\"");
                escape(link.value(), html);
                html.append("\">");
            });
            open(span);
            escape(span.text(), html);
            close(span);
            if (span.link().isPresent()) {
                html.append("</a>");
            }
        }
    }

    private void open(Span span) {
        if (span.strong()) {
            html.append("<strong>");
        }
        if (span.emphasis()) {
            html.append("<em>");
        }
    }

    private void close(Span span) {
        if (span.emphasis()) {
            html.append("</em>");
        }
        if (span.strong()) {
            html.append("</strong>");
        }
    }

    /// Escapes for text and for quoted attributes alike.
    public static void escape(String text, StringBuilder html) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
