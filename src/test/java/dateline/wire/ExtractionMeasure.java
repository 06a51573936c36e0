package dateline.wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The body measure of the article-extraction-benchmark corpus: tokens are `\w+` runs (Unicode); a page's precision and recall
/// compare the multisets of 4-token shingles of the true and the extracted body; both are averaged over pages, and F1 is
/// taken of the averages.
final class ExtractionMeasure {
    private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHINGLE = 4;

    private ExtractionMeasure() {}

    /// Each from 0 to 1.
    record Score(double precision, double recall) {
        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    static Score average(List<Score> scores) {
        return new Score(
                scores.stream().mapToDouble(Score::precision).average().orElse(0),
                scores.stream().mapToDouble(Score::recall).average().orElse(0));
    }

    static Score score(String expected, String extracted) {
        var truth = shingles(expected);
        var found = shingles(extracted);
        var common = 0;
        for (var entry : found.entrySet()) {
            common += Math.min(entry.getValue(), truth.getOrDefault(entry.getKey(), 0));
        }
        return new Score(share(common, count(found), count(truth)), share(common, count(truth), count(found)));
    }

    /// Nothing found where nothing was to be found is right.
    private static double share(int common, int of, int other) {
        return of == 0 ? other == 0 ? 1 : 0 : (double) common / of;
    }

    private static int count(Map<List<String>, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<List<String>, Integer> shingles(String text) {
        var tokens = new ArrayList<String>();
        TOKEN.matcher(text).results().forEach(token -> tokens.add(token.group()));
        var shingles = new HashMap<List<String>, Integer>();
        if (!tokens.isEmpty()) {
            for (var i = 0; i == 0 || i + SHINGLE <= tokens.size(); i++) {
                shingles.merge(List.copyOf(tokens.subList(i, Math.min(i + SHINGLE, tokens.size()))), 1, Integer::sum);
            }
        }
        return shingles;
    }
}
