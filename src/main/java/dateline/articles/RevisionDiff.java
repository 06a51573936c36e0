package dateline.articles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import dateline.blocks.BlockText;
import dateline.platform.Json;
import java.util.List;
import java.util.regex.Pattern;

/// What changed between two revisions, word by word.
final class RevisionDiff {
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

    private RevisionDiff() {}

    static ObjectNode of(Revision from, Revision to) {
        var node = Json.object().put("from", from.number()).put("to", to.number());
        node.set("headline", words(from.content().headline(), to.content().headline()));
        node.set("lead", words(from.content().lead(), to.content().lead()));
        node.set("body", words(BlockText.of(from.content().body()), BlockText.of(to.content().body())));
        return node;
    }

    private static ArrayNode words(String from, String to) {
        var parts = Json.MAPPER.createArrayNode();
        var before = List.of(WORDS.split(from));
        var after = List.of(WORDS.split(to));
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                part(parts, "equal", delta.getSource().getLines());
                continue;
            }
            part(parts, "delete", delta.getSource().getLines());
            part(parts, "insert", delta.getTarget().getLines());
        }
        return parts;
    }

    private static void part(ArrayNode parts, String what, List<String> words) {
        var text = String.join("", words);
        if (!text.isEmpty()) {
            parts.addObject().put("op", what).put("text", text);
        }
    }
}
