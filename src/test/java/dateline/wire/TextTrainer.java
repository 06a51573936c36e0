package dateline.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/// Trains the model of `TextModel` on the pages that are not held back, always to the same weights: Adam, small batches, weight decay.
/// A line counts by the root of its share of its page's body, because pages are averaged when they are measured.
///
/// Run with the test class path: `TextTrainer FOLDER-OF-THE-CORPUS src/main/resources/wire/text-model.txt`.
final class TextTrainer {
    private static final int NETS = 8;
    private static final int UNITS = 16;
    private static final int ROUNDS = 45;
    private static final int BATCH = 200;
    private static final double RATE = 0.003;
    private static final double DECAY = 1.0;

    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> answers = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        var trainer = new TextTrainer();
        TextCorpus.read(Path.of(arguments[0])).stream().filter(page -> !page.isHeldBack()).forEach(trainer::learnFrom);
        Files.writeString(Path.of(arguments[1]), trainer.written());
    }

    void learnFrom(TextCorpus.Page page) {
        var lines = TextLines.of(((Decoding.Text) Decoding.decode(page.bytes(), java.util.Optional.empty())).text());
        var headline = TextHeadline.of(lines);
        var features = TextFeatures.of(lines, headline);
        var shares = TextCorpus.shares(lines, page.body());
        int whole = 0;
        for (int i = 0; i < shares.length; i++) {
            whole += shares[i] >= 0.5 ? TextCorpus.tokens(lines.get(i).text()).size() : 0;
        }
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] >= 0 && i != headline.line()) {
                rows.add(features[i]);
                answers.add(shares[i] >= 0.5 ? 1.0 : 0.0);
                weights.add(Math.sqrt(Math.min((TextCorpus.tokens(lines.get(i).text()).size() + 3.0) / Math.max(whole, 50), 1)));
            }
        }
    }

    TextModel model() {
        return TextModel.parse(written());
    }

    private String written() {
        int width = rows.getFirst().length;
        var means = new double[width];
        var scales = new double[width];
        for (int f = 0; f < width; f++) {
            int at = f;
            means[f] = rows.stream().mapToDouble(row -> row[at]).average().orElse(0);
            double deviation = Math.sqrt(rows.stream().mapToDouble(row -> Math.pow(row[at] - means[at], 2)).average().orElse(0));
            scales[f] = deviation < 1e-6 ? 1 : deviation;
        }
        double weight = weights.stream().mapToDouble(one -> one).average().orElse(1);
        weights.replaceAll(one -> one / weight);
        var scaled = rows.stream().map(row -> TextModel.scaled(row, means, scales)).toArray(double[][]::new);
        var text = new StringBuilder("# Written by TextTrainer: not to be changed by hand.\n");
        text.append(line(means)).append(line(scales)).append(NETS).append(' ').append(UNITS).append('\n');
        for (int n = 0; n < NETS; n++) {
            new Training(scaled, new Random(n)).net(text);
        }
        return text.toString();
    }

    private static String line(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(number -> String.format(Locale.ROOT, "%.4g", number)).collect(Collectors.joining(" ", "", "\n"));
    }

    /// One network's training. Its parameters are rows: the hidden units', then the output's.
    private final class Training {
        private final double[][] rows;
        private final double[][] parameters = new double[UNITS + 1][];
        private final double[][] slopes = new double[UNITS + 1][];
        private final double[][] drift = new double[UNITS + 1][];
        private final double[][] spread = new double[UNITS + 1][];
        private final Random random;
        private int steps;

        Training(double[][] rows, Random random) {
            this.rows = rows;
            this.random = random;
            for (int p = 0; p <= UNITS; p++) {
                int into = p < UNITS ? rows[0].length : UNITS;
                double bound = Math.sqrt(6.0 / (into + (p < UNITS ? UNITS : 1)));
                parameters[p] = random.doubles(into + 1, -bound, bound).toArray();
                slopes[p] = new double[into + 1];
                drift[p] = new double[into + 1];
                spread[p] = new double[into + 1];
            }
        }

        void net(StringBuilder text) {
            var order = new ArrayList<Integer>();
            for (int i = 0; i < rows.length; i++) {
                order.add(i);
            }
            for (int round = 0; round < ROUNDS; round++) {
                java.util.Collections.shuffle(order, random);
                for (int from = 0; from < rows.length; from += BATCH) {
                    step(order.subList(from, Math.min(from + BATCH, rows.length)));
                }
            }
            Arrays.stream(parameters).map(TextTrainer::line).forEach(text::append);
        }

        private void step(List<Integer> batch) {
            batch.forEach(this::learn);
            steps++;
            double rate = RATE * Math.sqrt(1 - Math.pow(0.999, steps)) / (1 - Math.pow(0.9, steps));
            for (int p = 0; p <= UNITS; p++) {
                for (int i = 0; i < parameters[p].length; i++) {
                    double decay = i + 1 < parameters[p].length ? DECAY * parameters[p][i] : 0;
                    double slope = (slopes[p][i] + decay) / batch.size();
                    drift[p][i] = 0.9 * drift[p][i] + 0.1 * slope;
                    spread[p][i] = 0.999 * spread[p][i] + 0.001 * slope * slope;
                    parameters[p][i] -= rate * drift[p][i] / (Math.sqrt(spread[p][i]) + 1e-8);
                    slopes[p][i] = 0;
                }
            }
        }

        private void learn(int at) {
            var row = rows[at];
            var lit = new double[UNITS];
            var out = parameters[UNITS];
            double sum = out[UNITS];
            for (int h = 0; h < UNITS; h++) {
                lit[h] = Math.max(0, TextModel.Net.unit(parameters[h], row));
                sum += out[h] * lit[h];
            }
            double wrong = (1 / (1 + Math.exp(-sum)) - answers.get(at)) * weights.get(at);
            slopes[UNITS][UNITS] += wrong;
            for (int h = 0; h < UNITS; h++) {
                slopes[UNITS][h] += wrong * lit[h];
                double back = lit[h] > 0 ? wrong * out[h] : 0;
                for (int i = 0; back != 0 && i < row.length; i++) {
                    slopes[h][i] += back * row[i];
                }
                slopes[h][row.length] += back;
            }
        }
    }
}
