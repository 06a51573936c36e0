package dateline.platform;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/// Whence a request comes: the network whose attempts are counted together, and what the browser or program calls itself.
///
/// @param network as {@link Network} names it; empty for this machine itself, which is a proxy that does not say for whom it asks, or
///     the operator
public record Visitor(String network, String device) {
    /// Delivery, which stands before everything, puts the network into this header of each request, whatever was in it.
    public static final String HEADER = "Dateline-Network";
    private static final int LONGEST_DEVICE = 300;

    public static Visitor of(HttpHeaders headers) {
        return new Visitor(text(headers, HEADER), shortened(text(headers, HttpHeaders.USER_AGENT).replaceAll("\\p{Cntrl}", " ").strip()));
    }

    private static String text(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeaderString(name)).orElse("");
    }

    private static String shortened(String device) {
        return device.length() <= LONGEST_DEVICE ? device : device.substring(0, LONGEST_DEVICE);
    }
}
