package dateline.wire;

import java.util.List;

/// How much each line looks like an article's body: above 0 if rather than not.
final class TextScores {
    private static final double NEVER = -9;

    /// To lose a line of the body is worse than to take one too many; the value did best when the training pages were tried in turn.
    private static final double LEANING = 0.5;

    private static final int ENOUGH = 300;
    private static final int CLOSE = 4;

    private TextScores() {}

    /// Tells for each line, by what the lines show, how likely it is body.
    interface Judge {
        double[] logits(List<TextLine> lines, double[][] features);
    }

    static double[] of(List<TextLine> lines, TextHeadline headline, Judge judge) {
        var features = TextFeatures.of(lines, headline);
        var scores = new double[lines.size()];
        var logits = judge.logits(lines, features);
        int talk = talkFrom(lines, headline.line(), features);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i >= talk || i == headline.line() ? NEVER : logits[i] + LEANING;
        }
        return scores;
    }

    /// Where readers' comments begin: at a heading of what follows an article, some sentences after the headline, with a comment's mark
    /// (`… said:`) close under it. Comments read like an article, and may be longer than theirs.
    private static int talkFrom(List<TextLine> lines, int headline, double[][] features) {
        int before = 0;
        for (int i = headline + 1; i < features.length; i++) {
            before += features[i][TextTraits.ENDS] > 0 ? lines.get(i).length() : 0;
            if (before >= ENOUGH && features[i][TextTraits.END_PHRASE] > 0) {
                for (int j = i + 1; j < Math.min(features.length, i + CLOSE); j++) {
                    if (features[j][TextTraits.COMMENT] > 0) {
                        return i;
                    }
                }
            }
        }
        return features.length;
    }
}
