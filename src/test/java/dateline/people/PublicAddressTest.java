package dateline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a provider may lead this site's own calls.
class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "::1", "::", "fe80::1",
        "fc00::1", "fd12::1", "::ffff:10.0.0.1"
    })
    void what_is_not_public_is_not_asked(String address) {
        assertThat(PublicAddress.isPublic(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.7", "100.128.0.1", "2001:db8::1"})
    void what_is_public_is(String address) {
        assertThat(PublicAddress.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://198.51.100.7/token", "https://127.0.0.1/token", "https://[::1]/", "https:///token", "file:///etc/passwd"})
    void only_public_addresses_over_https_are_asked(String address) {
        assertThat(PublicAddress.isOf(URI.create(address))).isFalse();
    }
}
