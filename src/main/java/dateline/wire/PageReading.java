package dateline.wire;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds where in a tidied page the body of its article stands.
///
/// Every leaf weighs as much as it has text outside links. An element's score is the sum of its children's, lessened wherever
/// the text comes from several branches: paragraphs side by side keep nearly all of their weight in their parent, while teasers,
/// each wrapped for itself, lose more at each wrapping. Names such as `article-body` raise a score. The element with the highest
/// score holds the body; of equals the innermost.
final class PageReading {
    private static final double OF_BRANCHES = 0.75;
    private static final double OF_ARTICLES = 0.6;
    private static final double MOST_FURNITURE = 0.3;
    private static final double MOST_REMARKS = 0.9;
    private static final int PROSE = 150;
    private static final double MOST_WEAK = 0.25;
    private static final int LIGHTEST = 40;
    private final Document page;
    private final Map<Element, Double> mass = new IdentityHashMap<>();
    private final Map<Element, Double> hints = new IdentityHashMap<>();
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
        var named = new LinkedHashMap<Element, Set<String>>();
        for (var element : page.body().children().select("*")) {
            var words = PageFurniture.wordsOf(element);
            if (!words.isEmpty() && !(leaves.contains(element) && massOf(element) > PROSE) && !PageFurniture.isProtected(element)) {
                named.put(element, words);
            }
        }
        var usual = usual(named, whole);
        named.forEach((element, words) -> {
            if (!usual.containsAll(words)) {
                element.remove();
            }
        });
    }

    /// A word by which a page names much of its text does not mean furniture there.
    private Set<String> usual(Map<Element, Set<String>> named, double whole) {
        var masses = new HashMap<String, Double>();
        named.forEach((element, words) -> words.stream()
                .filter(word -> element.parents().stream().noneMatch(parent -> named.getOrDefault(parent, Set.of()).contains(word)))
                .forEach(word -> masses.merge(word, massOf(element), Double::sum)));
        return masses.keySet().stream().filter(word -> masses.get(word) > whole * limit(word)).collect(Collectors.toSet());
    }

    private static double limit(String word) {
        return PageFurniture.isRemarks(word) ? MOST_REMARKS : PageFurniture.isWeak(word) ? MOST_WEAK : MOST_FURNITURE;
    }

    private Element container() {
        Element best = page.body();
        var bestScore = 0.0;
        var scores = new HashMap<Element, Double>();
        for (var element : page.body().getAllElements().reversed()) {
            var score = leaves.contains(element) ? massOf(element) * hint(element) : score(element, scores);
            scores.put(element, score);
            if (score > bestScore * 1.0001) {
                bestScore = score;
                best = element;
            }
        }
        return best;
    }

    /// An element's names are weighed once, not for each of its leaves.
    private double hint(Element element) {
        var known = hints.get(element);
        if (known == null) {
            var own = PageFurniture.bodyHint(element);
            known = element.parent() == null ? own : Math.max(own, hint(element.parent()));
            hints.put(element, known);
        }
        return known;
    }

    private double score(Element element, Map<Element, Double> scores) {
        var children = element.children().stream().filter(child -> massOf(child) > 0).toList();
        var sum = children.stream().mapToDouble(child -> scores.get(child) * share(child)).sum();
        return children.size() == 1 && !leaves.contains(children.getFirst()) ? sum : sum * OF_BRANCHES;
    }

    private double share(Element child) {
        var share = child.normalName().equals("article") ? OF_ARTICLES : 1;
        return leaves.contains(child) ? share / OF_BRANCHES : share;
    }
}
