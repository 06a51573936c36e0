package dateline.wire;

import dateline.articles.Bodies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Measures what the training is worth on sites never seen: the pages of the first folder are cut into five parts by their sites, and each
/// part is read by looks trained on the other four and on all other folders (less the sites of the part).
///
/// Run with the test class path: `TextTrial SEEDS NETS VISITS FOLDER FOLDER=WEIGHT…`.
final class TextTrial {
    private static final int PARTS = 5;

    private TextTrial() {}

    public static void main(String[] arguments) throws IOException {
        int nets = Integer.parseInt(arguments[1]);
        int visits = Integer.parseInt(arguments[2]);
        var folders = Arrays.asList(arguments).subList(3, arguments.length);
        var lessons = TextTrainer.lessons(folders);
        int measured = TextCorpus.read(Path.of(folders.getFirst().split("=")[0])).size();
        var all = new ArrayList<ExtractionMeasure.Score>();
        var pages = new TreeMap<String, List<ExtractionMeasure.Score>>();
        for (int seed = 0; seed < Integer.parseInt(arguments[0]); seed++) {
            var scores = new ArrayList<ExtractionMeasure.Score>();
            scores(lessons, measured, seed, new TextTrainer(nets, visits)).forEach((lesson, score) -> {
                scores.add(score);
                pages.computeIfAbsent(lesson.page().name(), _ -> new ArrayList<>()).add(score);
            });
            tell("seed " + seed, scores);
            all.addAll(scores);
        }
        pages.forEach((name, scores) -> {
            if (ExtractionMeasure.average(scores).f1() < 0.95) {
                tell(name, scores);
            }
        });
        tell("all", all);
    }

    /// The first `measured` lessons' scores, each read by looks that were trained without its site.
    static Map<TextLesson, ExtractionMeasure.Score> scores(List<TextLesson> lessons, int measured, int seed, TextTrainer trainer) {
        var scores = new LinkedHashMap<TextLesson, ExtractionMeasure.Score>();
        for (int part = 0; part < PARTS; part++) {
            int at = part;
            var tested = lessons.subList(0, measured).stream().filter(lesson -> part(lesson, seed) == at).toList();
            var sites = tested.stream().map(lesson -> lesson.page().site()).toList();
            var looks = trainer.written(lessons.stream().filter(lesson -> !sites.contains(lesson.page().site())).toList()).looks();
            for (var lesson : tested) {
                scores.put(lesson, ExtractionMeasure.score(lesson.page().body(), body(new TextCapture(looks).page(lesson.page().bytes()))));
            }
        }
        return scores;
    }

    private static void tell(String what, List<ExtractionMeasure.Score> scores) {
        var mean = ExtractionMeasure.average(scores);
        System.out.printf("%-14s precision %.4f  recall %.4f  F1 %.4f%n", what, mean.precision(), mean.recall(), mean.f1());
    }

    private static int part(TextLesson lesson, int seed) {
        return Math.floorMod((lesson.page().site() + seed).hashCode() * 31 >> 4, PARTS);
    }

    private static String body(Capture capture) {
        return capture instanceof Capture.Found(var article) ? Bodies.text(article.content()) : "";
    }
}
