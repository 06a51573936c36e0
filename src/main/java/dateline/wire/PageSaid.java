package dateline.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What leaves of a page say more than once: pull quotes say a sentence of the article again, and some pages hold their article twice.
final class PageSaid {
    private static final int SHINGLE = 4;
    private static final int FEWEST_WORDS = 8;
    private static final double AGAIN = 0.85;
    private final List<int[]> shingles = new ArrayList<>();
    private final Map<Integer, Integer> counts = new HashMap<>();

    /// The bare texts of the leaves; counted are those of which `isCounted` is true.
    PageSaid(String[] bares, boolean[] isCounted) {
        for (var i = 0; i < bares.length; i++) {
            var own = shingles(bares[i]);
            shingles.add(own);
            if (isCounted[i]) {
                count(own, 1);
            }
        }
    }

    /// Four words in a row, as one number; two that differ may share it, but not many.
    private static int[] shingles(String bare) {
        var words = List.of(bare.split(" "));
        return IntStream.rangeClosed(0, words.size() - SHINGLE).map(i -> words.subList(i, i + SHINGLE).hashCode()).toArray();
    }

    private void count(int[] own, int by) {
        for (var shingle : own) {
            counts.merge(shingle, by, Integer::sum);
        }
    }

    /// The share of a leaf that other counted leaves say.
    double elsewhere(int leaf, boolean isCounted) {
        var own = shingles.get(leaf);
        var used = new HashMap<Integer, Integer>();
        if (isCounted) {
            for (var shingle : own) {
                used.merge(shingle, 1, Integer::sum);
            }
        }
        return own.length == 0 ? 0 : (double) IntStream.of(own).filter(shingle -> counts.getOrDefault(shingle, 0) > used.getOrDefault(shingle, 0)).count() / own.length;
    }

    /// Takes out of the body the leaves that the rest of it says too: the long before the short, the last before the first.
    static void dropRepeats(String[] bares, boolean[] isBody) {
        var said = new PageSaid(bares, isBody);
        var order = Comparator.<Integer>comparingInt(i -> -bares[i].length()).thenComparingInt(i -> -i);
        for (var i : IntStream.range(0, bares.length).filter(i -> isBody[i]).boxed().sorted(order).toList()) {
            if (said.shingles.get(i).length > FEWEST_WORDS - SHINGLE && said.elsewhere(i, true) > AGAIN) {
                isBody[i] = false;
                said.count(said.shingles.get(i), -1);
            }
        }
    }
}
