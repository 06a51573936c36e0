package dateline.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How likely a line is part of an article's body, by what it shows: the mean of a few small neural networks of one hidden layer.
///
/// Their weights are `wire/text-model.txt` and `wire/text-second-model.txt`, written by `TextTrainer` (with the tests) and never by hand.
final class TextModel {
    private static final double FAR = 4;

    private final double[] means;
    private final double[] scales;
    private final Net[] nets;

    TextModel(double[] means, double[] scales, Net[] nets) {
        this.means = means;
        this.scales = scales;
        this.nets = nets;
    }

    /// `hidden[h]` are the weights into the hidden unit `h`, its bias last; `out` those from the hidden units, the bias last.
    record Net(double[][] hidden, double[] out) {
        double logit(double[] row) {
            double sum = out[out.length - 1];
            for (int h = 0; h < hidden.length; h++) {
                sum += out[h] * Math.max(0, unit(hidden[h], row));
            }
            return sum;
        }

        /// Four sums side by side, because one alone waits for each addition.
        static double unit(double[] weights, double[] row) {
            double one = weights[row.length];
            double two = 0;
            double three = 0;
            double four = 0;
            int i = 0;
            for (; i + 3 < row.length; i += 4) {
                one += weights[i] * row[i];
                two += weights[i + 1] * row[i + 1];
                three += weights[i + 2] * row[i + 2];
                four += weights[i + 3] * row[i + 3];
            }
            for (; i < row.length; i++) {
                one += weights[i] * row[i];
            }
            return one + two + three + four;
        }
    }

    /// The model that the product has under this name.
    static TextModel trained(String name) {
        try (var stream = TextModel.class.getResourceAsStream("/wire/" + name)) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Lines of numbers: means, scales, how many networks and hidden units, then each network's hidden units and its output.
    static TextModel parse(String text) {
        var rows = text.lines().filter(line -> !line.startsWith("#")).map(TextModel::numbers).toList();
        int units = (int) rows.get(2)[1];
        var nets = new Net[(int) rows.get(2)[0]];
        for (int n = 0; n < nets.length; n++) {
            int from = 3 + n * (units + 1);
            nets[n] = new Net(rows.subList(from, from + units).toArray(double[][]::new), rows.get(from + units));
        }
        return new TextModel(rows.get(0), rows.get(1), nets);
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /// The logit of the mean probability: above 0 for what is more likely body than not.
    double logit(double[] features) {
        var row = scaled(features, means, scales);
        double sum = 0;
        for (var net : nets) {
            sum += 1 / (1 + Math.exp(-net.logit(row)));
        }
        double mean = Math.clamp(sum / nets.length, 1e-4, 1 - 1e-4);
        return Math.log(mean / (1 - mean));
    }

    static double[] scaled(double[] features, double[] means, double[] scales) {
        var row = new double[features.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.clamp((features[i] - means[i]) / scales[i], -FAR, FAR);
        }
        return row;
    }
}
