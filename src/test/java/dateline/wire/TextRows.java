package dateline.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The lines of many lessons as one table: what each shows, scaled; whether it is body; how much it counts, 1 on average.
record TextRows(double[] means, double[] scales, float[][] shown, float[] answers, float[] weights) {
    /// `pages` has what each lesson's lines show. Lines whose answer is not known are left out.
    static TextRows of(List<TextLesson> lessons, List<double[][]> pages) {
        var rows = new ArrayList<double[]>();
        var answers = new ArrayList<Float>();
        var weights = new ArrayList<Float>();
        for (int l = 0; l < pages.size(); l++) {
            var lesson = lessons.get(l);
            for (int i = 0; i < pages.get(l).length; i++) {
                if (lesson.answers()[i] >= 0) {
                    rows.add(pages.get(l)[i]);
                    answers.add(lesson.answers()[i]);
                    weights.add(lesson.weights()[i]);
                }
            }
        }
        var means = means(rows);
        var scales = scales(rows, means);
        double weight = weights.stream().mapToDouble(one -> one).average().orElse(1);
        var shown = rows.stream().map(row -> floats(TextModel.scaled(row, means, scales))).toArray(float[][]::new);
        return new TextRows(means, scales, shown, floats(answers.stream().mapToDouble(one -> one).toArray()),
                floats(weights.stream().mapToDouble(one -> one / weight).toArray()));
    }

    private static double[] means(List<double[]> rows) {
        var means = new double[rows.getFirst().length];
        for (var row : rows) {
            for (int f = 0; f < means.length; f++) {
                means[f] += row[f] / rows.size();
            }
        }
        return means;
    }

    private static double[] scales(List<double[]> rows, double[] means) {
        var scales = new double[means.length];
        for (var row : rows) {
            for (int f = 0; f < means.length; f++) {
                scales[f] += (row[f] - means[f]) * (row[f] - means[f]) / rows.size();
            }
        }
        return Arrays.stream(scales).map(Math::sqrt).map(scale -> scale < 1e-6 ? 1 : scale).toArray();
    }

    private static float[] floats(double[] numbers) {
        var floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }
}
