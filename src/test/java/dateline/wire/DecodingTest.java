package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {
    private static final String RUSSIAN = "Пожар в гавани потушен к утру, сообщили в администрации города. Никто не пострадал. ".repeat(5);
    private static final String JAPANESE = "港の火災は朝までに消し止められたと市の当局者が発表した。けが人はいなかったという。".repeat(5);

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void russian_is_recognised_without_a_declaration(String charset) {
        assertThat(textOf(RUSSIAN.getBytes(Charset.forName(charset)), Optional.empty())).isEqualTo(RUSSIAN);
    }

    @ParameterizedTest
    @CsvSource({"Shift_JIS", "EUC-JP", "UTF-8", "ISO-2022-JP"})
    void japanese_is_recognised_without_a_declaration(String charset) {
        assertThat(textOf(JAPANESE.getBytes(Charset.forName(charset)), Optional.empty())).isEqualTo(JAPANESE);
    }

    @Test
    void the_page_declares_its_encoding() {
        var page = "<meta http-equiv=content-type content=\"text/html; charset=windows-1251\"><p>Да";
        assertThat(textOf(page.getBytes(Charset.forName("windows-1251")), Optional.empty())).isEqualTo(page);
    }

    @Test
    void a_wrong_declaration_does_not_spoil_utf8() {
        var page = "<meta charset=windows-1251><p>" + RUSSIAN;
        assertThat(textOf(page.getBytes(StandardCharsets.UTF_8), Optional.of("iso-8859-1"))).isEqualTo(page);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() {
        assertThat(textOf("\uFEFFHarbour".getBytes(StandardCharsets.UTF_8), Optional.empty())).isEqualTo("Harbour");
    }

    @Test
    void utf8_cut_in_a_character_stays_utf8() {
        var cut = RUSSIAN.substring(0, 40).getBytes(StandardCharsets.UTF_8);
        assertThat(textOf(java.util.Arrays.copyOf(cut, cut.length - 1), Optional.empty())).startsWith("Пожар в гавани");
    }

    @Test
    void an_unknown_hint_is_as_good_as_none() {
        assertThat(textOf("Harbour".getBytes(StandardCharsets.UTF_8), Optional.of("no such\u0000charset"))).isEqualTo("Harbour");
    }

    @Test
    void what_is_not_text_is_refused() {
        var noise = new byte[10_000];
        new Random(1).nextBytes(noise);

        assertThat(Decoding.decode(noise, Optional.empty())).isInstanceOf(Decoding.Unreadable.class);
        assertThat(Decoding.decode(new byte[0], Optional.empty())).isInstanceOf(Decoding.Unreadable.class);
        assertThat(Decoding.decode(new byte[Decoding.LARGEST + 1], Optional.empty())).isInstanceOf(Decoding.Unreadable.class);
    }

    private static String textOf(byte[] bytes, Optional<String> hint) {
        return switch (Decoding.decode(bytes, hint)) {
            case Decoding.Text(var text, _) -> text;
            case Decoding.Unreadable(var reason) -> reason;
        };
    }
}
