package dateline.articles;

import dateline.blocks.Block;
import dateline.blocks.BlockHtml;
import dateline.blocks.BlockText;
import dateline.blocks.Span;
import dateline.blocks.Spans;
import java.util.ArrayList;
import java.util.List;

/// Bodies as they are read: with the dateline in front of the first paragraph, where it is not kept a second time.
public final class Bodies {
    private Bodies() {}

    /// `UNITED NATIONS (Agency) — `, or nothing.
    public static String opening(Content content) {
        return content.dateline()
                .map(dateline -> (dateline.place()
                                        + (dateline.agency().isEmpty() ? "" : " (" + dateline.agency() + ")")).strip()
                        + " — ")
                .orElse("");
    }

    /// The body with the dateline as the first words of its first paragraph.
    public static List<Block> datelined(Content content) {
        var opening = opening(content);
        if (opening.isEmpty()) {
            return content.body();
        }
        var blocks = new ArrayList<>(content.body());
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Paragraph(var text)) {
                var opened = new ArrayList<Span>();
                opened.add(Span.plain(opening));
                opened.addAll(text);
                blocks.set(i, new Block.Paragraph(Spans.joined(opened)));
                return blocks;
            }
        }
        return blocks;
    }

    public static String text(Content content) {
        return BlockText.of(datelined(content));
    }

    public static String html(Content content, BlockHtml.Pictures pictures) {
        return BlockHtml.of(datelined(content), pictures);
    }
}
