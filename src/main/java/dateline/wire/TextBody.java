package dateline.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Chooses the lines that are the article's body: one stretch of the page, with gaps where other things stand in it.
///
/// The best way through four states is found line by line (Viterbi): before the body, in it, in a gap, after it. A line of the body
/// earns its score; a gap costs a little for each line and for its two ends, so a far lone line does not count as body.
final class TextBody {
    private static final int BEFORE = 0;
    private static final int IN = 1;
    private static final int GAP = 2;
    private static final int AFTER = 3;
    private static final double TURN = 0.5;
    private static final double LINE_IN_GAP = 0.03;
    private static final double IMPOSSIBLE = -1e18;

    private TextBody() {}

    static List<Integer> of(double[] scores) {
        var from = new byte[scores.length][4];
        double[] sums = {0, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE};
        for (int i = 0; i < scores.length; i++) {
            var next = new double[4];
            next[BEFORE] = sums[BEFORE];
            from[i][BEFORE] = BEFORE;
            next[IN] = scores[i] + best(from[i], IN, sums, 0, 0, TURN);
            next[GAP] = best(from[i], GAP, sums, IMPOSSIBLE, TURN, 0) - LINE_IN_GAP;
            from[i][AFTER] = (byte) (sums[AFTER] >= sums[IN] ? AFTER : IN);
            next[AFTER] = Math.max(sums[AFTER], sums[IN]);
            sums = next;
        }
        return chosen(from, sums);
    }

    /// The best sum with which a line comes to be in `state`; the costs are those of coming from before, from the body, from a gap.
    private static double best(byte[] from, int state, double[] sums, double before, double in, double gap) {
        double best = before == IMPOSSIBLE ? IMPOSSIBLE : sums[BEFORE] - before;
        from[state] = BEFORE;
        if (sums[IN] - in > best) {
            best = sums[IN] - in;
            from[state] = IN;
        }
        if (sums[GAP] - gap > best) {
            best = sums[GAP] - gap;
            from[state] = GAP;
        }
        return best;
    }

    private static List<Integer> chosen(byte[][] from, double[] sums) {
        int state = BEFORE;
        for (int other = IN; other <= AFTER; other++) {
            state = sums[other] > sums[state] ? other : state;
        }
        var chosen = new ArrayList<Integer>();
        for (int i = from.length - 1; i >= 0; i--) {
            if (state == IN) {
                chosen.add(i);
            }
            state = from[i][state];
        }
        Collections.reverse(chosen);
        return chosen;
    }
}
