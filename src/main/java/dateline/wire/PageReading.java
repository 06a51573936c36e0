package dateline.wire;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds where in a tidied page the body of its article stands.
///
/// Every leaf weighs as much as it has text outside links. An element's score is the sum of its children's, lessened wherever
/// the text comes from several branches: paragraphs side by side keep nearly all of their weight in their parent, while teasers,
/// each wrapped for itself, lose more at each wrapping. Names such as `article-body` raise a score. The element with the highest
/// score holds the body; of equals the innermost.
final class PageReading {
    private static final double OF_BRANCHES = 0.8;
    private static final double OF_ARTICLES = 0.6;
    private static final double MOST_FURNITURE = 0.4;
    private static final int LIGHTEST = 40;
    private final Document page;
    private final Map<Element, Double> mass = new IdentityHashMap<>();
    private final Set<Element> leaves = Collections.newSetFromMap(new IdentityHashMap<>());

    private PageReading(Document page) {
        this.page = page;
    }

    /// The leaves of the body; takes furniture out of the page.
    static List<Element> bodyOf(Document page) {
        var reading = new PageReading(page);
        reading.weigh();
        reading.dropFurniture();
        reading.weigh();
        return PageTidying.leaves(reading.container());
    }

    private void weigh() {
        leaves.clear();
        mass.clear();
        for (var leaf : PageTidying.leaves(page.body())) {
            leaves.add(leaf);
            var weight = weight(leaf);
            for (Element element = leaf; element != null && weight > 0; element = element.parent()) {
                mass.merge(element, weight, Double::sum);
            }
        }
    }

    private static double weight(Element leaf) {
        var length = leaf.text().length();
        var linked = linked(leaf);
        return length < LIGHTEST || linked > 0.5 ? 0 : (1 - linked) * length;
    }

    /// How much of an element's text is links, from 0 to 1.
    static double linked(Element element) {
        var length = element.text().length();
        if (length == 0) {
            return 0;
        }
        var linked = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
        return element.closest("a") != null ? 1 : Math.min(1, (double) linked / length);
    }

    private double massOf(Element element) {
        return mass.getOrDefault(element, 0.0);
    }

    private void dropFurniture() {
        var whole = massOf(page.body());
        var hidden = page.body().select("[style~=(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden]");
        hidden.stream().filter(element -> massOf(element) < whole * 0.6).forEach(Element::remove);
        for (var element : page.body().getAllElements()) {
            if (element != page.body() && PageFurniture.isNamed(element) && massOf(element) < whole * MOST_FURNITURE && !PageFurniture.isProtected(element)) {
                if (System.getProperty("trace") != null && massOf(element) > 100) System.out.println("DROP " + massOf(element) + " of " + whole + " <" + element.normalName() + " class=" + element.className() + " id=" + element.id());
                element.remove();
            }
        }
    }

    private Element container() {
        Element best = page.body();
        var bestScore = 0.0;
        var scores = new IdentityHashMap<Element, Double>();
        for (var element : page.body().getAllElements().reversed()) {
            var score = score(element, scores);
            scores.put(element, score);
            var hinted = score * PageFurniture.bodyHint(element);
            if (hinted > bestScore * 1.0001) {
                bestScore = hinted;
                best = element;
            }
        }
        if (System.getProperty("trace") != null) System.out.println("BEST <" + best.normalName() + " class=" + best.className() + " id=" + best.id());
        return best;
    }

    private double score(Element element, Map<Element, Double> scores) {
        var children = element.children().stream().filter(child -> massOf(child) > 0).toList();
        if (children.isEmpty()) {
            return massOf(element);
        }
        var sum = children.stream().mapToDouble(child -> scores.get(child) * share(child)).sum();
        return children.size() == 1 && !leaves.contains(children.getFirst()) ? sum : sum * OF_BRANCHES;
    }

    private double share(Element child) {
        var share = child.normalName().equals("article") ? OF_ARTICLES : 1;
        return leaves.contains(child) ? share / OF_BRANCHES : share;
    }
}
