package dateline.wire;

import dateline.blocks.Block;
import dateline.blocks.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Makes blocks of a body's lines.
final class TextBlocks {
    private static final Pattern BULLET = Pattern.compile("^[•·▪●‣◦*–-]\\s+(?=\\S)");
    private static final Pattern DIVIDER = Pattern.compile("^[_*\\-–—=#.\\s]{3,}$");
    private static final int LONGEST_HEADING = 120;

    private TextBlocks() {}

    static List<Block> of(List<TextLine> body) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < body.size(); i++) {
            var text = body.get(i).text();
            if (DIVIDER.matcher(text).matches()) {
                blocks.add(new Block.Divider());
            } else if (bullets(body, i) > 1) {
                blocks.add(list(body.subList(i, i + bullets(body, i))));
                i += bullets(body, i) - 1;
            } else if (isHeading(body, i)) {
                blocks.add(new Block.Heading(2, spans(text)));
            } else {
                blocks.add(new Block.Paragraph(spans(text)));
            }
        }
        return blocks;
    }

    private static int bullets(List<TextLine> body, int from) {
        int to = from;
        while (to < body.size() && BULLET.matcher(body.get(to).text()).find()) {
            to++;
        }
        return to - from;
    }

    private static Block list(List<TextLine> items) {
        return new Block.ListOf(false, items.stream().map(item -> spans(BULLET.matcher(item.text()).replaceFirst(""))).toList());
    }

    /// A short line on its own that ends like no sentence and has a longer one after it.
    private static boolean isHeading(List<TextLine> body, int i) {
        var line = body.get(i);
        return line.standsAlone() && line.length() <= LONGEST_HEADING && !TextSentence.ends(line.text()) && ",:;-–—".indexOf(line.text().charAt(line.length() - 1)) < 0
                && i > 0 && i + 1 < body.size() && body.get(i + 1).length() > line.length();
    }

    static List<Span> spans(String text) {
        return List.of(Span.plain(text));
    }
}
