package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlCaptureFuzzTest {
    private static final String[] PIECES = {
        "<div>", "</div>", "<p>", "</p>", "<table>", "<br><br>", "<a href='x'>", "</a>", "<ul><li>", "<blockquote>", "<figure>", "<h2>", "\0", "<!--", "-->", "<script>",
        "&#x110000;", "<svg>", "<template>", "<select>", "\"", ">", "<b>", "{\"@type\":", "\uD800", "<html>", "<body>", "<iframe src='//youtu.be/x'>", "<base href='::'>"
    };

    @Property(tries = 400)
    void whatever_happens_to_a_page_it_is_read_or_refused_with_a_reason(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int changes) throws IOException {
        var random = new Random(seed);
        var pages = new String[] {"wordpress.html", "microdata.html", "infinite.html"};
        var text = new StringBuilder(new String(page(pages[random.nextInt(pages.length)]), StandardCharsets.UTF_8));
        for (var i = 0; i < changes; i++) {
            var from = random.nextInt(text.length());
            var to = random.nextBoolean() ? from : Math.min(text.length(), from + random.nextInt(200));
            text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);

        assertAnswered(HtmlCapture.read(random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes));
    }

    @Property(tries = 200)
    void any_bytes_are_read_or_refused_with_a_reason(@ForAll byte[] bytes) {
        assertAnswered(HtmlCapture.read(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<span><a>"})
    void nesting_without_end_is_refused(String opening) {
        assertThat(HtmlCapture.read(bytes("<title>A title</title>" + opening.repeat(10_000) + "text"))).isInstanceOf(Capture.Refused.class);
    }

    @Test
    void a_page_of_millions_of_elements_is_refused() {
        assertThat(HtmlCapture.read(bytes("<title>A title</title>" + "<p>".repeat(1_000_000)))).isInstanceOf(Capture.Refused.class);
        assertThat(HtmlCapture.read(new byte[Decoding.LARGEST + 1])).isInstanceOf(Capture.Refused.class);
    }

    @Test
    void a_page_with_the_text_of_many_articles_is_answered() {
        var paragraph = "<p class=\"" + "long-name ".repeat(50) + "\">The fire in the harbour is out, and nobody was hurt in the sheds of the town.</p>";

        assertAnswered(HtmlCapture.read(bytes("<title>A title</title><div class=\"" + "long-name ".repeat(10_000) + "\">" + paragraph.repeat(9_000) + "</div>")));
        assertAnswered(HtmlCapture.read(bytes("<title>A title</title>" + "<div>".repeat(380) + paragraph.repeat(500))));
    }

    @Test
    void entities_do_not_multiply() {
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><title>A title</title><p>" + "&b;".repeat(10_000);

        assertThat(HtmlCapture.read(bytes(bomb)).toString().length()).isLessThan(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "<title>A list</title><ul><li><a href=/1>One</a><li><a href=/2>Two</a></ul>", "<p>A short line."})
    void a_page_without_an_article_is_refused_with_a_sentence(String html) {
        assertThat(HtmlCapture.read(bytes(html))).isInstanceOfSatisfying(Capture.Refused.class, refused -> assertThat(refused.reason()).endsWith("."));
    }

    private static void assertAnswered(Capture capture) {
        switch (capture) {
            case Capture.Refused(var reason) -> assertThat(reason).endsWith(".");
            case Capture.Found(var article) -> assertThat(article.content().headline()).isNotBlank();
        }
    }

    private static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] page(String name) throws IOException {
        try (var stream = HtmlCaptureFuzzTest.class.getResourceAsStream("/wire/" + name)) {
            return stream.readAllBytes();
        }
    }
}
