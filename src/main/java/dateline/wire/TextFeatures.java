package dateline.wire;

import java.util.HashMap;
import java.util.List;

/// What a line shows among the lines around it and in its page, as numbers for the model: its own traits, those of its neighbours, how
/// much prose is near, where it stands, and where the roughest guess would set the body.
final class TextFeatures {
    private static final int AROUND = 3;
    private static final int SHOWN = TextTraits.NUMBERS + 1;
    private static final int NEIGHBOUR = SHOWN + 3;
    private static final int PROSE = 60;
    private static final int OF_PAGE = 26 + TextSurroundings.COUNT;
    static final int COUNT = TextTraits.COUNT + 2 * AROUND * NEIGHBOUR + OF_PAGE;
    static final int PAGE = COUNT - OF_PAGE;

    private final List<TextLine> lines;
    private final double[][] traits;
    private final int headline;
    private final double[] prose;

    private TextFeatures(List<TextLine> lines, int headline) {
        this.lines = lines;
        this.headline = headline;
        this.traits = new double[lines.size()][];
        this.prose = new double[lines.size()];
        for (int i = 0; i < traits.length; i++) {
            traits[i] = TextTraits.of(lines.get(i));
            prose[i] = proseOf(i);
        }
    }

    /// One row for each line.
    static double[][] of(List<TextLine> lines, TextHeadline headline) {
        var features = new TextFeatures(lines, headline.line());
        var rows = new double[lines.size()][COUNT];
        for (int i = 0; i < rows.length; i++) {
            features.ofNeighbours(i, rows[i]);
        }
        features.ofNearProse(rows);
        features.ofPlace(rows);
        features.ofBlocks(rows);
        features.ofRepeats(rows);
        features.ofRoughGuess(rows);
        new TextSurroundings(lines, features.traits, features.prose, headline.line()).write(rows);
        return rows;
    }

    /// How many hundred characters of sentences the line has.
    private double proseOf(int i) {
        var own = traits[i];
        boolean isOther = own[TextTraits.END_PHRASE] + own[TextTraits.BUTTON] + own[TextTraits.CREDIT] > 0 || i <= headline;
        int length = TextSentence.size(lines.get(i).text());
        return isOther || length < PROSE || own[TextTraits.ENDS] == 0 && length < 4 * PROSE ? 0 : Math.min(length, 1000) / 100.0;
    }

    private void ofNeighbours(int i, double[] row) {
        System.arraycopy(traits[i], 0, row, 0, TextTraits.COUNT);
        int at = TextTraits.COUNT;
        for (int away = 1; away <= AROUND; away++) {
            for (int j : new int[] {i - away, i + away}) {
                if (j >= 0 && j < traits.length) {
                    System.arraycopy(traits[j], 0, row, at, SHOWN);
                    System.arraycopy(traits[j], TextTraits.CUT, row, at + SHOWN, NEIGHBOUR - SHOWN);
                } else {
                    row[at] = -1;
                }
                at += NEIGHBOUR;
            }
        }
    }

    /// Prose before and after, fading with the distance, and how far the nearest is.
    private void ofNearProse(double[][] rows) {
        int last = rows.length - 1;
        for (int side = 0; side < 2; side++) {
            double near = 0;
            double far = 0;
            int since = 99;
            for (int n = 0; n <= last; n++) {
                int i = side == 0 ? n : last - n;
                rows[i][PAGE + side] = Math.log1p(near);
                rows[i][PAGE + 2 + side] = Math.log1p(far);
                rows[i][PAGE + 4 + side] = Math.log1p(since);
                near = near * 0.6 + prose[i];
                far = far * 0.9 + prose[i];
                since = prose[i] > 0 ? 0 : Math.min(since + 1, 99);
            }
        }
    }

