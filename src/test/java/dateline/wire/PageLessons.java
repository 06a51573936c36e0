package dateline.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;

/// What a page with a known body teaches: of every leaf the numbers, whether it is body, and how much it counts.
final class PageLessons {
    private static final double OF_READABILITY = 0.5;
    private static final double OF_SNIPPETS = 0.05;

    private final List<double[]> rows = new ArrayList<>();
    private final List<Double> answers = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private List<String> names = List.of();

    static PageLessons of(PageCorpus.Page page) {
        var lessons = new PageLessons();
        if (Decoding.decode(page.bytes(), java.util.Optional.empty()) instanceof Decoding.Text(var text, _)) {
            var document = Jsoup.parse(HtmlCapture.slim(text));
            var facts = new PageFacts(document);
            var headline = facts.headline();
            PageTidying.tidy(document);
            var features = new PageFeatures(document, facts, headline);
            var rows = features.rows();
            lessons.names = features.names();
            if (page.body().isPresent()) {
                lessons.learnBody(page, features, rows);
            } else {
                lessons.learnSnippets(page, features.scene, rows);
            }
        }
        return lessons;
    }

    /// All lessons in one; the weights are brought to 1 on average.
    static PageTrees learn(Collection<PageLessons> lessons, int forests, int trees) {
        return PageTrees.parse(written(lessons, forests, trees));
    }

    static String written(Collection<PageLessons> lessons, int forests, int trees) {
        var rows = lessons.stream().flatMap(one -> one.rows.stream()).toArray(double[][]::new);
        var answers = lessons.stream().flatMap(one -> one.answers.stream()).mapToDouble(answer -> answer).toArray();
        var weights = lessons.stream().flatMap(one -> one.weights.stream()).mapToDouble(weight -> weight).toArray();
        var mean = Arrays.stream(weights).average().orElse(1);
        var names = lessons.stream().map(one -> one.names).filter(list -> !list.isEmpty()).findFirst().orElseThrow();
        var grown = new TreeGrowing(rows, answers, Arrays.stream(weights).map(weight -> weight / mean).toArray()).grow(forests, trees);
        return "# Written by PageTrainer: not to be changed by hand.\n" + String.join("|", names) + "\n" + String.join("\n", grown) + "\n";
    }

    /// A leaf counts by the root of its share of the body, because pages are averaged when they are measured. Readability keeps lines that
    /// are no body to us; of those nothing is learnt.
    private void learnBody(PageCorpus.Page page, PageFeatures features, double[][] numbers) {
        var scene = features.scene;
        var shares = shares(scene.texts, page.body().orElseThrow());
        var sizes = Arrays.stream(scene.texts).mapToInt(text -> TextCorpus.tokens(text).size()).toArray();
        double whole = 0;
        for (var i = 0; i < shares.length; i++) {
            whole += shares[i] >= 0.5 ? sizes[i] : 0;
        }
        for (var i = 0; i < shares.length; i++) {
            var leaf = scene.leaves.get(i);
            var isBody = shares[i] >= 0.5 && (page.isMeasured() || leaf.closest("figure, figcaption") == null);
            var isByOtherRule = !page.isMeasured() && isBody
                    && (PageReading.linked(leaf) > 0.6 || PagePruning.isFurniture(scene.texts[i]) || features.guess.found[i] && !features.guess.kept[i]);
            if (sizes[i] > 0 && !isByOtherRule) {
                learn(numbers[i], isBody, Math.sqrt(Math.min((sizes[i] + 3) / Math.max(whole, 50), 1)) * (page.isMeasured() ? 1 : OF_READABILITY));
            }
        }
    }

    /// Texts that share nothing with the body are left out of the comparison, which takes long with many of them.
    private static double[] shares(String[] texts, String body) {
        var tokens = TextCorpus.tokens(body);
        var known = new HashSet<>(tokens);
        var shingles = new HashSet<List<String>>();
        for (var i = 0; i + 3 <= tokens.size(); i++) {
            shingles.add(tokens.subList(i, i + 3));
        }
        var lines = Arrays.stream(texts).map(text -> new TextLine(mayShare(TextCorpus.tokens(text), known, shingles) ? text : "", false, false)).toList();
        return TextCorpus.shares(lines, body);
    }

    private static boolean mayShare(List<String> own, Set<String> known, Set<List<String>> shingles) {
        return own.size() < 3 ? known.containsAll(own) : IntStream.rangeClosed(0, own.size() - 3).anyMatch(i -> shingles.contains(own.subList(i, i + 3)));
    }

    /// A snippet of the body counts when it stands in one leaf alone; one of the furniture when it is long, or most of its leaf.
    private void learnSnippets(PageCorpus.Page page, PageScene scene, double[][] features) {
        for (var i = 0; i < scene.size(); i++) {
            var text = scene.texts[i];
            var isBody = page.with().stream().anyMatch(snippet -> text.contains(snippet) && Arrays.stream(scene.texts).filter(other -> other.contains(snippet)).count() == 1);
            var isFurniture = page.without().stream().anyMatch(snippet -> text.contains(snippet) && (snippet.length() >= 12 || text.length() < 4 * snippet.length()));
            if (isBody || isFurniture) {
                learn(features[i], isBody, OF_SNIPPETS);
            }
        }
    }

    private void learn(double[] row, boolean isBody, double weight) {
        rows.add(row);
        answers.add(isBody ? 1.0 : 0.0);
        weights.add(weight);
    }
}
