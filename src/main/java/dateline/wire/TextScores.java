package dateline.wire;

import java.util.List;

/// How much each line looks like an article's body.
final class TextScores {
    private TextScores() {}

    static double[] of(List<TextLine> lines, TextHeadline headline) {
        var scores = new double[lines.size()];
        for (int i = 0; i < scores.length; i++) {
            var text = lines.get(i).text();
            scores[i] = i <= headline.line() ? -1 : score(lines.get(i), text);
        }
        for (int i = 1; i + 1 < scores.length; i++) {
            if (scores[i] == 0 && scores[i - 1] > 0 && scores[i + 1] > 0) {
                scores[i] = 0.1;
            }
        }
        return scores;
    }

    private static double score(TextLine line, String text) {
        if (TextFurniture.KNOWN.kind(text).isPresent() || TextCaptions.isCredit(text) || TextCaptions.isCaption(text)) {
            return -0.8;
        }
        double length = Math.min(text.length() / 120.0, 3);
        if (TextSentence.ends(text) && text.length() > 40) {
            return length + (line.standsAlone() ? 0.5 : 0);
        }
        return line.standsAlone() ? 0 : text.length() > 200 ? 0.3 : -0.4;
    }
}
