package dateline.wire;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the leaves of a tidied page that are the body of its article.
final class PageReading {
    private static final double DOMINANT = 0.7;
    private final Document page;
    private final Map<Element, Double> mass = new IdentityHashMap<>();

    private PageReading(Document page) {
        this.page = page;
    }

    static List<Element> bodyOf(Document page) {
        var reading = new PageReading(page);
        reading.weigh();
        reading.dropFurniture();
        reading.mass.clear();
        reading.weigh();
        return reading.kept(reading.container());
    }

    private void weigh() {
        for (var leaf : PageTidying.leaves(page.body())) {
            var weight = weight(leaf);
            for (Element element = leaf; element != null && weight > 0; element = element.parent()) {
                mass.merge(element, weight, Double::sum);
            }
        }
    }

    private static double weight(Element leaf) {
        var text = leaf.text();
        if (text.length() < 40) {
            return 0;
        }
        var linked = linked(leaf);
        return linked > 0.5 ? 0 : (1 - linked) * text.length();
    }

    static double linked(Element leaf) {
        var text = leaf.text().length();
        if (text == 0) {
            return 0;
        }
        var linked = 0;
        for (var link : leaf.select("a")) {
            linked += link.text().length();
        }
        return leaf.closest("a") != null ? 1 : Math.min(1, (double) linked / text);
    }

    private double massOf(Element element) {
        return mass.getOrDefault(element, 0.0);
    }

    private void dropFurniture() {
        var whole = massOf(page.body());
        for (var element : page.body().getAllElements()) {
            if (element != page.body() && PageFurniture.isNamed(element) && massOf(element) < whole * 0.4) {
                element.remove();
            }
        }
    }

    private Element container() {
        Element at = page.body();
        while (true) {
            var best = at.children().stream().max((a, b) -> Double.compare(massOf(a), massOf(b)));
            if (best.isEmpty() || massOf(best.get()) < massOf(at) * DOMINANT || massOf(at) == 0 || !PageTidying.isBlock(best.get()) && best.get().normalName().equals("p")) {
                return at;
            }
            at = best.get();
        }
    }

    private List<Element> kept(Element container) {
        var kept = new ArrayList<Element>();
        for (var leaf : PageTidying.leaves(container)) {
            if (leaf.hasText() && linked(leaf) < 0.6 && leaf.closest("figure, figcaption, h1") == null) {
                kept.add(leaf);
            }
        }
        return kept;
    }
}
