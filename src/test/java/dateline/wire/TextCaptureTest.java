package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.articles.Dateline;
import dateline.blocks.Block;
import dateline.blocks.BlockText;
import dateline.wire.FoundArticle.FoundSection;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCaptureTest {
    private static final String HARBOUR = resource("text-harbour.txt");
    private static final String RUSSIAN = resource("text-harbour-ru.txt");
    private static final String FERRY = "A ferry waits at the northern quay of Port Quarrel";

    @Test
    void everything_of_the_article_is_found_and_nothing_of_the_furniture() {
        var article = found(HARBOUR);

        assertThat(article.content().headline()).isEqualTo("Port of Quarrel Reopens After Storm, Ferries to Run by Friday - Harbour Master");
        assertThat(article.section()).contains(
                new FoundSection("Economy", "Reports, figures and interviews about trade, work and money in the country and beyond."));
        assertThat(article.content().dateline()).contains(new Dateline("PORT QUARREL", "Ilmeria Wire"));
        assertThat(article.content().images()).containsExactly(picture(FERRY, "© Ilmeria Wire / Tove Lindqvist"));
        assertThat(article.content().lead()).isEmpty();
        assertThat(article.language()).contains("en");
        assertThat(body(article)).isEqualTo(paragraphs(HARBOUR, "The harbour of", "a day and a half."));
    }

    @Test
    void a_russian_page_is_read_alike() {
        var article = found(RUSSIAN);

        assertThat(article.content().headline()).isEqualTo("Порт Кваррел открылся после шторма, паромы пойдут к пятнице");
        assertThat(article.section().map(FoundSection::name)).contains("Экономика");
        assertThat(article.content().dateline()).contains(new Dateline("ПОРТ КВАРРЕЛ", "РИА Новости"));
        assertThat(article.content().images())
                .containsExactly(picture("Паром ждёт у северного причала порта Кваррел", "© Вести Ильмерии / Тове Линдквист"));
        assertThat(article.language()).contains("ru");
        assertThat(body(article)).isEqualTo(paragraphs(RUSSIAN, "Порт Кваррел во", "на полтора дня."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "UTF-16", "UTF-16LE", "UTF-8"})
    void encodings_make_no_difference(String charset) {
        var bytes = RUSSIAN.replace("©", "(c)").getBytes(Charset.forName(charset));

        assertThat(body(found(bytes))).isEqualTo(paragraphs(RUSSIAN, "Порт Кваррел во", "на полтора дня."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n\n", "\u2028"})
    void line_ends_make_no_difference(String end) {
        assertThat(found(HARBOUR.replace("\n", end)).content()).isEqualTo(found(HARBOUR).content());
    }

    @Test
    void empty_lines_make_no_difference() {
        assertThat(found(HARBOUR.replace("\n\n", "\n")).content()).isEqualTo(found(HARBOUR).content());
    }

    @Test
    void spaces_that_do_not_break_become_plain() {
        assertThat(found(HARBOUR.replace(" the ", "\u00a0the\u202f")).content()).isEqualTo(found(HARBOUR).content());
    }

    @Test
    void quotes_stay_as_they_are_and_make_no_difference() {
        var straight = HARBOUR.replaceAll("[“”]", "\"");

        assertThat(body(found(straight))).isEqualTo(body(found(HARBOUR)).replaceAll("[“”]", "\""));
    }

    @Test
    void a_caption_is_found_although_its_quotes_differ_where_it_is_repeated() {
        var page = HARBOUR.replace("LindqvistA ferry waits", "LindqvistThe “Gull” waits").replace(FERRY + " -", "The \"Gull\" waits at the northern quay of Port Quarrel -");

        assertThat(found(page).content().images())
                .containsExactly(picture("The “Gull” waits at the northern quay of Port Quarrel", "© Ilmeria Wire / Tove Lindqvist"));
    }

    @Test
    void a_caption_that_is_not_repeated_is_told_from_its_credit() {
        assertThat(found(without(FERRY + " -")).content().images()).containsExactly(picture(FERRY, "© Ilmeria Wire / Tove Lindqvist"));
    }

    @Test
    void a_page_without_a_picture_has_none() {
        var article = found(without(FERRY));

        assertThat(article.content().images()).isEmpty();
        assertThat(body(article)).isEqualTo(body(found(HARBOUR)));
    }

    @Test
    void a_picture_in_the_text_is_found_and_stays_out_of_the_paragraphs() {
        var second = "© Ilmeria Wire / Jon HolmThe broken sheds at the outer wall\nThe broken sheds at the outer wall - Ilmeria Wire, 1920, 11.12.2019\n\n";
        var article = found(HARBOUR.replace("The Ministry of", second + "The Ministry of"));

        assertThat(article.content().images()).hasSize(2).last().isEqualTo(picture("The broken sheds at the outer wall", "© Ilmeria Wire / Jon Holm"));
        assertThat(body(article)).isEqualTo(body(found(HARBOUR)));
    }

    @Test
    void a_section_without_a_description_is_found_by_its_name() {
        assertThat(found(without("Reports, figures")).section()).contains(new FoundSection("Economy", ""));
    }

    @Test
    void a_title_on_the_first_line_changes_nothing() {
        var titled = "Port of Quarrel Reopens After Storm, Ferries to Run by Friday - Harbour Master - Ilmeria Wire\n" + HARBOUR;

        assertThat(found(titled).content()).isEqualTo(found(HARBOUR).content());
    }

    @Test
    void furniture_may_stand_before_the_article() {
        int feed = HARBOUR.indexOf("Newsfeed");
        var moved = "- Ilmeria Wire\n" + HARBOUR.substring(feed) + HARBOUR.substring(HARBOUR.indexOf('\n') + 1, feed);

        assertThat(found(moved).content()).isEqualTo(found(HARBOUR).content());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                 | empty
            \\n\\n  \\n                                        | no words
            Home\\nNews\\nSport\\nLog in\\nAll rights reserved | No article
            %PDF-1.7                                           | not text
            """)
    void a_page_without_an_article_is_refused_with_a_reason(String page, String reason) {
        var bytes = page.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(TextCapture.read(bytes)).isInstanceOfSatisfying(Capture.Refused.class, refused -> assertThat(refused.reason()).contains(reason));
    }

    private static FoundArticle found(String page) {
        return found(page.getBytes(StandardCharsets.UTF_8));
    }

    private static FoundArticle found(byte[] page) {
        return switch (TextCapture.read(page)) {
            case Capture.Found(var article) -> article;
            case Capture.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    private static String without(String start) {
        return HARBOUR.lines().filter(line -> !line.startsWith(start) && !line.contains("Lindqvist" + start)).collect(Collectors.joining("\n"));
    }

    private static Block.Image picture(String caption, String credit) {
        return new Block.Image(Optional.empty(), Optional.empty(), caption, credit, "");
    }

    private static String body(FoundArticle article) {
        return BlockText.of(article.content().body());
    }

    private static String paragraphs(String page, String from, String to) {
        var text = page.substring(page.indexOf(from), page.indexOf(to) + to.length());
        return Arrays.stream(text.split("\n\n")).map(String::strip).collect(Collectors.joining("\n\n"));
    }

    static String resource(String name) {
        try (var stream = TextCaptureTest.class.getResourceAsStream("/wire/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
