package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.articles.Dateline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNITED NATIONS (Sputnik) - Russia welcomes the readiness | UNITED NATIONS | Sputnik | Russia
            UNITED NATIONS (Sputnik) — Russia welcomes the readiness | UNITED NATIONS | Sputnik | Russia
            LONDON (Reuters) - British prime minister said | LONDON | Reuters | British
            MOSCOW, November 13. /TASS/. The ministry said | MOSCOW | TASS | The
            PARIS, Nov 3 (AFP) – France said | PARIS | AFP | France
            МОСКВА, 13 дек — РИА Новости. Министр сообщил | МОСКВА | РИА Новости | Министр
            МОСКВА, 13 декабря. /ТАСС/. Министр сообщил | МОСКВА | ТАСС | Министр
            WASHINGTON — The president said | WASHINGTON | '' | The
            KANSAS CITY, Mo. (AP) — The teacher said | KANSAS CITY, Mo | AP | The
            القاهرة (رويترز) - قال الوزير | القاهرة | رويترز | قال
            """)
    void a_dateline_opens_a_report(String paragraph, String place, String agency, String firstWord) {
        var opening = DatelineText.of(paragraph).orElseThrow();

        assertThat(opening.dateline()).isEqualTo(new Dateline(place, agency));
        assertThat(paragraph.substring(opening.length())).startsWith(firstWord);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Russia welcomes the readiness of the United States
            The minister (who is ill) - and his wife - said
            NASA said on Monday that the rocket would fly
            Nobody knows — least of all the mayor — what happened
            """)
    void a_plain_sentence_has_none(String paragraph) {
        assertThat(DatelineText.of(paragraph).map(DatelineText.Opening::dateline)).isEmpty();
    }

    @Test
    void a_long_paragraph_is_read_from_its_start_only() {
        assertThat(DatelineText.of("A".repeat(1_000_000))).isEmpty();
    }
}
