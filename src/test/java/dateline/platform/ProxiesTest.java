package dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static final Proxies OURS = Proxies.parse("10.0.0.5, 192.0.2.64/26, 2001:db8:1::/48");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            198.51.100.7            | -                                  | 198.51.100.7
            ::ffff:198.51.100.7     | -                                  | 198.51.100.7
            2001:db8:2:3:4:5:6:7    | -                                  | 2001:db8:2:3:0:0:0:0
            198.51.100.7            | 203.0.113.1                        | 198.51.100.7
            10.0.0.5                | 203.0.113.1                        | 203.0.113.1
            10.0.0.6                | 203.0.113.1                        | 10.0.0.6
            192.0.2.127             | 203.0.113.1                        | 203.0.113.1
            192.0.2.128             | 203.0.113.1                        | 192.0.2.128
            2001:db8:1:ffff::1      | 203.0.113.1                        | 203.0.113.1
            10.0.0.5                | 8.8.8.8, 203.0.113.1, 192.0.2.65   | 203.0.113.1
            127.0.0.1               | 8.8.8.8, 203.0.113.1               | 203.0.113.1
            ::1                     | 203.0.113.1:4711                   | 203.0.113.1
            127.0.0.1               | [2001:db8:9::1]:4711               | 2001:db8:9:0:0:0:0:0
            10.0.0.5                | unknown                            | unknown
            10.0.0.5                | localhost                          | unknown
            10.0.0.5                | 203.0.113.1,                       | 203.0.113.1
            fe80::1%eth0            | -                                  | fe80:0:0:0:0:0:0:0
            """)
    void who_asks_is_the_last_whom_no_trusted_proxy_stands_for(String peer, String forwardedFor, String network) {
        var sent = Stream.ofNullable(forwardedFor).toList();
        assertThat(OURS.network(peer, sent)).isEqualTo(new Network(network, false));
    }

    @Test
    void several_headers_are_one_list() {
        assertThat(OURS.network("10.0.0.5", List.of("8.8.8.8", "203.0.113.1, 10.0.0.5")).name()).isEqualTo("203.0.113.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"})
    void the_machine_itself_is_known_however_it_writes_its_address(String peer) {
        assertThat(Proxies.THIS_MACHINE.network(peer, List.of()).isThisMachine()).isTrue();
    }

    @Test
    void nobody_elsewhere_makes_himself_the_machine_by_a_header() {
        assertThat(OURS.network("198.51.100.7", List.of("127.0.0.1")).isThisMachine()).isFalse();
        assertThat(OURS.network("10.0.0.5", List.of("127.0.0.1, 198.51.100.7")).isThisMachine()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.5/33", "10.0.0.5/-1", "10.0.0.5/8/8", "10.0.0/x"})
    void what_is_no_range_is_refused(String list) {
        assertThatThrownBy(() -> Proxies.parse(list)).isInstanceOf(IllegalArgumentException.class);
    }
}