    private void ofPlace(double[][] rows) {
        double whole = 0;
        for (double one : prose) {
            whole += one;
        }
        double before = 0;
        int ends = 0;
        for (int i = 0; i < rows.length; i++) {
            var row = rows[i];
            row[PAGE + 6] = (double) i / rows.length;
            row[PAGE + 7] = headline < 0 ? 0 : Math.signum(i - headline) * Math.log1p(Math.abs(i - headline));
            row[PAGE + 8] = Math.log1p(before);
            row[PAGE + 9] = Math.log1p(whole - before);
            row[PAGE + 10] = whole == 0 ? 0 : before / whole;
            row[PAGE + 11] = Math.log1p(ends);
            row[PAGE + 12] = Math.log1p(rows.length);
            before += prose[i];
            ends += before > 5 && traits[i][TextTraits.END_PHRASE] > 0 ? 1 : 0;
        }
    }

    /// A block is a run of lines without an empty line between them.
    private void ofBlocks(double[][] rows) {
        for (int from = 0; from < rows.length; ) {
            int to = from + 1;
            double length = lines.get(from).length();
            while (to < rows.length && !lines.get(to).opens()) {
                length += lines.get(to).length();
                to++;
            }
            for (int i = from; i < to; i++) {
                rows[i][PAGE + 13] = Math.log1p(to - from);
                rows[i][PAGE + 14] = Math.log1p(length / (to - from)) / 6;
                rows[i][PAGE + 15] = Math.log1p(i - from);
                rows[i][PAGE + 16] = Math.log1p(to - 1 - i);
            }
            from = to;
        }
    }

    private void ofRepeats(double[][] rows) {
        var seen = new HashMap<String, Integer>();
        var title = headline < 0 ? "" : TextFold.letters(lines.get(headline).text());
        for (var line : lines) {
            seen.merge(line.text(), 1, Integer::sum);
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i][PAGE + 17] = Math.min(seen.get(lines.get(i).text()) - 1, 3);
            rows[i][PAGE + 18] = !title.isEmpty() && lines.get(i).length() < 300 && TextFold.letters(lines.get(i).text()).equals(title) ? 1 : 0;
        }
    }

    /// The densest stretch of prose, and how far the line is from its ends.
    private void ofRoughGuess(double[][] rows) {
        int from = 0;
        int bestFrom = 0;
        int bestTo = 0;
        double sum = 0;
        double best = 0;
        for (int i = 0; i < rows.length; i++) {
            if (sum <= 0) {
                sum = 0;
                from = i;
            }
            sum += prose[i] > 0 ? Math.min(prose[i], 4) : lines.get(i).standsAlone() ? -0.2 : -0.7;
            if (sum > best) {
                best = sum;
                bestFrom = from;
                bestTo = i + 1;
            }
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i][PAGE + 19] = i >= bestFrom && i < bestTo ? 1 : 0;
            rows[i][PAGE + 20] = Math.signum(i - bestFrom) * Math.log1p(Math.abs(i - bestFrom));
            rows[i][PAGE + 21] = Math.signum(bestTo - 1 - i) * Math.log1p(Math.abs(bestTo - 1 - i));
            rows[i][PAGE + 22] = Math.log1p(best);
            rows[i][PAGE + 23] = prose[i];
        }
        ofWords(rows, bestFrom, bestTo);
    }

    /// How many of the line's words the densest stretch has too (its own line left out), and how many the headline has.
    private void ofWords(double[][] rows, int from, int to) {
        var seen = new HashMap<String, Integer>();
        var words = lines.stream().map(line -> TextFold.words(line.text())).toList();
        for (int i = from; i < to; i++) {
            if (prose[i] > 0) {
                words.get(i).forEach(word -> seen.merge(word, 1, Integer::sum));
            }
        }
        var title = words.get(Math.max(headline, 0));
        for (int i = 0; i < rows.length; i++) {
            int own = i >= from && i < to && prose[i] > 0 ? 1 : 0;
            var all = words.get(i);
            rows[i][PAGE + 24] = all.isEmpty() ? 0 : (double) all.stream().filter(word -> seen.getOrDefault(word, 0) > own).count() / all.size();
            rows[i][PAGE + 25] = all.isEmpty() ? 0 : (double) all.stream().filter(title::contains).count() / all.size();
        }
    }
}
