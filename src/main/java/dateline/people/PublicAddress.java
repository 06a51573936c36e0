package dateline.people;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Whether an address is one of the public network, over https.
final class PublicAddress {
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int BYTE = 0xff;
    private static final int SHARED_FIRST = 100;
    private static final int SHARED_SECOND = 64;
    private static final int SHARED_MASK = 0xc0;

    private PublicAddress() {}

    static boolean isOf(URI uri) {
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
            return false;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(uri.getHost())).allMatch(PublicAddress::isPublic);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    static boolean isPublic(InetAddress address) {
        var first = address.getAddress()[0] & BYTE;
        var second = address.getAddress()[1] & BYTE;
        var isUniqueLocal = address instanceof Inet6Address && (first & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
        var isShared = !(address instanceof Inet6Address) && (first == SHARED_FIRST && (second & SHARED_MASK) == SHARED_SECOND || first == 0);
        return !address.isLoopbackAddress() && !address.isSiteLocalAddress() && !address.isLinkLocalAddress() && !address.isAnyLocalAddress()
                && !address.isMulticastAddress() && !isUniqueLocal && !isShared;
    }
}
