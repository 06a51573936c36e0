package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.articles.ArticleKind;
import dateline.articles.Bodies;
import dateline.articles.Dateline;
import dateline.blocks.Block;
import dateline.blocks.BlockHtml;
import dateline.blocks.SafeUrl;
import dateline.blocks.Span;
import dateline.blocks.Spans;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlCaptureTest {
    @Test
    void the_head_of_a_page_tells_what_the_article_is() throws IOException {
        var article = found(page("wordpress.html"));

        assertThat(article.content().headline()).isEqualTo("Ferry service returns to Kestrel Sound after nine years");
        assertThat(article.content().lead()).isEqualTo("Two refitted boats will cross the sound twelve times a day.");
        assertThat(article.content().byline()).containsExactly("Ines Varga");
        assertThat(article.content().topics()).containsExactly("ferries", "Kestrel Sound");
        assertThat(article.section()).contains(new FoundArticle.FoundSection("Region", ""));
        assertThat(article.publishedAt()).contains(Instant.parse("2026-03-14T07:30:00Z"));
        assertThat(article.language()).contains("en");
        assertThat(article.source()).contains(new SafeUrl("https://courier.example/region/ferry-returns/"));
    }

    @Test
    void the_body_comes_without_the_furniture_around_and_inside_it() throws IOException {
        var content = found(page("wordpress.html")).content();

        assertThat(content.dateline()).contains(new Dateline("PORT ALDER", "Vale News"));
        assertThat(Bodies.text(content)).isEqualTo("""
                PORT ALDER (Vale News) — Passengers crossed Kestrel Sound by boat on Saturday for the first time since the old pier was closed, and the first sailing left with every seat taken.

                The company that won the contract has refitted two boats and promises twelve crossings a day until the end of October.

                A shorter way to work

                For people in the northern villages the boat cuts an hour from the way to the hospital and the technical school, according to the county.

                I used to get up at four, and today I had breakfast with my children before I left.

                A single crossing costs three crowns.

                Bicycles travel without charge.

                The county will decide in the autumn whether the service goes on through the winter, when ice has often closed the sound.""");
    }

    @Test
    void pictures_keep_their_words_and_links_their_addresses() throws IOException {
        var body = found(page("wordpress.html")).content().body();

        assertThat(body).contains(new Block.Image(
                Optional.empty(), Optional.of(new SafeUrl("https://courier.example/up/boat.jpg")), "The Linnet on her first crossing.", "Photo: Oto Brand",
                "A white boat at a pier"));
        assertThat(body.stream().filter(Block.Paragraph.class::isInstance).flatMap(paragraph -> ((Block.Paragraph) paragraph).text().stream()))
                .contains(new Span("two boats", false, false, Optional.of(new SafeUrl("https://courier.example/boats/"))));
    }

    @Test
    void microdata_in_windows_1251_with_line_breaks_for_paragraphs_is_read() throws IOException {
        var utf8 = new String(page("microdata.html"), StandardCharsets.UTF_8);
        var article = found(utf8.getBytes(Charset.forName("windows-1251")));

        assertThat(article.content().headline()).isEqualTo("В Приозерске открыли мост");
        assertThat(article.content().byline()).containsExactly("Анна Левина");
        assertThat(article.content().dateline()).contains(new Dateline("ПРИОЗЕРСК", "РИА Новости"));
        assertThat(article.publishedAt()).contains(Instant.parse("2026-05-02T07:00:00Z"));
        assertThat(article.content().body()).hasSize(3);
    }

    @Test
    void neither_hidden_text_nor_other_articles_nor_credits_are_the_body() throws IOException {
        assertThat(Bodies.text(found(page("infinite.html")).content())).isEqualTo("""
                The museum of clocks opened its doors again on Friday after a flood had kept them shut for eleven months.

                All but three of the four hundred clocks run again, said the curator, who repaired many of them by herself during the winter.

                Entrance is free until the end of the month, and the tower clock will be wound by visitors.""");
    }

    @Test
    void a_page_that_scripts_fill_is_read_from_its_linked_data() {
        var article = found(bytes("""
                <title>Harbour fire</title><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Harbour fire",
                "articleBody":"The fire in the harbour is out, the town says. Nobody was hurt in the two sheds that burned. The quay opens again on Monday morning."}</script>
                <div id="app">Loading the application, which needs a script to show what it is about to you.</div>"""));

        assertThat(article.kind()).contains(ArticleKind.LIVE);
        assertThat(Bodies.text(article.content())).startsWith("The fire in the harbour is out").endsWith("Monday morning.");
    }

    @Test
    void nothing_executable_survives() {
        var attacks = List.of(
                "<a href=\"javascript:alert(1)\">a link</a>", "<a href=\" java\tscript:alert(1)\">a link</a>", "<img src=x onerror=alert(1)>",
                "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>", "<math><mtext><script>alert(1)</script></mtext></math>",
                "<iframe src=\"javascript:alert(1)\"></iframe>", "<iframe src=\"https://evil.example/\" title=\"youtube.com\"></iframe>",
                "<figure><img src=\"data:text/html,<script>alert(1)</script>\"></figure>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">");
        for (var attack : attacks) {
            var article = found(bytes("<title>Harbour fire is out</title><article><p>The fire in the harbour is out, and nobody was hurt in the sheds, " + attack
                    + " says the town, which will open the quay again.</p></article>"));

            assertThat(BlockHtml.of(article.content().body(), BlockHtml.Pictures.wordsOnly())).as(attack)
                    .doesNotContainIgnoringCase("javascript").doesNotContain("<script", "onerror", "evil.example", "data:text");
        }
    }

    @Test
    void who_is_quoted_is_told_apart_from_what_is_said() {
        var body = found(bytes("<title>Harbour fire is out</title><article><h1>Harbour fire is out</h1><p>The fire in the harbour is out, and nobody was hurt in the sheds of the town, which burned all night.</p>"
                + "<blockquote><p>We saw the flames from the hill and ran down to the quay, where the boats had begun to burn too.</p><footer>— <cite>Oto Brand, fisherman</cite></footer></blockquote>"
                + "<p>The town says that the quay opens again on Monday morning, when the remains of the sheds have been taken away.</p></article>")).content().body();

        assertThat(body.get(1)).isEqualTo(new Block.Quote(
                List.of(List.of(Span.plain("We saw the flames from the hill and ran down to the quay, where the boats had begun to burn too."))), "Oto Brand, fisherman"));
    }

    @Test
    void a_paragraph_is_its_words_alone() {
        var body = found(bytes("<title>Harbour fire is out</title><p>The fire in the harbour\n   is <b>out</b>, and nobody was hurt in the sheds of the town.</p>")).content().body();

        assertThat(Spans.text(((Block.Paragraph) body.getFirst()).text())).isEqualTo("The fire in the harbour is out, and nobody was hurt in the sheds of the town.");
    }

    private static byte[] bytes(String html) {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] page(String name) throws IOException {
        try (var stream = HtmlCaptureTest.class.getResourceAsStream("/wire/" + name)) {
            return stream.readAllBytes();
        }
    }

    private static FoundArticle found(byte[] bytes) {
        return switch (HtmlCapture.read(bytes)) {
            case Capture.Found(var article) -> article;
            case Capture.Refused(var reason) -> throw new AssertionError(reason);
        };
    }
}
