package dateline.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A tidied page with what is known of its elements: how much text, prose and links each holds, and what its names mean.
final class PageScene {
    private static final int LIGHTEST = 40;
    private static final int LONGEST_NAME = 200;
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /// With those that only show a picture.
    final List<Element> allLeaves;
    final List<Element> leaves;
    final String[] texts;
    /// The texts in small letters and without marks.
    final String[] bares;
    final double[] prose;
    final double[] linked;
    final Element body;
    private final Map<Element, double[]> sums = new IdentityHashMap<>();
    private final Map<Element, Set<PageWords>> words = new IdentityHashMap<>();
    private final Map<String, double[]> paths = new HashMap<>();
    private final String[] pathOf;
    private final Map<Element, Integer> depths = new IdentityHashMap<>();
    private final Set<Element> withPicture = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Element, Boolean> hidden = new IdentityHashMap<>();
    private final Map<String, Set<PageWords>> wordsOf = new HashMap<>();
    private final Map<Element, Integer> alike = new IdentityHashMap<>();

    PageScene(Document page) {
        body = page.body();
        allLeaves = PageTidying.leaves(body);
        leaves = allLeaves.stream().filter(leaf -> !PageMeta.clean(leaf.text()).isEmpty()).toList();
        texts = new String[leaves.size()];
        bares = new String[texts.length];
        prose = new double[texts.length];
        linked = new double[texts.length];
        pathOf = new String[texts.length];
        body.select("img").forEach(this::markPicture);
        for (var i = 0; i < texts.length; i++) {
            var leaf = leaves.get(i);
            texts[i] = PageMeta.clean(leaf.text());
            bares[i] = bare(texts[i]);
            linked[i] = PageReading.linked(leaf);
            prose[i] = texts[i].length() < LIGHTEST || linked[i] > 0.5 ? 0 : (1 - linked[i]) * texts[i].length();
            weigh(i, leaf);
        }
    }

    private void markPicture(Element image) {
        for (var element = image; element != null && withPicture.add(element); element = element.parent()) {}
    }

    boolean hasPicture(Element element) {
        return withPicture.contains(element);
    }

    boolean isHidden(Element element) {
        return hidden.computeIfAbsent(element, other -> HIDDEN.matcher(other.attr("style")).find());
    }

    private void weigh(int i, Element leaf) {
        for (var element = leaf; element != null; element = element.parent()) {
            var sum = sums.computeIfAbsent(element, _ -> new double[5]);
            sum[0] += prose[i];
            sum[1] += texts[i].length();
            sum[2] += linked[i] * texts[i].length();
            sum[3]++;
            sum[4] += prose[i] > 0 ? 1 : 0;
        }
        pathOf[i] = path(leaf);
        var sum = paths.computeIfAbsent(pathOf[i], _ -> new double[2]);
        sum[0] += prose[i];
        sum[1]++;
    }

    private static String path(Element leaf) {
        var path = new StringBuilder();
        var element = leaf;
        for (var level = 0; level < 4 && element != null; level++, element = element.parent()) {
            path.append(element.normalName()).append('.').append(level == 0 ? "" : start(element.attr("class"))).append('>');
        }
        return path.toString();
    }

    private static String start(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    int size() {
        return texts.length;
    }

    private double sum(Element element, int which) {
        var sum = sums.get(element);
        return sum == null ? 0 : sum[which];
    }

    /// The share of the page's prose that stands in the element.
    double share(Element element) {
        return whole() == 0 ? 0 : sum(element, 0) / whole();
    }

    double whole() {
        return sum(body, 0);
    }

    double linked(Element element) {
        return sum(element, 1) == 0 ? 0 : sum(element, 2) / sum(element, 1);
    }

    double length(Element element) {
        return sum(element, 1);
    }

    double leavesIn(Element element) {
        return sum(element, 3);
    }

    double proseLeavesIn(Element element) {
        return sum(element, 4);
    }

    double pathShare(int leaf) {
        return whole() == 0 ? 0 : paths.get(pathOf[leaf])[0] / whole();
    }

    double pathCount(int leaf) {
        return paths.get(pathOf[leaf])[1];
    }

    boolean isSamePath(int one, int other) {
        return pathOf[one].equals(pathOf[other]);
    }

    Set<PageWords> words(Element element) {
        return words.computeIfAbsent(element, other -> wordsOf.computeIfAbsent(PageWords.names(other), PageWords::of));
    }

    private int depth(Element element) {
        var known = depths.get(element);
        if (known == null) {
            known = element.parent() == null ? 0 : depth(element.parent()) + 1;
            depths.put(element, known);
        }
        return known;
    }

    /// How many levels one stands below the innermost element that holds both.
    int levelsUp(Element one, Element other) {
        var a = one;
        var b = other;
        var levels = 0;
        while (a != b && a != null && b != null) {
            if (depth(a) >= depth(b)) {
                a = a.parent();
                levels++;
            } else {
                b = b.parent();
            }
        }
        return levels;
    }

    /// How far up the leaf, and how far up the other, meet; less than 0 when the leaf stands in the other.
    double levelsTo(Element leaf, Element other) {
        var own = levelsUp(leaf, other);
        var others = levelsUp(other, leaf);
        return others == 0 ? -Math.log1p(own) : others + Math.min(own, 50) / 100.0;
    }

    /// The innermost element that holds both.
    Element common(Element one, Element other) {
        var common = one;
        for (var levels = levelsUp(one, other); levels > 0; levels--) {
            common = common.parent();
        }
        return common;
    }

    /// How many elements of the same kind and with prose stand beside the element.
    int alike(Element element) {
        var parent = element.parent();
        if (parent == null) {
            return 0;
        }
        if (!alike.containsKey(element)) {
            var counts = new HashMap<String, Integer>();
            for (var child : parent.children()) {
                if (sum(child, 4) > 0) {
                    counts.merge(kind(child), 1, Integer::sum);
                }
            }
            for (var child : parent.children()) {
                alike.put(child, counts.getOrDefault(kind(child), 1) - 1);
            }
        }
        return alike.get(element);
    }

    private static String kind(Element element) {
        var first = element.className().strip().split("\\s+")[0];
        return element.normalName() + "." + first;
    }

    /// Goes inwards from the body of the page as long as one child holds at least this share of the prose.
    Element core(double share) {
        var core = body;
        for (var inner = core; inner != null; ) {
            core = inner;
            inner = core.children().stream().filter(child -> share(child) >= share).findFirst().orElse(null);
        }
        return core;
    }

    static List<Element> upwards(Element leaf) {
        var line = new ArrayList<Element>();
        for (var element = leaf; element != null && !element.normalName().equals("html"); element = element.parent()) {
            line.add(element);
        }
        return line;
    }

    static String bare(String text) {
        return MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    static Set<String> longWords(String bare) {
        return Stream.of(bare.split(" ")).filter(word -> word.length() > 3).collect(Collectors.toSet());
    }
}
