package dateline.wire;

import dateline.blocks.Block;
import dateline.blocks.Embeds;
import dateline.blocks.InlineText;
import dateline.blocks.Span;
import dateline.blocks.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/// Blocks of the leaves that were found to be the body, with the pictures and embeds that stand between them.
final class PageBlocks {
    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Span>> group = new ArrayList<>();
    private Optional<Element> groupOf = Optional.empty();
    private Optional<Element> item = Optional.empty();

    private PageBlocks() {}

    static List<Block> of(List<Element> body) {
        var reader = new PageBlocks();
        body.forEach(reader::leaf);
        reader.closeGroup();
        return List.copyOf(reader.blocks);
    }

    private void leaf(Element leaf) {
        var figure = Optional.ofNullable(leaf.closest("figure"));
        if (leaf.normalName().equals("iframe")) {
            closeGroup();
            Embeds.of(leaf.attr("src"), leaf.attr("title")).ifPresent(blocks::add);
        } else if (figure.isPresent()) {
            closeGroup();
            PagePicture.of(figure.get()).filter(picture -> !blocks.contains(picture)).ifPresent(blocks::add);
        } else if (leaf.hasText()) {
            text(leaf);
        } else {
            leaf.select("img").forEach(image -> PagePicture.of(image).ifPresent(this::picture));
        }
    }

    private void picture(Block.Image picture) {
        closeGroup();
        blocks.add(picture);
    }

    private void text(Element leaf) {
        var spans = InlineText.of(leaf).spans();
        var holder = Optional.ofNullable(leaf.closest("ul, ol, blockquote, tr"));
        if (Spans.text(spans).isBlank()) {
            return;
        }
        if (leaf.normalName().matches("h[1-6]")) {
            closeGroup();
            blocks.add(new Block.Heading(leaf.normalName().compareTo("h2") <= 0 ? 2 : 3, spans));
        } else if (holder.isEmpty()) {
            closeGroup();
            blocks.add(new Block.Paragraph(spans));
        } else {
            grouped(leaf, holder, spans);
        }
    }

    private void grouped(Element leaf, Optional<Element> holder, List<Span> spans) {
        if (!groupOf.equals(holder)) {
            closeGroup();
        }
        groupOf = holder;
        var inItem = Optional.ofNullable(leaf.closest("li"));
        if (inItem.isPresent() && inItem.equals(item) && !group.isEmpty()) {
            group.add(joined(group.removeLast(), " ", spans));
        } else {
            group.add(spans);
        }
        item = inItem;
    }

    private static List<Span> joined(List<Span> one, String between, List<Span> other) {
        var joined = new ArrayList<>(one);
        joined.add(Span.plain(between));
        joined.addAll(other);
        return Spans.joined(joined);
    }

    private void closeGroup() {
        if (groupOf.isPresent() && !group.isEmpty()) {
            blocks.add(switch (groupOf.get().normalName()) {
                case "blockquote" -> new Block.Quote(group, "");
                case "tr" -> new Block.Paragraph(group.stream().reduce((one, other) -> joined(one, " | ", other)).orElseThrow());
                default -> new Block.ListOf(groupOf.get().normalName().equals("ol"), group);
            });
        }
        group.clear();
        groupOf = Optional.empty();
        item = Optional.empty();
    }
}
