package dateline.wire;

import java.util.Arrays;
import org.jsoup.nodes.Element;

/// What stands before and after a leaf.
final class PageAround {
    private final PageScene scene;
    private final PageGuess guess;
    private final double[] linked;
    private final double[] inviting;
    private final boolean[] isFurniture;

    PageAround(PageScene scene, PageGuess guess) {
        this.scene = scene;
        this.guess = guess;
        linked = scene.linked;
        isFurniture = new boolean[scene.size()];
        for (var i = 0; i < isFurniture.length; i++) {
            isFurniture[i] = PagePruning.isFurniture(scene.texts[i]);
        }
        inviting = Arrays.stream(scene.texts).mapToDouble(PageTraits::inviting).toArray();
    }

    void addNeighbours(int i, PageRow row) {
        for (var away : new int[] {-1, 1, -2, 2, -3, 3}) {
            var j = i + away;
            var isThere = j >= 0 && j < scene.size();
            row.add("length " + away, isThere ? Math.log1p(scene.texts[j].length()) : 0);
            row.add("prose " + away, isThere ? Math.log1p(scene.prose[j]) : 0);
            row.add("ends " + away, isThere && PageTraits.ends(scene.texts[j]));
            row.add("tag " + away, isThere ? PagePlace.TAGS.indexOf(scene.leaves.get(j).normalName()) : -2);
            row.add("same parent " + away, isThere && scene.leaves.get(j).parent() == scene.leaves.get(i).parent());
            row.add("same path " + away, isThere && scene.isSamePath(i, j));
            row.add("kept " + away, isThere && guess.kept[j]);
            row.add("furniture " + away, isThere && isFurniture[j]);
            row.add("colon " + away, isThere && scene.texts[j].endsWith(":"));
            row.add("linked " + away, isThere ? linked[j] : -1);
            row.add("inviting " + away, isThere ? inviting[j] : -1);
        }
        for (var step : new int[] {-1, 1}) {
            var j = i + step;
            while (j >= 0 && j < scene.size() && scene.prose[j] < 80) {
                j += step;
            }
            var isThere = j >= 0 && j < scene.size();
            row.add("to prose " + step, isThere ? Math.log1p(Math.abs(j - i)) : 9);
            row.add("up to prose " + step, isThere ? scene.levelsTo(scene.leaves.get(i), scene.leaves.get(j)) : 9);
            row.add("kept prose " + step, isThere && guess.kept[j]);
        }
    }

    void addNearProse(PageRow[] rows) {
        var last = rows.length - 1;
        for (var side = 0; side < 2; side++) {
            double near = 0;
            double far = 0;
            double keptProse = 0;
            for (var n = 0; n <= last; n++) {
                var i = side == 0 ? n : last - n;
                rows[i].add("near prose " + side, Math.log1p(near));
                rows[i].add("far prose " + side, Math.log1p(far));
                rows[i].add("kept prose all " + side, Math.log1p(keptProse));
                near = near * 0.6 + scene.prose[i] / 100;
                far = far * 0.9 + scene.prose[i] / 100;
                keptProse += guess.kept[i] ? scene.prose[i] / 100 : 0;
            }
        }
    }

    /// The last heading, or other short line that is no sentence, tells what the lines below it are.
    void addHeadings(PageRow[] rows) {
        var last = -1;
        var others = 0;
        var all = 0;
        Element list = null;
        var beforeList = -1;
        for (var i = 0; i < rows.length; i++) {
            var leaf = scene.leaves.get(i);
            var holder = leaf.closest("ul, ol, dl, table");
            if (holder != list) {
                beforeList = holder == null ? -1 : i - 1;
                list = holder;
            }
            rows[i].add("since heading", last < 0 ? 99 : Math.min(i - last, 99));
            rows[i].add("heading furniture", last >= 0 && isFurniture[last]);
            rows[i].add("heading linked", last < 0 ? -1 : linked[last]);
            rows[i].add("heading kept", last >= 0 && guess.kept[last]);
            rows[i].add("heading shared", last < 0 ? -1 : inviting[last]);
            rows[i].add("others' titles", Math.min(others, 20));
            rows[i].add("headings since title", Math.min(all, 30));
            rows[i].add("before list furniture", beforeList >= 0 && (isFurniture[beforeList] || inviting[beforeList] > 0));
            rows[i].add("before list kept", beforeList < 0 ? -1 : guess.kept[beforeList] ? 1 : 0);
            rows[i].add("before list colon", beforeList >= 0 && scene.texts[beforeList].endsWith(":"));
            rows[i].add("list linked", holder == null ? -1 : scene.linked(holder));
            rows[i].add("list length", holder == null ? -1 : scene.length(holder) / scene.leavesIn(holder));
            rows[i].add("list size", holder == null ? 0 : Math.log1p(scene.leavesIn(holder)));
            if (i == guess.title()) {
                others = 0;
                all = 0;
            } else if (leaf.closest("h1, h2, h3, h4, h5, h6") != null) {
                last = i;
                others += linked[i] > 0.9 && scene.texts[i].length() > 20 ? 1 : 0;
                all++;
            } else if (scene.texts[i].length() < 60 && holder == null && !PageTraits.ends(scene.texts[i])) {
                last = i;
            }
        }
    }
}
