package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.articles.Bodies;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageBodyTest {
    private static final String FIRST = "The council of Port Alder voted on Tuesday evening to rebuild the old harbour wall, which three winter storms in a row had broken in two places.";
    private static final String SECOND = "Work begins in April and should take about eighteen months, said the mayor, who promised that the fish market would stay open all the time.";
    private static final String THIRD = "The county pays two thirds of the cost. The rest comes from a loan that the town will repay over twenty years, according to the treasurer.";
    private static final String FOURTH = "Fishermen had asked for a higher wall since the autumn, when the water stood in the sheds for four days and spoiled the nets of nine boats.";

    @Test
    void a_first_paragraph_outside_the_others_is_not_lost() {
        assertThat(body("<main><h1>Port Alder rebuilds its harbour wall</h1><div class=intro><p>" + FIRST + "</p></div><div class=ad>Advertisement</div>"
                + "<div class=article-body><p>" + SECOND + "</p><p>" + THIRD + "</p><p>" + FOURTH + "</p></div></main>"))
                .isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD, FOURTH));
    }

    @Test
    void comments_longer_than_the_article_are_not_its_body() {
        var comment = "<div class=comment><span class=author>Reader %d</span><p>I have lived at the harbour for thirty years and I think that this wall will never be finished, because the last one took the town far longer than anybody had told us it would.</p><a href=#r>Reply</a></div>";
        var comments = new StringBuilder();
        for (var i = 0; i < 20; i++) {
            comments.append(comment.formatted(i));
        }
        assertThat(body("<article><h1>Port Alder rebuilds its harbour wall</h1><div class=article-body><p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p></div></article>"
                + "<section id=comments><h3>20 comments</h3>" + comments + "</section>")).isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    }

    @Test
    void what_is_said_twice_is_kept_once() {
        assertThat(body("<article><h1>Port Alder rebuilds its harbour wall</h1><div class=article-body><p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>"
                + "<p>The fish market would stay open all the time, said the mayor, who promised that the fish market would stay open all the time.</p><p>" + SECOND + "</p><p>" + FOURTH + "</p></div></article>"))
                .containsOnlyOnce(SECOND).contains(FIRST, THIRD, FOURTH);
    }

    @Test
    void other_articles_on_the_page_are_left_out() {
        assertThat(body("<div><article class=post><h1>Port Alder rebuilds its harbour wall</h1><p>" + FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p></article>"
                + "<article class=post><h2><a href=/2>Museum of clocks opens</a></h2><p>The museum of clocks opened its doors again on Friday after a flood had kept them shut for eleven months.</p></article>"
                + "<article class=post><h2><a href=/3>Nine boats lost their nets</a></h2><p>" + FOURTH + "</p></article></div>"))
                .isEqualTo(String.join("\n\n", FIRST, SECOND, THIRD));
    }

    @Test
    void the_model_is_for_the_numbers_that_are_gathered() {
        var page = org.jsoup.Jsoup.parse("<title>A title</title><p>" + FIRST);
        var facts = new PageFacts(page);
        PageTidying.tidy(page);
        var features = new PageFeatures(page, facts, "A title");

        assertThat(features.rows()).hasNumberOfRows(1);
        assertThat(PageBody.trained().names()).isEqualTo(features.names());
    }

    private static String body(String shown) {
        var html = "<!doctype html><html lang=en><head><title>Port Alder rebuilds its harbour wall | Vale News</title></head><body><nav class=menu><ul><li><a href=/>Home</a><li><a href=/region>Region</a></ul></nav>"
                + shown + "<footer class=footer><p>Vale News is published by the Vale News Company, 4 Quay Street, Port Alder. All rights reserved.</p></footer></body></html>";
        return switch (HtmlCapture.read(html.getBytes(StandardCharsets.UTF_8))) {
            case Capture.Found(var article) -> Bodies.text(article.content());
            case Capture.Refused(var reason) -> throw new AssertionError(reason);
        };
    }
}
