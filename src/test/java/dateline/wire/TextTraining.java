package dateline.wire;

import java.util.Arrays;
import java.util.Random;

/// Trains one network of `TextModel`, always to the same weights from the same seed: Adam, small batches, weight decay, a falling rate.
final class TextTraining {
    private static final int BATCH = 200;
    private static final double RATE = 0.003;
    private static final double DECAY = 1.0;

    private final float[][] rows;
    private final float[] answers;
    private final float[] weights;
    private final int units;
    private final float[][] parameters;
    private final float[][] slopes;
    private final float[][] drift;
    private final float[][] spread;
    private final float[][] lit;
    private final float[][] columns;
    private final Random random;
    private int steps;

    TextTraining(TextRows table, int units, long seed) {
        rows = table.shown();
        answers = table.answers();
        weights = table.weights();
        this.units = units;
        this.random = new Random(seed);
        lit = new float[units][BATCH];
        columns = new float[rows[0].length][BATCH];
        parameters = new float[units + 1][];
        slopes = new float[units + 1][];
        drift = new float[units + 1][];
        spread = new float[units + 1][];
        for (int p = 0; p <= units; p++) {
            int into = p < units ? rows[0].length : units;
            double bound = Math.sqrt(6.0 / (into + (p < units ? units : 1)));
            parameters[p] = new float[into + 1];
            for (int i = 0; i <= into; i++) {
                parameters[p][i] = (float) random.nextDouble(-bound, bound);
            }
            slopes[p] = new float[into + 1];
            drift[p] = new float[into + 1];
            spread[p] = new float[into + 1];
        }
    }

    /// The units' weights, then those of the output.
    float[][] trained(int rounds) {
        var order = new int[rows.length];
        Arrays.setAll(order, i -> i);
        int all = rounds * ((rows.length + BATCH - 1) / BATCH);
        for (int round = 0; round < rounds; round++) {
            shuffle(order);
            for (int from = 0; from < order.length; from += BATCH) {
                int to = Math.min(from + BATCH, order.length);
                light(order, from, to - from);
                for (int i = from; i < to; i++) {
                    learn(order[i], i - from);
                }
                step(to - from, RATE * Math.min(1, 1.1 * (1 - (double) steps / all) + 0.02));
            }
        }
        return parameters;
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int one = order[i];
            order[i] = order[j];
            order[j] = one;
        }
    }

    private void step(int size, double rate) {
        steps++;
        float pace = (float) (rate * Math.sqrt(1 - Math.pow(0.999, steps)) / (1 - Math.pow(0.9, steps)));
        for (int p = 0; p <= units; p++) {
            move(parameters[p], slopes[p], drift[p], spread[p], size, pace);
        }
    }

    private static void move(float[] parameters, float[] slopes, float[] drift, float[] spread, int size, float pace) {
        int last = parameters.length - 1;
        for (int i = 0; i <= last; i++) {
            float slope = (slopes[i] + (float) DECAY * parameters[i]) / size;
            if (i == last) {
                slope = slopes[i] / size;
            }
            drift[i] = 0.9f * drift[i] + 0.1f * slope;
            spread[i] = 0.999f * spread[i] + 0.001f * slope * slope;
            parameters[i] -= pace * drift[i] / ((float) Math.sqrt(spread[i]) + 1e-8f);
            slopes[i] = 0;
        }
    }

    /// What the hidden units make of each row of a batch. Column by column, for then the machine takes many rows at once.
    private void light(int[] order, int from, int size) {
        for (int n = 0; n < size; n++) {
            var row = rows[order[from + n]];
            for (int i = 0; i < row.length; i++) {
                columns[i][n] = row[i];
            }
        }
        for (int h = 0; h < units; h++) {
            Arrays.fill(lit[h], parameters[h][columns.length]);
            for (int i = 0; i < columns.length; i++) {
                add(lit[h], columns[i], parameters[h][i], BATCH);
            }
        }
    }

    private void learn(int at, int n) {
        var row = rows[at];
        var out = parameters[units];
        float sum = out[units];
        for (int h = 0; h < units; h++) {
            sum += out[h] * Math.max(0, lit[h][n]);
        }
        float wrong = ((float) (1 / (1 + Math.exp(-sum))) - answers[at]) * weights[at];
        slopes[units][units] += wrong;
        for (int h = 0; h < units; h++) {
            if (lit[h][n] > 0) {
                slopes[units][h] += wrong * lit[h][n];
                add(slopes[h], row, wrong * out[h], row.length);
                slopes[h][row.length] += wrong * out[h];
            }
        }
    }

    private static void add(float[] sums, float[] numbers, float times, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += times * numbers[i];
        }
    }
}
