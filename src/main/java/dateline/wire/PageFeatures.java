package dateline.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;

/// What every leaf of a tidied page shows, as numbers for the model: its text (`PageTraits`), its place in the tree (`PagePlace`), what
/// stands around it (`PageAround`), what the rules make of it (`PageGuess`), whether the head of the page tells it (`PageTold`).
final class PageFeatures {
    final PageScene scene;
    final PageGuess guess;
    private final PageFacts facts;
    private final String headline;
    private List<String> names = List.of();

    PageFeatures(Document page, PageFacts facts, String headline) {
        this.facts = facts;
        this.headline = headline;
        scene = new PageScene(page);
        guess = new PageGuess(page, scene, headline);
    }

    /// Of the numbers in each row; empty before there is one.
    List<String> names() {
        return names;
    }

    /// One row for each leaf with text.
    double[][] rows() {
        var rows = new PageRow[scene.size()];
        var told = new PageTold(facts, scene);
        var place = new PagePlace(scene);
        var around = new PageAround(scene, guess);
        for (var i = 0; i < rows.length; i++) {
            rows[i] = i == 0 ? PageRow.naming() : rows[0].next();
            PageTraits.add(rows[i], scene.leaves.get(i), scene.texts[i], scene.linked[i]);
            place.add(i, rows[i]);
            ofGuess(i, rows[i]);
            told.add(i, rows[i]);
            around.addNeighbours(i, rows[i]);
        }
        around.addNearProse(rows);
        ofPlace(rows);
        ofRepeats(rows);
        around.addHeadings(rows);
        ofShared(rows);
        names = rows.length == 0 ? names : rows[0].names();
        return Arrays.stream(rows).map(PageRow::numbers).toArray(double[][]::new);
    }

    private void ofGuess(int i, PageRow row) {
        var title = guess.title();
        row.add("found", guess.found[i]);
        row.add("kept", guess.kept[i]);
        row.add("guess", scene.levelsTo(scene.leaves.get(i), guess.holder));
        row.add("title", title < 0 ? 0 : Math.signum(i - title) * Math.log1p(Math.abs(i - title)));
        row.add("is title", i == title);
        row.add("own up to title", title < 0 ? -1 : scene.levelsUp(scene.leaves.get(i), scene.leaves.get(title)));
        row.add("title up to own", title < 0 ? -1 : scene.levelsUp(scene.leaves.get(title), scene.leaves.get(i)));
    }

    private void ofPlace(PageRow[] rows) {
        double before = 0;
        var count = 0;
        for (var is : guess.kept) {
            count += is ? 1 : 0;
        }
        for (var i = 0; i < rows.length; i++) {
            rows[i].add("place", (double) i / rows.length);
            rows[i].add("prose before", scene.whole() == 0 ? 0 : before / scene.whole());
            rows[i].add("size", Math.log1p(rows.length));
            rows[i].add("whole", Math.log1p(scene.whole()));
            rows[i].add("own share", scene.whole() == 0 ? 0 : scene.prose[i] / scene.whole());
            rows[i].add("all kept", Math.log1p(count));
            before += scene.prose[i];
        }
    }

    private void ofRepeats(PageRow[] rows) {
        var seen = new HashMap<String, Integer>();
        for (var text : scene.texts) {
            seen.merge(text, 1, Integer::sum);
        }
        var first = new HashSet<String>();
        var everywhere = new boolean[rows.length];
        Arrays.fill(everywhere, true);
        var saidAnywhere = new PageSaid(scene.bares, everywhere);
        var saidInBody = new PageSaid(scene.bares, guess.kept);
        for (var i = 0; i < rows.length; i++) {
            rows[i].add("repeats", Math.min(seen.get(scene.texts[i]) - 1, 3));
            rows[i].add("said elsewhere", saidAnywhere.elsewhere(i, true));
            rows[i].add("said in body", saidInBody.elsewhere(i, guess.kept[i]));
            rows[i].add("again", !first.add(scene.texts[i]));
        }
    }

    /// How many of the leaf's words the kept leaves have too (its own left out), and how many the headline has.
    private void ofShared(PageRow[] rows) {
        var seen = new HashMap<String, Integer>();
        List<Set<String>> words = new ArrayList<>();
        for (var i = 0; i < rows.length; i++) {
            words.add(PageScene.longWords(scene.bares[i]));
            if (guess.kept[i]) {
                words.get(i).forEach(word -> seen.merge(word, 1, Integer::sum));
            }
        }
        var named = PageScene.longWords(PageScene.bare(headline));
        for (var i = 0; i < rows.length; i++) {
            var own = guess.kept[i] ? 1 : 0;
            var all = words.get(i);
            rows[i].add("shared", all.isEmpty() ? 0 : (double) all.stream().filter(word -> seen.getOrDefault(word, 0) > own).count() / all.size());
            rows[i].add("of headline", all.isEmpty() ? 0 : (double) all.stream().filter(named::contains).count() / all.size());
        }
    }
}
