package dateline.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// From where a request comes, as far as limits go: one IPv4 address, or the /64 of an IPv6 address, which is what one customer of a
/// provider has at least.
///
/// @param isThisMachine whether somebody on the machine of the site itself asks
public record Network(String name, boolean isThisMachine) {
    private static final int BYTES_OF_64_BITS = 8;
    private static final int BYTES_OF_128_BITS = 16;

    static Network of(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet6Address && !address.isLoopbackAddress()) {
            bytes = Arrays.copyOf(Arrays.copyOf(bytes, BYTES_OF_64_BITS), BYTES_OF_128_BITS);
        }
        try {
            return new Network(InetAddress.getByAddress(bytes).getHostAddress(), address.isLoopbackAddress());
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("An address has 4 or 16 bytes", impossible);
        }
    }
}
