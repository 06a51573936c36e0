package dateline.wire;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the leaves of a tidied page that are the body of its article.
final class PageReading {
    private static final double DECAY = 0.8;
    private final Document page;
    private final Map<Element, Double> mass = new IdentityHashMap<>();

    private final java.util.Set<Element> leaves = java.util.Collections.newSetFromMap(new IdentityHashMap<>());

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
        leaves.clear();
        for (var leaf : PageTidying.leaves(page.body())) {
            leaves.add(leaf);
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
            if (element != page.body() && PageFurniture.isNamed(element) && element.selectFirst("[itemprop~=(?i)articlebody]") == null && massOf(element) < whole * 0.4) {
                if (System.getProperty("trace") != null && massOf(element) > 100) System.out.println("DROP " + massOf(element) + " of " + whole + " <" + element.normalName() + " class=" + element.className() + " id=" + element.id());
                element.remove();
            }
        }
    }

    private Element container() {
        Element best = page.body();
        var scores = new IdentityHashMap<Element, Double>();
        var elements = page.body().getAllElements();
        var bestScore = 0.0;
        for (var element : elements.reversed()) {
            var score = ownScore(element, scores);
            scores.put(element, score);
            var hinted = score * PageFurniture.bodyHint(element);
            if (hinted > bestScore * 1.0001) {
                bestScore = hinted;
                best = element;
            }
        }
        return best;
    }

    private double ownScore(Element element, Map<Element, Double> scores) {
        var children = element.children().stream().filter(child -> massOf(child) > 0).toList();
        if (children.isEmpty()) {
            return massOf(element);
        }
        var sum = children.stream().mapToDouble(child -> scores.get(child) * (child.normalName().equals("article") ? 0.6 : 1) * (PageTidying.isBlock(child) && isLeaf(child) ? 1 / DECAY : 1)).sum();
        return children.size() == 1 && !isLeaf(children.getFirst()) ? sum : sum * DECAY;
    }

    private boolean isLeaf(Element element) {
        return leaves.contains(element);
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
