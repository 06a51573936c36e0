package dateline.wire;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What the rules of `PageReading` and `PagePruning` make of a page: the leaves they find and those they keep, its pictures, and the leaf
/// that shows the headline.
final class PageGuess {
    private static final String MARK = "dateline-leaf";
    private final PageScene scene;
    private final Map<Element, Integer> numberOf = new IdentityHashMap<>();
    private final Set<Element> pictures = Collections.newSetFromMap(new IdentityHashMap<>());
    final boolean[] found;
    final boolean[] kept;
    /// The innermost element with all that was found.
    final Element holder;
    /// -1 when the page does not show its headline.
    private int title = -1;

    PageGuess(Document page, PageScene scene, String headline) {
        this.scene = scene;
        found = new boolean[scene.size()];
        kept = new boolean[scene.size()];
        for (var i = 0; i < scene.size(); i++) {
            numberOf.put(scene.leaves.get(i), i);
        }
        guess(page, headline);
        holder = common();
        findTitle(headline);
    }

    int title() {
        return title;
    }

    private void guess(Document page, String headline) {
        for (var i = 0; i < scene.allLeaves.size(); i++) {
            scene.allLeaves.get(i).attr(MARK, Integer.toString(i));
        }
        var copy = page.clone();
        var picked = PageReading.bodyOf(copy);
        mark(picked, found);
        mark(PagePruning.of(picked, headline), kept);
        scene.allLeaves.forEach(leaf -> leaf.removeAttr(MARK));
    }

    private void mark(List<Element> picked, boolean[] marks) {
        for (var leaf : picked) {
            if (leaf.hasAttr(MARK)) {
                var own = scene.allLeaves.get(Integer.parseInt(leaf.attr(MARK)));
                var at = numberOf.get(own);
                if (at != null) {
                    marks[at] = true;
                }
                if (!own.hasText() || isInPicture(own)) {
                    pictures.add(own);
                }
            }
        }
    }

    private static boolean isInPicture(Element leaf) {
        var figure = leaf.closest("figure");
        return figure != null && figure.selectFirst("img") != null;
    }

    /// The body with the pictures that the rules found, from the headline on to the last of its text.
    List<Element> withPictures(List<Element> body) {
        if (body.isEmpty()) {
            return body;
        }
        var isBody = Collections.<Element>newSetFromMap(new IdentityHashMap<>());
        isBody.addAll(body);
        var all = scene.allLeaves;
        var from = title < 0 ? all.indexOf(body.getFirst()) : Math.min(all.indexOf(body.getFirst()), all.indexOf(scene.leaves.get(title)));
        var to = all.lastIndexOf(body.getLast());
        return all.subList(from, to + 1).stream().filter(leaf -> isBody.contains(leaf) || pictures.contains(leaf)).toList();
    }

    private Element common() {
        return IntStream.range(0, found.length).filter(i -> found[i]).mapToObj(scene.leaves::get).reduce(scene::common).orElse(scene.body);
    }

    private void findTitle(String headline) {
        var bare = PageScene.bare(headline);
        var words = PageScene.longWords(bare);
        var best = 0.6;
        for (var i = 0; i < scene.size(); i++) {
            var text = scene.texts[i];
            if (text.length() > 400) {
                continue;
            }
            var own = PageScene.longWords(scene.bares[i]);
            var common = own.stream().filter(words::contains).count();
            var likeness = own.isEmpty() ? 0 : 2.0 * common / (own.size() + words.size());
            var isHeading = scene.leaves.get(i).closest("h1") != null;
            var score = (scene.bares[i].equals(bare) ? 1 : likeness * 0.9) + (isHeading ? 0.5 : scene.leaves.get(i).closest("h2, h3") != null ? 0.2 : 0);
            if (score > best + 1e-9 && (likeness > 0.5 || isHeading)) {
                best = score;
                title = i;
            }
        }
    }
}
