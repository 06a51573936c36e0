package dateline.wire;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A page to learn from: of each line what it shows, whether it is body (1 or 0; -1 where that is not known), and how much it counts.
/// A line counts by the root of its share of its page's body, because pages are averaged when they are measured.
record TextLesson(TextCorpus.Page page, List<TextLine> lines, TextHeadline headline, List<Set<String>> signs, double[][] features, float[] answers, float[] weights) {
    static TextLesson of(TextCorpus.Page page) {
        var lines = TextLines.of(((Decoding.Text) Decoding.decode(page.bytes(), Optional.empty())).text());
        var headline = TextHeadline.of(lines);
        var answers = answers(page, lines, headline);
        return new TextLesson(page, lines, headline, lines.stream().map(line -> TextWords.signs(line.text())).toList(), TextFeatures.of(lines, headline), answers, weights(page, lines, answers));
    }

    private static float[] answers(TextCorpus.Page page, List<TextLine> lines, TextHeadline headline) {
        var answers = new float[lines.size()];
        for (int b = 0; b < page.bodies().size(); b++) {
            var shares = TextCorpus.shares(lines, page.bodies().get(b));
            for (int i = 0; i < answers.length; i++) {
                int answer = shares[i] >= 0.5 ? 1 : 0;
                answers[i] = shares[i] < 0 || i == headline.line() || b > 0 && answers[i] != answer ? -1 : answer;
            }
        }
        return answers;
    }

    private static float[] weights(TextCorpus.Page page, List<TextLine> lines, float[] answers) {
        int whole = 0;
        for (int i = 0; i < answers.length; i++) {
            whole += answers[i] > 0 ? TextCorpus.tokens(lines.get(i).text()).size() : 0;
        }
        var weights = new float[answers.length];
        for (int i = 0; i < answers.length; i++) {
            double share = (TextCorpus.tokens(lines.get(i).text()).size() + 3.0) / Math.max(whole, 50);
            weights[i] = (float) (page.weight() * Math.sqrt(Math.min(share, 1)));
        }
        return weights;
    }
}
