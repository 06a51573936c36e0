package dateline.wire;

import java.util.List;

/// What a line shows once a first look has told how likely each line of the page is body: its first features, and what was found
/// around it, before it, after it and in the page as a whole.
final class TextSecondLook {
    private static final int AROUND = 6;
    private static final double[] FADING = {0.5, 0.8, 0.95};
    private static final int[] REACHES = {3, 10};
    private static final int OWN = 1 + 2 * AROUND + 2 * FADING.length + 2 * REACHES.length + 10;
    static final int COUNT = TextFeatures.COUNT + TextWords.COUNT + OWN;

    private final double[] likely;
    private final double[] logits;
    private final double[] sizes;
    private final double[][] rows;
    private int at = COUNT - OWN;

    private TextSecondLook(List<TextLine> lines, double[] logits, double[][] features) {
        this.logits = logits;
        likely = new double[logits.length];
        sizes = new double[logits.length];
        rows = new double[logits.length][COUNT];
        for (int i = 0; i < logits.length; i++) {
            likely[i] = 1 / (1 + Math.exp(-logits[i]));
            sizes[i] = likely[i] * Math.min(TextSentence.size(lines.get(i).text()), 1000) / 100.0;
            System.arraycopy(features[i], 0, rows[i], 0, features[i].length);
        }
    }

    /// One row for each line.
    static double[][] of(List<TextLine> lines, double[] logits, double[][] features) {
        var look = new TextSecondLook(lines, logits, features);
        look.ofNeighbours();
        look.ofNearness();
        look.ofReaches();
        look.ofStretch();
        look.ofWhole();
        return look.rows;
    }

    private void ofNeighbours() {
        for (int i = 0; i < rows.length; i++) {
            for (int away = -AROUND; away <= AROUND; away++) {
                int j = i + away;
                rows[i][at + away + AROUND] = j < 0 || j >= rows.length ? -5 : logits[j];
            }
        }
        at += 1 + 2 * AROUND;
    }

    /// How much likely body is before and after the line, fading with the distance.
    private void ofNearness() {
        for (double fading : FADING) {
            double before = 0;
            double after = 0;
            for (int n = 0; n < rows.length; n++) {
                int m = rows.length - 1 - n;
                rows[n][at] = Math.log1p(before);
                rows[m][at + 1] = Math.log1p(after);
                before = before * fading + sizes[n];
                after = after * fading + sizes[m];
            }
            at += 2;
        }
    }

    private void ofReaches() {
        for (int reach : REACHES) {
            for (int i = 0; i < rows.length; i++) {
                for (int away = 1; away <= reach; away++) {
                    rows[i][at] = Math.max(rows[i][at], i - away < 0 ? 0 : likely[i - away]);
                    rows[i][at + 1] = Math.max(rows[i][at + 1], i + away >= rows.length ? 0 : likely[i + away]);
                }
            }
            at += 2;
        }
    }

    /// Where the body would be by the first look alone.
    private void ofStretch() {
        var chosen = TextBody.of(logits);
        int first = chosen.isEmpty() ? 0 : chosen.getFirst();
        int last = chosen.isEmpty() ? 0 : chosen.getLast();
        double size = 0;
        double sure = 0;
        for (int i : chosen) {
            rows[i][at] = 1;
            size += sizes[i];
            sure += likely[i] / chosen.size();
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i][at + 1] = Math.signum(i - first) * Math.log1p(Math.abs(i - first));
            rows[i][at + 2] = Math.signum(last - i) * Math.log1p(Math.abs(last - i));
            rows[i][at + 3] = Math.log1p(size);
            rows[i][at + 4] = sure;
            rows[i][at + 5] = i >= first && i <= last ? 1 : 0;
        }
        at += 6;
    }

    /// How much likely body the page has before the line and after it.
    private void ofWhole() {
        double whole = 0;
        double most = 0;
        for (int i = 0; i < rows.length; i++) {
            whole += sizes[i];
            most = Math.max(most, likely[i]);
        }
        double before = 0;
        for (int i = 0; i < rows.length; i++) {
            rows[i][at] = Math.log1p(before);
            rows[i][at + 1] = Math.log1p(Math.max(whole - before, 0));
            rows[i][at + 2] = whole == 0 ? 0 : before / whole;
            rows[i][at + 3] = most;
            before += sizes[i];
        }
        at += 4;
    }
}
