package dateline.discussion;

import dateline.blocks.Block;
import java.util.List;

/// What a comment says: as blocks, and as its author typed it, for editing.
record Words(List<Block> body, String source) {
    static final Words NONE = new Words(List.of(), "");

    Words {
        body = List.copyOf(body);
    }

    /// The addresses that it links to.
    List<String> links() {
        return CommentText.spans(body).flatMap(span -> span.link().stream()).map(link -> link.value()).toList();
    }
}
