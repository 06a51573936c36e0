package dateline.site;

import dateline.blocks.Block;
import java.util.List;
import java.util.stream.IntStream;

/// The headings of a body under the headline, which is the first level: none may skip the second.
final class Headings {
    private Headings() {}

    /// Raises headings of the third level to the second where none of the second stands before them.
    static List<Block> inOrder(List<Block> body) {
        var second = IntStream.range(0, body.size()).filter(at -> isOfLevel(2, body.get(at))).findFirst().orElse(body.size());
        return IntStream.range(0, body.size()).mapToObj(at -> at < second ? raised(body.get(at)) : body.get(at)).toList();
    }

    private static boolean isOfLevel(int level, Block block) {
        return block instanceof Block.Heading heading && heading.level() == level;
    }

    private static Block raised(Block block) {
        return block instanceof Block.Heading(_, var text) ? new Block.Heading(2, text) : block;
    }
}
