package dateline.wire;

import dateline.blocks.Block;
import dateline.blocks.Embeds;
import dateline.blocks.InlineText;
import dateline.blocks.Span;
import dateline.blocks.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Blocks of the leaves that were found to be the body, with the pictures and embeds that stand between them.
final class PageBlocks {
    private static final int LONGEST_SPEAKER = 120;
    private static final Pattern DASHES = Pattern.compile("^[\\s\\p{Pd}]+");
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
        } else if (figure.isPresent() && (!leaf.hasText() || figure.get().selectFirst("img") != null)) {
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

    /// Whoever is quoted stands in a `cite` or `footer` of its own, where a page marks it up.
    private Block quote(Element holder) {
        var speaker = holder.select("cite, footer").stream().map(Element::text).map(PageMeta::clean).filter(name -> !name.isEmpty() && name.length() <= LONGEST_SPEAKER).findFirst().orElse("");
        var said = group.stream().filter(paragraph -> !PageMeta.clean(Spans.text(paragraph)).equals(speaker)).toList();
        return said.isEmpty() ? new Block.Quote(group, "") : new Block.Quote(said, DASHES.matcher(speaker).replaceFirst(""));
    }

    private void closeGroup() {
        if (groupOf.isPresent() && !group.isEmpty()) {
            blocks.add(switch (groupOf.get().normalName()) {
                case "blockquote" -> quote(groupOf.get());
                case "tr" -> new Block.Paragraph(group.stream().reduce((one, other) -> joined(one, " | ", other)).orElseThrow());
                default -> new Block.ListOf(groupOf.get().normalName().equals("ol"), group);
            });
        }
        group.clear();
        groupOf = Optional.empty();
        item = Optional.empty();
    }
}
