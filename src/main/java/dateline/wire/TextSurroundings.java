package dateline.wire;

import java.util.List;

/// What the page around a line shows: readers' comments, lists, places of the title, how prose is set, teasers of other articles.
final class TextSurroundings {
    static final int COUNT = 29;
    private static final int AT = TextFeatures.COUNT - COUNT;

    private final List<TextLine> lines;
    private final double[][] traits;
    private final double[] prose;
    private final int headline;

    TextSurroundings(List<TextLine> lines, double[][] traits, double[] prose, int headline) {
        this.lines = lines;
        this.traits = traits;
        this.prose = prose;
        this.headline = headline;
    }

    void write(double[][] rows) {
        ofTalk(rows);
        ofLists(rows);
        ofTitle(rows);
        ofPageProse(rows);
        ofTeasers(rows);
    }

    /// Signs of readers' comments and headings of what follows an article, seen before the line once the body may have begun, and after it.
    private void ofTalk(double[][] rows) {
        double talk = 0;
        double end = 0;
        double body = 0;
        for (int i = 0; i < rows.length; i++) {
            rows[i][AT] = Math.log1p(talk);
            rows[i][AT + 1] = end;
            talk = talk * 0.95 + (body > 3 ? traits[i][TextTraits.COMMENT] : 0);
            end = end * 0.9 + (body > 3 ? traits[i][TextTraits.END_PHRASE] : 0);
            body += prose[i];
        }
        talk = 0;
        end = 0;
        double buttons = 0;
        for (int i = rows.length - 1; i >= 0; i--) {
            rows[i][AT + 2] = Math.log1p(talk);
            rows[i][AT + 3] = end;
            rows[i][AT + 4] = buttons;
            talk = talk * 0.95 + traits[i][TextTraits.COMMENT];
            end = end * 0.8 + traits[i][TextTraits.END_PHRASE];
            buttons = buttons * 0.8 + traits[i][TextTraits.BUTTON];
        }
    }

    /// Lists: lines of like length and kind in a row. What the line before the list is tells whether they belong to the article.
    private void ofLists(double[][] rows) {
        for (int from = 0; from < rows.length; ) {
            int to = from + 1;
            double numbers = traits[from][15];
            double ends = traits[from][TextTraits.ENDS];
            while (to < rows.length && isLike(to - 1, to)) {
                numbers += traits[to][15];
                ends += traits[to][TextTraits.ENDS];
                to++;
            }
            int size = to - from;
            for (int i = from; i < to; i++) {
                rows[i][AT + 5] = Math.log1p(size);
                rows[i][AT + 6] = size < 3 ? 0 : numbers / size;
                rows[i][AT + 7] = ends / size;
                rows[i][AT + 8] = size < 3 || from == 0 ? 0 : traits[from - 1][TextTraits.COLON];
                rows[i][AT + 9] = size < 3 || from == 0 ? 0 : rows[from - 1][TextFeatures.PAGE + 25];
                rows[i][AT + 10] = size < 3 || from == 0 ? 0 : Math.min(prose[from - 1], 4);
                rows[i][AT + 11] = size < 3 || to == rows.length ? 0 : Math.min(prose[to], 4);
                rows[i][AT + 12] = size < 3 ? 0 : Math.log1p(i - from);
            }
            from = to;
        }
    }

    /// How often the headline, or the title where no line bears it out, stands before the line and after it, and how far the last is.
    private void ofTitle(double[][] rows) {
        var title = TextFold.letters(lines.get(Math.max(headline, 0)).text());
        int before = 0;
        int since = 99;
        var places = new boolean[rows.length];
        int after = 0;
        for (int i = 1; i < rows.length; i++) {
            places[i] = lines.get(i).length() < 300 && isTitle(title, TextFold.letters(lines.get(i).text()));
            after += places[i] ? 1 : 0;
        }
        for (int i = 0; i < rows.length; i++) {
            after -= places[i] ? 1 : 0;
            rows[i][AT + 13] = Math.min(before, 3);
            rows[i][AT + 14] = Math.min(after, 3);
            rows[i][AT + 15] = Math.log1p(since);
            rows[i][AT + 16] = headline < 0 ? 1 : 0;
            before += places[i] ? 1 : 0;
            since = places[i] ? 0 : Math.min(since + 1, 99);
        }
    }

    private static boolean isTitle(String title, String line) {
        return line.length() >= 8 && (line.equals(title) || line.length() * 3 > title.length() && title.startsWith(line));
    }

    /// How the page sets its prose: mostly as paragraphs that stand alone or not, how long, how many; and whether the line is set alike.
    private void ofPageProse(double[][] rows) {
        int count = 0;
        int alone = 0;
        double length = 0;
        for (int i = 0; i < rows.length; i++) {
            if (prose[i] > 0) {
                count++;
                alone += lines.get(i).standsAlone() ? 1 : 0;
                length += rows[i][TextTraits.LENGTH];
            }
        }
        double share = count == 0 ? 0 : (double) alone / count;
        double mean = count == 0 ? 0 : length / count;
        for (int i = 0; i < rows.length; i++) {
            rows[i][AT + 17] = share;
            rows[i][AT + 18] = lines.get(i).standsAlone() ? share : 1 - share;
            rows[i][AT + 19] = mean;
            rows[i][AT + 20] = rows[i][TextTraits.LENGTH] - mean;
            rows[i][AT + 21] = Math.log1p(count);
            rows[i][AT + 22] = lines.get(i).standsAlone() && share > 0.7 && prose[i] > 0 ? 1 : 0;
            rows[i][AT + 23] = !lines.get(i).standsAlone() && share > 0.7 ? 1 : 0;
        }
    }

    /// Teasers of other articles near the line: texts cut short and times gone by; and whether an owner's mark has ended the body already.
    private void ofTeasers(double[][] rows) {
        for (int side = 0; side < 2; side++) {
            double cut = 0;
            double ago = 0;
            for (int n = 0; n < rows.length; n++) {
                int i = side == 0 ? n : rows.length - 1 - n;
                cut = cut * 0.8 + traits[i][TextTraits.CUT];
                ago = ago * 0.8 + traits[i][TextTraits.AGO];
                rows[i][AT + 24 + side] = cut;
                rows[i][AT + 26 + side] = ago;
            }
        }
        double body = 0;
        double owned = 0;
        for (int i = 0; i < rows.length; i++) {
            rows[i][AT + 28] = owned;
            owned = body > 3 && i > headline ? Math.min(owned + traits[i][TextTraits.OWNED], 2) : 0;
            body += i > headline ? prose[i] : 0;
        }
    }

    private boolean isLike(int one, int other) {
        return Math.abs(traits[one][TextTraits.LENGTH] - traits[other][TextTraits.LENGTH]) < 0.12
                && traits[one][TextTraits.ENDS] == traits[other][TextTraits.ENDS]
                && traits[one][15] == traits[other][15]
                && lines.get(one).closes() == lines.get(other).closes();
    }
}
