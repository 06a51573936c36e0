package dateline.people;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cast.Call;
import dateline.cast.Newsroom;
import dateline.people.Readers.Outcome;
import dateline.people.Readers.Registration;
import dateline.people.Sessions.SignIn;
import dateline.platform.Visitor;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadersTest {
    private final Newsroom newsroom = Newsroom.closed();

    private Outcome register(String email, String name, String password) {
        return newsroom.readers.register(new Registration(email, name, Optional.of(password), "en"), Visitor.of(Call.plain()));
    }

    @Test
    void a_new_account_is_a_readers_and_can_be_used_at_once() {
        assertThat(register(" wim@example.org ", " Wim  de\tBoer ", "12345678")).isEqualTo(new Outcome.Done());
        var wim = newsroom.people.withEmail("wim@example.org").orElseThrow();
        assertThat(wim).isEqualTo(new Person(wim.id(), "wim@example.org", "Wim de Boer", Role.READER, false));
        assertThat(newsroom.sessions.signIn("wim@example.org", "12345678", Call.plain())).isInstanceOf(SignIn.Done.class);
    }

    @Test
    void a_known_address_is_answered_alike_and_stays_as_it_is() {
        assertThat(register("ADA@example.org", "Mallory", "another secret")).isEqualTo(new Outcome.Done());
        assertThat(newsroom.people.withEmail("ada@example.org")).hasValue(newsroom.ada);
        assertThat(newsroom.sessions.signIn("ada@example.org", "another secret", Call.plain())).isEqualTo(new SignIn.Refused());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wim                     | Wim    | 12345678 | email
            wim@example.org, x@y.zz | Wim    | 12345678 | email
            w im@example.org        | Wim    | 12345678 | email
            wim@example.org         | ' . '  | 12345678 | name
            wim@example.org         | Wim    | 1234567  | password
            """)
    void what_will_not_do_is_named(String email, String name, String password, String wrong) {
        assertThat(register(email, name, password)).isEqualTo(new Outcome.Wrong(wrong));
    }

    @Test
    void an_address_cannot_smuggle_headers_into_a_mail() {
        assertThat(register("wim@example.org\r\nBcc:all@example.org", "Wim", "12345678")).isEqualTo(new Outcome.Wrong("email"));
        assertThat(register("wim@example.org\u0000", "Wim", "12345678")).isEqualTo(new Outcome.Wrong("email"));
    }

    @Test
    void a_name_stays_on_its_line_and_in_its_direction() {
        assertThat(Words.name("A\u202Eda\u2066 \u200BM")).isEqualTo("Ada M");
        assertThat(Words.name("Z\u0301\u0302\u0303\u0304\u0305\u0306o")).hasSizeLessThan(6).startsWith("\u0179");
        assertThat(Words.name("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
        assertThat(Words.name("\u200C\u200DAda\u200D")).isEqualTo("Ada");
        assertThat(Words.name("\u200B\u2060")).isEmpty();
        assertThat(Words.name("😀x".repeat(200))).hasSize(150);
    }

    @Test
    void registering_is_limited_by_address() {
        IntStream.range(0, 10).forEach(_ -> assertThat(register("wim@example.org", "Wim", "12345678")).isEqualTo(new Outcome.Done()));
        assertThat(register("wim@example.org", "Wim", "12345678")).isInstanceOf(Outcome.TooOften.class);
    }
}
