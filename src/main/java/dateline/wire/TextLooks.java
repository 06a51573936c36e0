package dateline.wire;

import java.util.List;

/// The two looks at a page: the first judges each line by what the page shows, the second by what the first found around it as well. Their
/// mean counts, for each errs where the other does not.
record TextLooks(TextWords words, TextModel first, TextModel second) implements TextScores.Judge {
    static TextLooks trained() {
        return new TextLooks(TextWords.trained(), TextModel.trained("text-model.txt"), TextModel.trained("text-second-model.txt"));
    }

    /// For each line how likely it is body: above 0 if more likely than not.
    @Override
    public double[] logits(List<TextLine> lines, double[][] features) {
        var rows = words.with(features, lines);
        var seen = logits(first, rows);
        var again = logits(second, TextSecondLook.of(lines, seen, rows));
        var both = new double[rows.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = (seen[i] + again[i]) / 2;
        }
        return both;
    }

    static double[] logits(TextModel model, double[][] rows) {
        var logits = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            logits[i] = model.logit(rows[i]);
        }
        return logits;
    }
}
