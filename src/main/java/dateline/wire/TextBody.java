package dateline.wire;

import java.util.ArrayList;
import java.util.List;

/// Chooses the lines that are the article's body: one stretch of the page, with gaps where other things stand in it.
final class TextBody {
    private TextBody() {}

    /// `scores` are above 0 for lines that look like the body; the stretch with the largest sum is taken, and of it those above 0.
    static List<Integer> of(double[] scores) {
        int from = 0;
        int bestFrom = 0;
        int bestTo = 0;
        double sum = 0;
        double best = 0;
        for (int i = 0; i < scores.length; i++) {
            if (sum <= 0) {
                sum = 0;
                from = i;
            }
            sum += Math.max(scores[i], -1);
            if (sum > best) {
                best = sum;
                bestFrom = from;
                bestTo = i + 1;
            }
        }
        var chosen = new ArrayList<Integer>();
        for (int i = bestFrom; i < bestTo; i++) {
            if (scores[i] > 0) {
                chosen.add(i);
            }
        }
        return chosen;
    }
}
