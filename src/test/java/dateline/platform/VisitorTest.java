package dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            203.0.113.9 |                           | 203.0.113.9
            203.0.113.9 | 198.51.100.1              | 203.0.113.9
            127.0.0.1   | 203.0.113.9               | 203.0.113.9
            127.0.0.1   | 198.51.100.1, 203.0.113.9 | 203.0.113.9
            ::1         | 2001:db8:1:2:3:4:5:6      | 20010db800010002::/64
            127.0.0.1   | evil.example              | -
            127.0.0.1   |                           | -
            127.0.0.1   | 127.0.0.1                 | -
            """)
    void a_network_is_that_of_the_peer_or_of_whom_a_proxy_on_this_machine_names(String peer, String forwarded, String network) {
        assertThat(Visitor.network(peer, forwarded == null ? "" : forwarded)).isEqualTo(network == null ? "" : network);
    }
}
