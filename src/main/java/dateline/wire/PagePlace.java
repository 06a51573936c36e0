package dateline.wire;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Where in the tree of elements a leaf stands, what its ancestors are called, and how much of the page they hold.
final class PagePlace {
    private static final List<String> HOLDERS = List.of(
            "figure", "figcaption", "ul", "ol", "dl", "table", "blockquote", "nav", "aside", "footer", "header", "form", "article", "main", "section", "pre", "details");
    private static final Set<String> WEIGHED = Set.of("aside", "header", "footer", "article", "section", "form", "main", "ul", "table", "blockquote");
    static final List<String> TAGS = List.of("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "td", "section", "header", "footer", "article");
    private final PageScene scene;
    private final Element wide;
    private final Element narrow;

    PagePlace(PageScene scene) {
        this.scene = scene;
        wide = scene.core(0.7);
        narrow = scene.core(0.4);
    }

    void add(int i, PageRow row) {
        var leaf = scene.leaves.get(i);
        var line = PageScene.upwards(leaf);
        row.add("tag", TAGS.indexOf(leaf.normalName()));
        row.add("loose", leaf.normalName().equals("p") && leaf.attributesSize() == 0);
        row.add("depth", line.size());
        for (var holder : HOLDERS) {
            var level = levelOf(line, holder);
            row.add("in " + holder, level < 0 ? 0 : 1 / (1.0 + level));
            if (level >= 0 && Set.of("aside", "header", "footer", "article", "section", "form", "main", "ul", "table", "blockquote").contains(holder)) {
                row.add("share of " + holder, scene.share(line.get(level)));
            } else if (Set.of("aside", "header", "footer", "article", "section", "form", "main", "ul", "table", "blockquote").contains(holder)) {
                row.add("share of " + holder, -1);
            }
        }
        ofWords(line, row);
        for (var up = 1; up <= 5; up++) {
            var parent = line.get(Math.min(up, line.size() - 1));
            row.add("share up " + up, scene.share(parent));
            row.add("linked up " + up, scene.linked(parent));
            row.add("leaves up " + up, Math.log1p(scene.leavesIn(parent)));
            row.add("prose up " + up, scene.proseLeavesIn(parent) / Math.max(1, scene.leavesIn(parent)));
        }
        row.add("path share", scene.pathShare(i));
        row.add("path count", Math.log1p(scene.pathCount(i)));
        row.add("hidden", line.stream().anyMatch(scene::isHidden));
        var article = line.stream().filter(element -> element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")).findFirst();
        row.add("told body", article.isPresent());
        row.add("told body share", article.map(scene::share).orElse(-1.0));
        row.add("core wide", scene.levelsTo(leaf, wide));
        row.add("core narrow", scene.levelsTo(leaf, narrow));
        row.add("share of core", scene.share(narrow));
        ofKin(leaf, line, row);
        row.add("first child", leaf.previousElementSibling() == null);
        row.add("last child", leaf.nextElementSibling() == null);
    }

    /// Teasers, comments and other articles stand beside others of their kind.
    private void ofKin(Element leaf, List<Element> line, PageRow row) {
        var most = 0;
        var at = 0;
        for (var level = 1; level < line.size(); level++) {
            var alike = scene.alike(line.get(level));
            if (alike > most) {
                most = alike;
                at = level;
            }
        }
        row.add("alike", scene.alike(leaf));
        row.add("kin", Math.log1p(most));
        row.add("kin level", at);
        row.add("kin share", most == 0 ? -1 : scene.share(line.get(at)));
        row.add("picture before", showsPicture(before(leaf)));
        row.add("picture beside", leaf.parent() != null && scene.hasPicture(leaf.parent()) ? 1 / (1.0 + scene.leavesIn(leaf.parent())) : 0);
    }

    private static Element before(Element leaf) {
        var before = leaf.previousElementSibling();
        return before != null || leaf.parent() == null ? before : leaf.parent().previousElementSibling();
    }

    private boolean showsPicture(Element element) {
        return element != null && scene.length(element) < 20 && scene.hasPicture(element);
    }

    private static int levelOf(List<Element> line, String tag) {
        for (var level = 0; level < line.size(); level++) {
            if (line.get(level).normalName().equals(tag)) {
                return level;
            }
        }
        return -1;
    }

    private void ofWords(List<Element> line, PageRow row) {
        for (var words : PageWords.values()) {
            var level = 0;
            while (level < line.size() && !scene.words(line.get(level)).contains(words)) {
                level++;
            }
            var isThere = level < line.size();
            row.add("named " + words, isThere ? 1 / (1.0 + level) : 0);
            row.add("share named " + words, isThere ? scene.share(line.get(level)) : -1);
        }
    }
}
