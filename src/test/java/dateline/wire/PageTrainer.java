package dateline.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Trains the model of `PageBody` on all pages of the corpora (see `PageCorpus`), always to the same trees.
///
/// Run with the test class path: `PageTrainer FOLDER-OF-THE-CORPORA src/main/resources/wire/page-model.txt`.
public final class PageTrainer {
    private static final int FORESTS = 3;
    private static final int TREES = 250;
    private static final int FOLDS = 5;

    private PageTrainer() {}

    public static void main(String[] arguments) throws IOException {
        var lessons = PageCorpus.read(Path.of(arguments[0])).stream().map(PageLessons::of).toList();
        Files.writeString(Path.of(arguments[1]), PageLessons.written(lessons, FORESTS, TREES));
    }

    /// For every measured page the model learnt from the pages of other sites.
    static Map<PageCorpus.Page, PageTrees> crossValidated(List<PageCorpus.Page> pages) {
        var lessons = new IdentityHashMap<PageCorpus.Page, PageLessons>();
        pages.forEach(page -> lessons.put(page, PageLessons.of(page)));
        return crossValidated(pages, lessons);
    }

    static Map<PageCorpus.Page, PageTrees> crossValidated(List<PageCorpus.Page> pages, Map<PageCorpus.Page, PageLessons> lessons) {
        var sites = new ArrayList<>(pages.stream().filter(PageCorpus.Page::isMeasured).map(PageCorpus.Page::site).distinct().sorted().toList());
        java.util.Collections.shuffle(sites, new Random(1));
        var models = new HashMap<PageCorpus.Page, PageTrees>();
        for (var fold = 0; fold < FOLDS; fold++) {
            var kept = fold;
            var others = pages.stream().filter(page -> sites.indexOf(page.site()) < 0 || sites.indexOf(page.site()) % FOLDS != kept).toList();
            var model = PageLessons.learn(others.stream().map(lessons::get).toList(), FORESTS, TREES);
            pages.stream().filter(page -> page.isMeasured() && !others.contains(page)).forEach(page -> models.put(page, model));
        }
        return models;
    }
}
