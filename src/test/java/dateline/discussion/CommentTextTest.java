package dateline.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.blocks.Block;
import dateline.blocks.BlockHtml;
import dateline.blocks.BlockHtml.Pictures;
import dateline.blocks.BlockJson;
import dateline.blocks.BlockText;
import dateline.platform.Json;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommentTextTest {
    private static String html(String typed) {
        return BlockHtml.of(CommentText.words(typed).body(), Pictures.wordsOnly());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Plain words.                 | <p>Plain words.</p>
            *stressed* words             | <p><em>stressed</em> words</p>
            _stressed_ words             | <p><em>stressed</em> words</p>
            **very** much                | <p><strong>very</strong> much</p>
            2*3*4 and snake_case_name    | <p>2*3*4 and snake_case_name</p>
            a * lone star                | <p>a * lone star</p>
            *never closed                | <p>*never closed</p>
            \\*not stressed\\*           | <p>*not stressed*</p>
            <b>no markup</b> & "none"    | <p>&lt;b&gt;no markup&lt;/b&gt; &amp; &quot;none&quot;</p>
            See https://example.org/a_b. | <p>See <a href="https://example.org/a_b">https://example.org/a_b</a>.</p>
            (https://example.org/x_(y))  | <p>(<a href="https://example.org/x_(y)">https://example.org/x_(y)</a>)</p>
            javascript:alert(1)          | <p>javascript:alert(1)</p>
            xhttps://example.org         | <p>xhttps://example.org</p>
            """)
    void a_line_says_what_its_author_meant(String typed, String expected) {
        assertThat(html(typed)).isEqualTo(expected);
    }

    @Test
    void lines_are_paragraphs_and_quotes_stand_together() {
        assertThat(html("> One said\n>> two\nI say\n\nthree")).isEqualTo(
                "<figure class=\"quote\"><blockquote><p>One said</p><p>two</p></blockquote></figure><p>I say</p><p>three</p>");
    }

    @Test
    void what_nobody_can_see_is_no_comment() {
        assertThat(CommentText.words(" \u200b\u2060\n>\u00ad \u3164 \u0301 \u202e ").body()).isEmpty();
    }

    @Test
    void marks_are_not_stacked_without_end() {
        assertThat(CommentText.words("Z" + "\u0335".repeat(500) + "x").source()).hasSize(10);
    }

    @Test
    void its_links_are_known() {
        assertThat(CommentText.words("> https://a.example/1\nand *http://b.example* too").links())
                .containsExactly("https://a.example/1", "http://b.example");
    }

    @Property(tries = 500)
    void whatever_is_typed_is_stored_and_shown_as_text(@ForAll @StringLength(max = 60) @Chars({'*', '_', '\\', '>', ' ', '\n', 'h', '<', '&'})
            @CharRange(from = 'a', to = 'c') String typed) {
        var body = CommentText.words(typed).body();
        assertThat(BlockJson.read(Json.read(BlockJson.write(body).toString()))).isEqualTo(body);
        assertThat(BlockHtml.of(body, Pictures.wordsOnly()).replaceAll("</?(p|em|strong|figure|blockquote)( class=\"quote\")?>", "")).doesNotContain("<");
        assertThat(body).allMatch(block -> block instanceof Block.Paragraph || block instanceof Block.Quote);
    }

    @Property(tries = 500)
    void words_that_came_as_blocks_can_be_edited(@ForAll @StringLength(max = 40) @Chars({'*', '_', '\\', ' ', '\n'}) @CharRange(from = 'a', to = 'c') String typed) {
        var body = CommentText.words(typed).body();
        assertThat(BlockText.of(CommentText.words(CommentText.source(body)).body())).isEqualTo(BlockText.of(body));
    }
}
