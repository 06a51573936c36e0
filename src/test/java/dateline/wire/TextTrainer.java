package dateline.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Trains the two looks of `TextLooks`, always to the same weights. The second look learns from what the first says of pages that it
/// was not trained on: the pages are cut into parts by their sites, and each is judged by a first look trained on the others.
///
/// Run with the test class path: `TextTrainer src/main/resources/wire FOLDER[=WEIGHT]…`; `TextCorpus` tells what is in a folder.
final class TextTrainer {
    private static final int UNITS = 16;
    private static final int PARTS = 4;

    private final int nets;
    private final int visits;

    /// `nets` are trained for each look; each sees about `visits` lines, the same again and again.
    TextTrainer(int nets, int visits) {
        this.nets = nets;
        this.visits = visits;
    }

    /// As the shipped weights are trained.
    static TextTrainer ofTheProduct() {
        return new TextTrainer(6, 750_000);
    }

    /// What was learnt, as it is written.
    record Written(String words, String first, String second) {
        TextLooks looks() {
            return new TextLooks(TextWords.parse(words), TextModel.parse(first), TextModel.parse(second));
        }
    }

    public static void main(String[] arguments) throws IOException {
        var written = ofTheProduct().written(lessons(Arrays.asList(arguments).subList(1, arguments.length)));
        Files.writeString(Path.of(arguments[0], "text-words.txt"), written.words);
        Files.writeString(Path.of(arguments[0], "text-model.txt"), written.first);
        Files.writeString(Path.of(arguments[0], "text-second-model.txt"), written.second);
    }

    static List<TextLesson> lessons(List<String> folders) throws IOException {
        var lessons = new ArrayList<TextLesson>();
        for (var folder : folders) {
            var parts = folder.split("=");
            TextCorpus.read(Path.of(parts[0]), parts.length > 1 ? Double.parseDouble(parts[1]) : 1).stream().map(TextLesson::of).forEach(lessons::add);
        }
        return lessons;
    }

    Written written(List<TextLesson> lessons) {
        var words = new TextWordCounts(lessons);
        var rows = lessons.stream().map(lesson -> words.without(lesson.page().site()).with(lesson.features(), lesson.lines())).toList();
        var second = new ArrayList<>(rows);
        for (int part = 0; part < PARTS; part++) {
            lookAgain(lessons, rows, second, part);
        }
        return new Written(words.written(), written(lessons, rows, nets), written(lessons, second, nets));
    }

    private void lookAgain(List<TextLesson> lessons, List<double[][]> rows, List<double[][]> second, int part) {
        var others = IntStream.range(0, rows.size()).filter(i -> part(lessons.get(i)) != part).boxed().toList();
        var first = TextModel.parse(written(others.stream().map(lessons::get).toList(), others.stream().map(rows::get).toList(), Math.max(nets / 3, 1)));
        for (int i = 0; i < rows.size(); i++) {
            if (part(lessons.get(i)) == part) {
                second.set(i, TextSecondLook.of(lessons.get(i).lines(), TextLooks.logits(first, rows.get(i)), rows.get(i)));
            }
        }
    }

    private static int part(TextLesson lesson) {
        return Math.floorMod(lesson.page().site().hashCode() >> 3, PARTS);
    }

    private String written(List<TextLesson> lessons, List<double[][]> pages, int nets) {
        var rows = TextRows.of(lessons, pages);
        var text = new StringBuilder("# Written by TextTrainer: not to be changed by hand.\n");
        text.append(line(rows.means())).append(line(rows.scales())).append(nets).append(' ').append(UNITS).append('\n');
        for (int n = 0; n < nets; n++) {
            for (var row : new TextTraining(rows, UNITS, n).trained(Math.max(visits / rows.shown().length, 3))) {
                text.append(line(IntStream.range(0, row.length).mapToDouble(i -> row[i]).toArray()));
            }
        }
        return text.toString();
    }

    private static String line(double[] numbers) {
        return Arrays.stream(numbers).mapToObj(number -> String.format(Locale.ROOT, "%.3g", number)).collect(Collectors.joining(" ", "", "\n"));
    }
}
