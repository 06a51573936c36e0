package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.articles.Bodies;
import dateline.articles.Dateline;
import dateline.wire.FoundArticle.FoundSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Measures on real pages, which are beside a developer's checkout and not in the project; `TextCaptureTest` has invented ones. The model
/// was trained on them, so this only shows that nothing is lost; `TextTrial` measures on sites never seen.
class TextCaptureCorpusTest {
    private static final Path FIRST = Path.of("..", "shared", "corpora", "captures", "sputnik-unsc.txt");

    @Test
    void the_bodies_of_the_pages_trained_on_are_found() throws IOException {
        assumeTrue(Files.isDirectory(TextCorpus.FOLDER), "no corpus beside this checkout");
        var scores = TextCorpus.read(TextCorpus.FOLDER).stream()
                .map(page -> ExtractionMeasure.score(page.body(), body(TextCapture.read(page.bytes()))))
                .toList();

        assertThat(ExtractionMeasure.average(scores).f1()).isGreaterThanOrEqualTo(0.96);
    }

    @Test
    void the_first_capture_comes_out_exactly() throws IOException {
        assumeTrue(Files.exists(FIRST), "no captures beside this checkout");
        var article = ((Capture.Found) TextCapture.read(Files.readAllBytes(FIRST))).article();
        var content = article.content();

        assertThat(content.headline())
                .isEqualTo("Russia Welcomes US Flexibility With N Korea, Hopes for Resumption of Dialogue - Ambassador to UN");
        assertThat(article.section()).contains(new FoundSection(
                "World", "Get the latest news from around the world, live coverage, off-beat stories, features and analysis."));
        assertThat(content.dateline()).contains(new Dateline("UNITED NATIONS", "Sputnik"));
        assertThat(content.images()).singleElement().satisfies(image -> {
            assertThat(image.caption()).isEqualTo("Russian Ambassador to the United Nations Vassily Nebenzia");
            assertThat(image.credit()).isEqualTo("© AP Photo / Richard Drew");
        });
        assertThat(content.body()).hasSize(19);
        assertThat(Bodies.text(content))
                .startsWith("UNITED NATIONS (Sputnik) — Russia welcomes the readiness").endsWith("and resumed missile tests.");
    }

    private static String body(Capture capture) {
        return capture instanceof Capture.Found(var article) ? Bodies.text(article.content()) : "";
    }
}
