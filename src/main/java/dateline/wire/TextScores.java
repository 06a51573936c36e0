package dateline.wire;

import java.util.List;

/// How much each line looks like an article's body: above 0 if rather than not.
final class TextScores {
    private static final double NEVER = -9;

    /// To lose a line of the body is worse than to take one too many; the value did best when the training pages were tried in turn.
    private static final double LEANING = 0.5;

    private TextScores() {}

    static double[] of(List<TextLine> lines, TextHeadline headline, TextModel model) {
        var features = TextFeatures.of(lines, headline);
        var scores = new double[lines.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i == headline.line() ? NEVER : model.logit(features[i]) + LEANING;
        }
        return scores;
    }
}
