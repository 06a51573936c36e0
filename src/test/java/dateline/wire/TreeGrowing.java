package dateline.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Grows the trees of `PageTrees`: gradient boosting of the logistic loss with histograms of at most 63 bins, the leaf with the highest
/// gain split first, each tree on a sample of rows and columns. The same input and seed give the same trees.
final class TreeGrowing {
    private static final int BINS = 63;
    private static final int LEAVES = 15;
    private static final int LEAST_ROWS = 20;
    private static final double RIDGE = 5;
    private static final double RATE = 0.06;
    private static final double OF_ROWS = 0.7;
    private static final double OF_COLUMNS = 0.3;
    private static final double LEAST_GAIN = 1e-6;

    private final double[][] rows;
    private final double[] answers;
    private final double[] weights;
    private final double[][] limits;
    private final byte[][] bins;
    private final double[] logits;
    private final double[] slopes;
    private final double[] bends;

    TreeGrowing(double[][] rows, double[] answers, double[] weights) {
        this.rows = rows;
        this.answers = answers;
        this.weights = weights;
        int width = rows[0].length;
        limits = new double[width][];
        bins = new byte[width][rows.length];
        for (int column = 0; column < width; column++) {
            limits[column] = limits(column);
            for (int row = 0; row < rows.length; row++) {
                int at = Arrays.binarySearch(limits[column], rows[row][column]);
                bins[column][row] = (byte) (at >= 0 ? at : -at - 1);
            }
        }
        logits = new double[rows.length];
        slopes = new double[rows.length];
        bends = new double[rows.length];
    }

    /// Bin `b` holds what is not above the limit `b` and above the one before.
    private double[] limits(int column) {
        double[] values = Arrays.stream(rows).mapToDouble(row -> row[column]).sorted().toArray();
        double[] distinct = Arrays.stream(values).distinct().toArray();
        var found = new ArrayList<Double>();
        if (distinct.length <= BINS) {
            for (int i = 0; i + 1 < distinct.length; i++) {
                found.add((float) ((distinct[i] + distinct[i + 1]) / 2) + 0.0);
            }
        } else {
            for (int b = 1; b < BINS; b++) {
                double limit = (float) values[(int) ((long) b * values.length / BINS)];
                if (found.isEmpty() || found.getLast() < limit) {
                    found.add(limit);
                }
            }
        }
        return found.stream().mapToDouble(limit -> limit).distinct().toArray();
    }

    /// As many forests of so many trees, each grown on samples of its own; their answers are averaged.
    List<String> grow(int forests, int trees) {
        var grown = new ArrayList<String>();
        for (int seed = 1; seed <= forests; seed++) {
            grown.addAll(forest(trees, seed, 1.0 / forests));
        }
        return grown;
    }

    private List<String> forest(int trees, long seed, double share) {
        var random = new Random(seed);
        double positive = 0;
        double whole = 0;
        for (int row = 0; row < answers.length; row++) {
            positive += weights[row] * answers[row];
            whole += weights[row];
        }
        double start = Math.log(positive / (whole - positive));
        Arrays.fill(logits, start);
        var grown = new ArrayList<String>();
        grown.add(String.format(Locale.ROOT, "=%.6g", start * share));
        for (int tree = 0; tree < trees; tree++) {
            grown.add(tree(random, share));
        }
        return grown;
    }

    private String tree(Random random, double share) {
        for (int row = 0; row < rows.length; row++) {
            double likely = 1 / (1 + Math.exp(-logits[row]));
            slopes[row] = weights[row] * (likely - answers[row]);
            bends[row] = weights[row] * likely * (1 - likely);
        }
        int[] sample = sample(rows.length, OF_ROWS, random);
        int[] columns = sample(bins.length, OF_COLUMNS, random);
        var root = new Node(sample, columns);
        var open = new ArrayList<>(List.of(root));
        for (int leaves = 1; leaves < LEAVES; leaves++) {
            var best = open.stream().max(java.util.Comparator.comparingDouble(node -> node.gain)).orElseThrow();
            if (best.gain < LEAST_GAIN) {
                break;
            }
            best.split(columns);
            open.remove(best);
            open.add(best.below);
            open.add(best.above);
        }
        var text = new StringBuilder();
        root.write(text, share);
        for (int row = 0; row < rows.length; row++) {
            logits[row] += root.answer(row);
        }
        return text.toString().strip();
    }

    private static int[] sample(int size, double share, Random random) {
        return java.util.stream.IntStream.range(0, size).filter(_ -> random.nextDouble() < share).toArray();
    }

    private final class Node {
        private final int[] own;
        private double slope;
        private double bend;
        private double gain;
        private int column = -1;
        private int bin;
        private Node below;
        private Node above;

        Node(int[] own, int[] columns) {
            this.own = own;
            for (int row : own) {
                slope += slopes[row];
                bend += bends[row];
            }
            if (own.length >= 2 * LEAST_ROWS) {
                for (int candidate : columns) {
                    tryColumn(candidate);
                }
            }
        }

        private void tryColumn(int candidate) {
            int size = limits[candidate].length + 1;
            var slopeOf = new double[size];
            var bendOf = new double[size];
            var countOf = new int[size];
            var bin = bins[candidate];
            for (int row : own) {
                int at = bin[row];
                slopeOf[at] += slopes[row];
                bendOf[at] += bends[row];
                countOf[at]++;
            }
            double slopeBelow = 0;
            double bendBelow = 0;
            int countBelow = 0;
            for (int at = 0; at + 1 < size; at++) {
                slopeBelow += slopeOf[at];
                bendBelow += bendOf[at];
                countBelow += countOf[at];
                if (countBelow >= LEAST_ROWS && own.length - countBelow >= LEAST_ROWS) {
                    double won = worth(slopeBelow, bendBelow) + worth(slope - slopeBelow, bend - bendBelow) - worth(slope, bend);
                    if (won > gain) {
                        gain = won;
                        column = candidate;
                        this.bin = at;
                    }
                }
            }
        }

        private static double worth(double slope, double bend) {
            return slope * slope / (bend + RIDGE);
        }

        void split(int[] columns) {
            var bin = bins[column];
            below = new Node(Arrays.stream(own).filter(row -> bin[row] <= this.bin).toArray(), columns);
            above = new Node(Arrays.stream(own).filter(row -> bin[row] > this.bin).toArray(), columns);
        }

        double answer(int row) {
            return below == null ? value() : (bins[column][row] <= bin ? below : above).answer(row);
        }

        private double value() {
            return -RATE * slope / (bend + RIDGE);
        }

        void write(StringBuilder text, double share) {
            if (below == null) {
                text.append(String.format(Locale.ROOT, "=%.4g ", value() * share));
            } else {
                text.append(column).append(' ').append((float) limits[column][bin]).append(' ');
                below.write(text, share);
                above.write(text, share);
            }
        }
    }
}
