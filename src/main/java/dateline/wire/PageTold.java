package dateline.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How the leaves agree with what the page says of its article in its head.
final class PageTold {
    private static final int SHINGLE = 3;
    private final PageScene scene;
    private final Set<List<String>> told = new HashSet<>();
    private final Set<List<String>> lead = new HashSet<>();
    private final double toldLength;

    PageTold(PageFacts facts, PageScene scene) {
        this.scene = scene;
        var body = facts.data().body().map(lines -> String.join(" ", lines)).orElse("");
        told.addAll(shingles(PageScene.bare(body)));
        lead.addAll(shingles(PageScene.bare(facts.description())));
        toldLength = body.length();
    }

    private static List<List<String>> shingles(String bare) {
        var words = List.of(bare.split(" "));
        var shingles = new ArrayList<List<String>>();
        for (var i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(words.subList(i, i + SHINGLE));
        }
        return shingles;
    }

    void add(int i, PageRow row) {
        var own = shingles(scene.bares[i]);
        row.add("in told", told.isEmpty() ? -1 : own.isEmpty() ? -0.5 : (double) own.stream().filter(told::contains).count() / own.size());
        row.add("told length", Math.log1p(toldLength));
        row.add("told share", scene.whole() == 0 ? 0 : Math.min(3, toldLength / scene.whole()));
        row.add("in lead", own.isEmpty() ? 0 : (double) own.stream().filter(lead::contains).count() / own.size());
    }
}
