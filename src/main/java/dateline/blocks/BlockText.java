package dateline.blocks;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A body as plain text: paragraphs, headings, quotes and list items, one a paragraph; no captions or credits.
public final class BlockText {
    private BlockText() {}

    public static String of(List<Block> body) {
        return body.stream().flatMap(BlockText::lines).filter(line -> !line.isBlank()).collect(Collectors.joining("\n\n"));
    }

    private static Stream<String> lines(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> Stream.of(Spans.text(text));
            case Block.Heading(_, var text) -> Stream.of(Spans.text(text));
            case Block.Quote(var paragraphs, _) -> paragraphs.stream().map(Spans::text);
            case Block.PullQuote(_, _) -> Stream.empty();
            case Block.ListOf(_, var items) -> items.stream().map(Spans::text);
            case Block.Image _, Block.Embed _, Block.Divider _ -> Stream.empty();
        };
    }
}
