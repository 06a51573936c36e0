package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTimesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            13:23 GMT 05.06.2024                                     | 2024-06-05T13:23:00Z
            March 5, 2019 10:02 am                                   | 2019-03-05T10:02:00Z
            Published 7:07 PM EST Nov 19, 2019                       | 2019-11-20T00:07:00Z
            November 19, 2019 at 12:26 a.m.                          | 2019-11-19T00:26:00Z
            November 19, 2019 4:20am Updated November 20, 2019 9pm   | 2019-11-19T04:20:00Z
            by Tove Lindqvist, 2nd September 2018                    | 2018-09-02T00:00:00Z
            2019-03-05 10:02                                         | 2019-03-05T10:02:00Z
            """)
    void a_line_that_holds_little_but_a_time_tells_it(String line, Instant expected) {
        assertThat(TextTimes.of(line)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/05/2019", "5 hours ago", "Updated March 5, 2019", "The storm of March 5, 2019 broke the outer wall.", "March 2019", "31.02.2019",
            "On March 5, 2019 the harbour master told the council of Port Quarrel what he knew of the storm to come"})
    void what_can_be_read_otherwise_tells_nothing(String line) {
        assertThat(TextTimes.of(line)).isEmpty();
    }

    @Test
    void only_what_stands_between_headline_and_body_counts() {
        var lines = List.of("1 May 2019", "The headline", "© AP 2 May 2019", "3 May 2019", "The body").stream().map(text -> new TextLine(text, true, true)).toList();

        assertThat(TextTimes.of(lines, 1, 4, Set.of(2))).contains(Instant.parse("2019-05-03T00:00:00Z"));
        assertThat(TextTimes.of(lines, 3, 4, Set.of())).isEmpty();
    }
}
