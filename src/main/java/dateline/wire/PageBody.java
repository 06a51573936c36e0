package dateline.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The leaves of a tidied page that are the body of its article, by a trained model (`wire/page-model.txt`), with the pictures between them.
final class PageBody {
    private static final double LEANING = -0.4;
    private static final int SHORTEST = 60;
    private static final int ENOUGH = 300;
    private static final double MOST_HIDDEN = 0.6;
    private static final int MOST_LEAVES = 8000;

    private PageBody() {}

    private static final class Trained {
        static final PageTrees MODEL = read();

        private static PageTrees read() {
            try (var stream = PageBody.class.getResourceAsStream("/wire/page-model.txt")) {
                return PageTrees.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /// The model as it was trained, read once.
    static PageTrees trained() {
        return Trained.MODEL;
    }

    static List<Element> of(Document page, PageFacts facts, String headline, PageTrees model) {
        var features = new PageFeatures(page, facts, headline);
        var isBody = chosen(features, model);
        var leaves = features.scene.leaves;
        var body = new ArrayList<Element>();
        for (var i = 0; i < isBody.length; i++) {
            if (isBody[i]) {
                body.add(leaves.get(i));
            }
        }
        return features.guess.withPictures(body);
    }

    /// When the model finds no article, or the page is too large for it, what the rules found stands.
    private static boolean[] chosen(PageFeatures features, PageTrees model) {
        if (features.scene.size() > MOST_LEAVES) {
            return features.guess.kept;
        }
        var rows = features.rows();
        var isBody = new boolean[rows.length];
        for (var i = 0; i < rows.length; i++) {
            isBody[i] = model.logit(rows[i]) + LEANING > 0 && !isHidden(features.scene, features.scene.leaves.get(i));
        }
        PageSaid.dropRepeats(features.scene.bares, isBody);
        dropOtherArticles(features, isBody);
        dropAfterwords(features.scene, isBody);
        return length(features.scene, isBody) < SHORTEST ? features.guess.kept : isBody;
    }

    /// Some pages hide all they have until a script shows it.
    private static boolean isHidden(PageScene scene, Element leaf) {
        return PageScene.upwards(leaf).stream().anyMatch(element -> scene.isHidden(element) && scene.share(element) < MOST_HIDDEN);
    }

    private static void dropAfterwords(PageScene scene, boolean[] isBody) {
        for (var i = isBody.length - 1; i >= 0 && (!isBody[i] || PagePruning.isAfterword(scene.leaves.get(i))); i--) {
            isBody[i] = false;
        }
    }

    private static int length(PageScene scene, boolean[] isBody) {
        return IntStream.range(0, isBody.length).filter(i -> isBody[i]).map(i -> scene.texts[i].length()).sum();
    }

    /// When the `article` element that shows the headline has text, the text of those beside it belongs to other articles.
    private static void dropOtherArticles(PageFeatures features, boolean[] isBody) {
        var title = features.guess.title();
        var own = title < 0 ? null : article(features.scene.leaves.get(title));
        if (own == null) {
            return;
        }
        var isOther = new boolean[isBody.length];
        var isOwn = new boolean[isBody.length];
        for (var i = 0; i < isBody.length; i++) {
            var article = article(features.scene.leaves.get(i));
            isOther[i] = isBody[i] && article != null && article != own;
            isOwn[i] = isBody[i] && article == own;
        }
        if (length(features.scene, isOwn) >= ENOUGH) {
            for (var i = 0; i < isBody.length; i++) {
                isBody[i] &= !isOther[i];
            }
        }
    }

    private static @Nullable Element article(Element leaf) {
        return leaf.parents().stream().filter(parent -> parent.normalName().equals("article")).reduce((_, outer) -> outer).orElse(null);
    }
}
