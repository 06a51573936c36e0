package dateline.platform;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The proxies before the site whose `X-Forwarded-For` is believed. The site's own machine always is one: who is there already asks
/// without limits, so nothing is won by a forged header.
public record Proxies(List<Range> trusted) {
    public static final Proxies THIS_MACHINE = new Proxies(List.of());
    private static final Network NOBODY_KNOWS = new Network("unknown", false);
    private static final Pattern WITH_PORT = Pattern.compile("(?:\\[(.*)]|([0-9.]+))(?::\\d{1,5})?");

    public Proxies {
        trusted = List.copyOf(trusted);
    }

    /// Addresses that begin with the same `bits`.
    record Range(InetAddress first, int bits) {
        static Range parse(String text) {
            var parts = text.split("/", -1);
            var first = InetAddress.ofLiteral(parts[0]);
            var most = first.getAddress().length * Byte.SIZE;
            var bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
            if (parts.length > 2 || bits < 0 || bits > most) {
                throw new IllegalArgumentException(text);
            }
            return new Range(first, bits);
        }

        boolean contains(InetAddress address) {
            var mine = first.getAddress();
            var theirs = address.getAddress();
            var whole = bits / Byte.SIZE;
            if (mine.length != theirs.length || !Arrays.equals(mine, 0, whole, theirs, 0, whole)) {
                return false;
            }
            var rest = Byte.SIZE - bits % Byte.SIZE;
            return rest == Byte.SIZE || (mine[whole] & 0xff) >> rest == (theirs[whole] & 0xff) >> rest;
        }
    }

    /// @param list addresses and ranges, as `10.0.0.5, 2001:db8::/32`
    /// @throws IllegalArgumentException when it is none
    static Proxies parse(String list) {
        return new Proxies(Stream.of(list.split(",")).map(String::strip).map(Range::parse).toList());
    }

    /// Who asks: the last one on the way whom no proxy that we trust stands for.
    ///
    /// @param peer the address at the other end of the connection
    /// @param forwardedFor the values of `X-Forwarded-For`, in the order in which they came
    public Network network(String peer, List<String> forwardedFor) {
        var nearest = address(peer);
        if (nearest.isEmpty()) {
            return NOBODY_KNOWS;
        }
        var hops = forwardedFor.isEmpty() ? new String[0] : String.join(",", forwardedFor).split(",");
        var from = nearest.get();
        for (var hop = hops.length - 1; hop >= 0 && isTrusted(from); hop--) {
            var before = address(hops[hop].strip());
            if (before.isEmpty()) {
                return NOBODY_KNOWS;
            }
            from = before.get();
        }
        return Network.of(from);
    }

    private boolean isTrusted(InetAddress address) {
        return address.isLoopbackAddress() || trusted.stream().anyMatch(range -> range.contains(address));
    }

    /// Never asks the name service: what is no address is nobody.
    private static Optional<InetAddress> address(String text) {
        var matcher = WITH_PORT.matcher(text);
        var bare = matcher.matches() ? (matcher.group(1) == null ? matcher.group(2) : matcher.group(1)) : text;
        var zone = bare.indexOf('%');
        try {
            return Optional.of(InetAddress.ofLiteral(zone < 0 ? bare : bare.substring(0, zone)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
