package dateline.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Words and beginnings of lines that are found on many sites rather in articles, or rather around them. A word that is not known says
/// nothing either way.
///
/// `wire/text-words.txt` has them, written by `TextTrainer` (with the tests): a sign, a tab, and its odds (above 0 for articles).
final class TextWords {
    static final int COUNT = 6;
    private static final int SEEN = 40;
    private static final int SHORT = 30;
    private static final int NEAR = 3;

    private final ToDoubleFunction<String> odds;

    TextWords(ToDoubleFunction<String> odds) {
        this.odds = odds;
    }

    static TextWords trained() {
        try (var stream = TextWords.class.getResourceAsStream("/wire/text-words.txt")) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static TextWords parse(String text) {
        var known = new HashMap<String, Double>();
        for (var line : text.lines().filter(line -> !line.startsWith("# ")).toList()) {
            var parts = line.split("\t");
            known.put(parts[0], Double.parseDouble(parts[1]));
        }
        return new TextWords(sign -> known.getOrDefault(sign, 0.0));
    }

    /// The line's words, its beginning (`^`), and the whole of a short line (`=`).
    static Set<String> signs(String line) {
        var folded = TextFold.of(line.length() > 600 ? line.substring(0, 600) : line);
        var words = new ArrayList<String>();
        for (var word : folded.split("[^\\p{L}\\p{M}\\p{Sc}@'’]+")) {
            if (!word.isEmpty() && words.size() < SEEN) {
                words.add(word);
            }
        }
        var signs = new LinkedHashSet<String>(words);
        if (words.size() > 1) {
            signs.add("^" + words.get(0) + " " + words.get(1));
        }
        if (!words.isEmpty()) {
            signs.add("^" + words.getFirst());
        }
        if (line.length() <= SHORT) {
            signs.add("=" + String.join(" ", words));
        }
        return signs;
    }

    /// Adds to the rows of a page what its lines' words tell.
    double[][] with(double[][] features, List<TextLine> lines) {
        var rows = new double[features.length][];
        int at = TextFeatures.COUNT;
        for (int i = 0; i < rows.length; i++) {
            rows[i] = java.util.Arrays.copyOf(features[i], at + COUNT);
            ofSigns(signs(lines.get(i).text()), rows[i], at);
        }
        for (int i = 0; i < rows.length; i++) {
            for (int away = 1; away <= NEAR; away++) {
                rows[i][at + 4] += i - away < 0 ? 0 : rows[i - away][at] / away;
                rows[i][at + 5] += i + away >= rows.length ? 0 : rows[i + away][at] / away;
            }
        }
        return rows;
    }

    private void ofSigns(Set<String> signs, double[] row, int at) {
        int count = 0;
        for (var sign : signs) {
            double one = odds.applyAsDouble(sign);
            if (sign.charAt(0) == '^' || sign.charAt(0) == '=') {
                row[at + 3] += one;
            } else {
                row[at] += one;
                row[at + 1] = Math.min(row[at + 1], one);
                row[at + 2] = Math.max(row[at + 2], one);
                count++;
            }
        }
        row[at] /= Math.sqrt(Math.max(count, 1));
    }
}
