package dateline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.articles.Bodies;
import dateline.platform.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Measures how well bodies are found in the corpus of saved pages. The model for html has learnt from all pages ("learnt", which says little), so
/// each page is also read with a model that has not ("unseen"; "unseen +" are those on which the rules below the model were not tuned
/// either). The same goes for text.
public final class ExtractionBench {
    private static final String LINE = "%-5s %-10s %3d pages  precision %.4f  recall %.4f  F1 %.4f%n";

    private ExtractionBench() {}

    private record Result(String name, ExtractionMeasure.Score score) {}

    /// The one argument is the folder with `expected.json`, `html` and `text`.
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var expected = Json.read(Files.readString(folder.resolve("expected.json")));
        tell("html", "learnt", html(folder, expected));
        var unseen = crossValidated(folder.toAbsolutePath().getParent());
        tell("html", "unseen", unseen);
        tell("html", "unseen +", unseen.stream().filter(result -> isHeldBack(result.name())).toList());
        tell("text", "learnt", text(folder));
        tell("text", "unseen", crossValidatedText(folder));
    }

    private static List<Result> html(Path folder, JsonNode expected) throws IOException {
        var results = new ArrayList<Result>();
        for (var entry : expected.properties()) {
            try (var page = new GZIPInputStream(Files.newInputStream(folder.resolve("html").resolve(entry.getKey() + ".html.gz")))) {
                var body = body(HtmlCapture.read(page.readAllBytes()));
                results.add(new Result(entry.getKey(), ExtractionMeasure.score(entry.getValue().path("articleBody").asText(), body)));
            }
        }
        return results;
    }

    /// Every page read with a model that learnt from the pages of other sites alone.
    private static List<Result> crossValidated(Path corpora) throws IOException {
        return PageTrainer.crossValidated(PageCorpus.read(corpora)).entrySet().stream()
                .map(entry -> new Result(entry.getKey().name(), ExtractionMeasure.score(entry.getKey().body().orElseThrow(), body(HtmlCapture.read(entry.getKey().bytes(), entry.getValue())))))
                .toList();
    }

    private static List<Result> text(Path folder) throws IOException {
        return TextCorpus.read(folder).stream()
                .map(page -> new Result(page.name(), ExtractionMeasure.score(page.body(), body(TextCapture.read(page.bytes())))))
                .toList();
    }

    private static List<Result> crossValidatedText(Path folder) throws IOException {
        var lessons = TextTrainer.lessons(List.of(folder.toString()));
        return TextTrial.scores(lessons, lessons.size(), 0, TextTrainer.ofTheProduct()).entrySet().stream()
                .map(entry -> new Result(entry.getKey().page().name(), entry.getValue()))
                .toList();
    }

    private static String body(Capture capture) {
        return switch (capture) {
            case Capture.Found(var article) -> Bodies.text(article.content());
            case Capture.Refused(_) -> "";
        };
    }

    private static void tell(String format, String which, List<Result> results) {
        var score = ExtractionMeasure.average(results.stream().map(Result::score).toList());
        System.out.printf(LINE, format, which, results.size(), score.precision(), score.recall(), score.f1());
    }

    private static boolean isHeldBack(String name) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return (java.nio.ByteBuffer.wrap(hash).getInt() & 0xFFFFFFFFL) % 3 == 0;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
