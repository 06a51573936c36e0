package dateline.discussion;

import dateline.blocks.Block;
import dateline.blocks.Span;
import dateline.blocks.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Comments as people type them: a line is a paragraph, `> ` before it quotes, `*words*` and `_words_` stress, `**words**` stress
/// more, a web address is a link, and a backslash takes a sign's meaning away.
final class CommentText {
    /// In characters as people count them: code points.
    static final int LONGEST = 5_000;
    private static final int MOST_MARKS = 8;

    private CommentText() {}

    static Words words(String typed) {
        var source = clean(typed);
        var blocks = new ArrayList<Block>();
        var quoted = new ArrayList<List<Span>>();
        for (var line : source.split("\n")) {
            var text = line.strip();
            if (text.startsWith(">")) {
                add(quoted, text.replaceFirst("^(?:>\\s*)+", ""));
                continue;
            }
            close(quoted, blocks);
            var spans = CommentLine.spans(text);
            if (isVisible(Spans.text(spans))) {
                blocks.add(new Block.Paragraph(spans));
            }
        }
        close(quoted, blocks);
        return new Words(blocks, source);
    }

    private static void add(List<List<Span>> quoted, String text) {
        var spans = CommentLine.spans(text);
        if (isVisible(Spans.text(spans))) {
            quoted.add(spans);
        }
    }

    private static void close(List<List<Span>> quoted, List<Block> blocks) {
        if (!quoted.isEmpty()) {
            blocks.add(new Block.Quote(quoted, ""));
            quoted.clear();
        }
    }

    /// Without what no page takes; of marks that are stacked on one letter without end, as many as a language could need.
    static String clean(String typed) {
        var clean = new StringBuilder(typed.length());
        var marks = 0;
        for (var line : typed.replace("\r\n", "\n").replace('\r', '\n').split("\n")) {
            for (var point : Spans.clean(line).codePoints().toArray()) {
                marks = isMark(point) ? marks + 1 : 0;
                if (marks <= MOST_MARKS) {
                    clean.appendCodePoint(point);
                }
            }
            clean.append('\n');
        }
        return clean.toString().strip();
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /// Whether a reader sees anything of it: spaces, signs of no width and marks on nothing are not enough.
    static boolean isVisible(String text) {
        return text.codePoints().anyMatch(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point) && !isMark(point)
                && Character.getType(point) != Character.FORMAT && !isFiller(point));
    }

    /// Letters by their category that are drawn as nothing.
    private static boolean isFiller(int point) {
        return point == 0x115f || point == 0x1160 || point == 0x3164 || point == 0xffa0 || point == 0x2800;
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// As it could have been typed: what comes from elsewhere as blocks can then be edited here.
    static String source(List<Block> body) {
        return body.stream().flatMap(CommentText::lines).collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> Stream.of(CommentLine.typed(text));
            case Block.Heading(_, var text) -> Stream.of(CommentLine.typed(text));
            case Block.Quote(var paragraphs, _) -> paragraphs.stream().map(text -> "> " + CommentLine.typed(text));
            case Block.PullQuote(var text, _) -> Stream.of("> " + CommentLine.typed(text));
            case Block.ListOf(_, var items) -> items.stream().map(CommentLine::typed);
            case Block.Image _, Block.Embed _, Block.Divider _ -> Stream.empty();
        };
    }

    static Stream<Span> spans(List<Block> body) {
        return body.stream().flatMap(block -> switch (block) {
            case Block.Paragraph(var text) -> text.stream();
            case Block.Quote(var paragraphs, _) -> paragraphs.stream().flatMap(List::stream);
            default -> Stream.<Span>empty();
        });
    }
}
