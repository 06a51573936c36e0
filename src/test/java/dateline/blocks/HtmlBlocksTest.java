package dateline.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.platform.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HtmlBlocksTest {
    private static final Path ATTACKS = Path.of("..", "shared", "corpora", "xss", "dompurify.json");
    private static final Set<String> ELEMENTS = Set.of(
            "p", "h2", "h3", "blockquote", "figure", "figcaption", "small", "ul", "ol", "li", "hr", "a", "em", "strong");
    private static final Set<String> ATTRIBUTES = Set.of("class", "href", "rel");

    @Provide
    Arbitrary<List<Block>> bodies() {
        return AnyBlocks.bodies();
    }

    @Test
    void paragraphs_headings_quotes_and_lists_become_blocks() {
        var blocks = HtmlBlocks.of("""
                <h1>Above</h1><p>One <b>strong</b> and <i>quiet</i> <a href="https://example.org/">link</a>.</p>
                <blockquote><p>“We will stay.”</p><footer>— Mira Oslan</footer></blockquote>
                <ol><li>first</li><li>second</li></ol><hr>loose text""");
        assertThat(BlockHtml.of(blocks, BlockHtml.Pictures.wordsOnly())).isEqualTo(
                "<h2>Above</h2><p>One <strong>strong</strong> and <em>quiet</em> <a href=\"https://example.org/\">link</a>.</p>"
                        + "<figure class=\"quote\"><blockquote><p>“We will stay.”</p></blockquote><figcaption>Mira Oslan</figcaption></figure>"
                        + "<ol><li>first</li><li>second</li></ol><hr><p>loose text</p>");
    }

    @Test
    void a_picture_keeps_its_caption_credit_and_alternative() {
        var blocks = HtmlBlocks.of("<figure><img src=\"https://example.org/a.jpg\" alt=\"A pier\"><figcaption>The pier. <small>Photo: Lu</small></figcaption></figure>");
        assertThat(blocks).containsExactly(new Block.Image(
                java.util.Optional.empty(), SafeUrl.of("https://example.org/a.jpg"), "The pier.", "Photo: Lu", "A pier"));
    }

    @Property(tries = 200)
    void rendering_keeps_to_the_elements_of_the_model(@ForAll("bodies") List<Block> body) {
        assertHarmless(BlockHtml.of(body, BlockHtml.Pictures.wordsOnly()));
    }

    @Property(tries = 100)
    void text_of_paragraphs_survives_html(@ForAll("bodies") List<Block> body) {
        var paragraphs = body.stream()
                .filter(block -> block instanceof Block.Paragraph(var text) && !Spans.text(text).isBlank())
                .toList();
        var again = HtmlBlocks.of(BlockHtml.of(paragraphs, BlockHtml.Pictures.wordsOnly()));
        assertThat(squeezed(BlockText.of(again))).isEqualTo(squeezed(BlockText.of(paragraphs)));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }

    static Stream<String> attacks() throws IOException {
        var own = Stream.of(
                "<script>alert(1)</script><p>x", "<p onclick=alert(1)>x</p>", "<a href=\"java\tscript:alert(1)\">x</a>",
                "<svg><script>alert(1)</script></svg>", "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
                "<iframe src=\"javascript:alert(1)\"></iframe>", "<a href=\"https://example.org/&quot;onclick=alert(1)\">x</a>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">", "<style>@import 'x'</style>", "<base href=//evil>",
                "<form action=x><input name=a></form>", "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">");
        if (!Files.exists(ATTACKS)) {
            return own;
        }
        var payloads = Json.read(Files.readString(ATTACKS));
        return Stream.concat(own, payloads.valueStream().map(attack -> attack.path("payload").asText()));
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothing_that_attacks_a_reader_can_be_kept(String payload) {
        assertHarmless(BlockHtml.of(HtmlBlocks.of(payload), BlockHtml.Pictures.wordsOnly()));
    }

    private static void assertHarmless(String html) {
        for (var element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            if (!element.normalName().equals("body")) {
                assertThat(ELEMENTS).contains(element.normalName());
                element.attributes().forEach(attribute -> assertThat(ATTRIBUTES).contains(attribute.getKey()));
                assertThat(hrefIsSafe(element)).as(element.outerHtml()).isTrue();
            }
        }
    }

    private static boolean hrefIsSafe(Element element) {
        return !element.hasAttr("href") || SafeUrl.of(element.attr("href")).isPresent();
    }

    @Test
    void a_page_nested_ten_thousand_deep_is_read() {
        var blocks = HtmlBlocks.of("<div>".repeat(10_000) + "deep" + "</div>".repeat(10_000));
        assertThat(BlockText.of(blocks)).contains("deep");
    }
}
