package dateline.wire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// On how many sites a sign of `TextWords` is found in articles, and on how many around them.
final class TextWordCounts {
    private static final int FEWEST = 5;
    private static final double LEAST = 0.4;

    private record Site(Set<String> body, Set<String> other) {
        Site() {
            this(new HashSet<>(), new HashSet<>());
        }
    }

    private final Map<String, Site> sites = new HashMap<>();
    private final Map<String, int[]> counts = new TreeMap<>();

    TextWordCounts(List<TextLesson> lessons) {
        for (var lesson : lessons) {
            var site = sites.computeIfAbsent(lesson.page().site(), _ -> new Site());
            for (int i = 0; i < lesson.answers().length; i++) {
                if (lesson.answers()[i] >= 0) {
                    (lesson.answers()[i] > 0 ? site.body : site.other).addAll(lesson.signs().get(i));
                }
            }
        }
        for (var site : sites.values()) {
            site.body.forEach(sign -> counts.computeIfAbsent(sign, _ -> new int[2])[0]++);
            site.other.forEach(sign -> counts.computeIfAbsent(sign, _ -> new int[2])[1]++);
        }
    }

    /// The words as they are without the pages of one site: what is learnt from its pages must not know them already.
    TextWords without(String name) {
        var own = sites.getOrDefault(name, new Site());
        return new TextWords(sign -> odds(counts.getOrDefault(sign, new int[2]), own.body.contains(sign) ? 1 : 0, own.other.contains(sign) ? 1 : 0));
    }

    String written() {
        var text = new StringBuilder("# Written by TextTrainer: not to be changed by hand.\n");
        counts.forEach((sign, count) -> {
            double odds = odds(count, 0, 0);
            if (odds != 0) {
                text.append(sign).append('\t').append(String.format(Locale.ROOT, "%.1f", odds)).append('\n');
            }
        });
        return text.toString();
    }

    private double odds(int[] count, int ownBody, int ownOther) {
        int body = count[0] - ownBody;
        int other = count[1] - ownOther;
        if (body + other < FEWEST) {
            return 0;
        }
        double odds = Math.log((body + 0.5) / (other + 0.5));
        return Math.abs(odds) < LEAST ? 0 : Math.round(odds * 10) / 10.0;
    }
}
