package dateline.platform;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whence a request comes: the network whose attempts are counted together, and what the browser or program calls itself.
///
/// @param network an IPv4 address, or the first half of an IPv6 address; empty for this machine itself, which is a proxy that does
///     not say for whom it asks, or the operator
public record Visitor(String network, String device) {
    /// Delivery, which stands before everything, puts the address of the peer into this header of each request, whatever was in it.
    public static final String HEADER = "Dateline-Peer";
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int LONGEST_DEVICE = 300;
    private static final int HALF = 8;

    public static Visitor of(HttpHeaders headers) {
        return new Visitor(
                network(text(headers, HEADER), text(headers, "X-Forwarded-For")),
                shortened(text(headers, HttpHeaders.USER_AGENT).replaceAll("\\p{Cntrl}", " ").strip()));
    }

    /// A proxy on this machine is believed when it says for whom it asks; nobody else is.
    static String network(String peer, String forwarded) {
        var direct = address(peer);
        if (direct.isEmpty() || !direct.get().isLoopbackAddress()) {
            return direct.map(Visitor::network).orElse("");
        }
        var last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return address(last).filter(client -> !client.isLoopbackAddress()).map(Visitor::network).orElse("");
    }

    private static String network(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length <= HALF ? address.getHostAddress() : HexFormat.of().formatHex(bytes, 0, HALF) + "::/64";
    }

    /// Of an address in figures; names are never looked up.
    private static Optional<InetAddress> address(String text) {
        try {
            return ADDRESS.matcher(text).matches() && text.matches(".*[:.].*") ? Optional.of(InetAddress.ofLiteral(text)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String text(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeaderString(name)).orElse("");
    }

    private static String shortened(String device) {
        return device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE);
    }
}
