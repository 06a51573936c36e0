package dateline.wire;

import java.util.Arrays;
import java.util.List;

/// Gradient-boosted trees: how likely something is, from the sum of what many small trees of yes-or-no questions say.
///
/// As text: the names of the numbers asked for, parted by `|`; then a line for each tree, in which `NUMBER THRESHOLD` is a question
/// with its two subtrees (not above, above) following, and `=VALUE` an answer. Written by `PageTrainer` (with the tests), never by hand.
final class PageTrees {
    private final List<String> names;
    private final int[] roots;
    private int[] asked = new int[1024];
    private double[] limits = new double[1024];
    private int[] above = new int[1024];
    private int size;

    private PageTrees(List<String> names, List<String> trees) {
        this.names = names;
        roots = new int[trees.size()];
        for (var i = 0; i < roots.length; i++) {
            roots[i] = size;
            var words = trees.get(i).split(" ");
            var at = 0;
            while (at < words.length) {
                at = read(words, at);
            }
        }
    }

    static PageTrees parse(String text) {
        var lines = text.lines().filter(line -> !line.startsWith("#")).toList();
        return new PageTrees(List.of(lines.getFirst().split("\\|")), lines.subList(1, lines.size()));
    }

    List<String> names() {
        return names;
    }

    /// Nodes stand in the order of the text: the subtree for "not above" directly after its question.
    private int read(String[] words, int at) {
        var node = size++;
        if (node == asked.length) {
            asked = Arrays.copyOf(asked, 2 * node);
            limits = Arrays.copyOf(limits, 2 * node);
            above = Arrays.copyOf(above, 2 * node);
        }
        if (words[at].startsWith("=")) {
            asked[node] = -1;
            limits[node] = Double.parseDouble(words[at].substring(1));
            return at + 1;
        }
        asked[node] = Integer.parseInt(words[at]);
        limits[node] = Double.parseDouble(words[at + 1]);
        var next = read(words, at + 2);
        above[node] = size;
        return read(words, next);
    }

    /// Above 0 for what is more likely than not.
    double logit(double[] row) {
        double sum = 0;
        for (var root : roots) {
            var node = root;
            while (asked[node] >= 0) {
                node = row[asked[node]] > limits[node] ? above[node] : node + 1;
            }
            sum += limits[node];
        }
        return sum;
    }
}
