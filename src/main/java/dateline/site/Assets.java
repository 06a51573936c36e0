package dateline.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The site's own stylesheets, scripts, fonts and icons: the class path's `META-INF/resources/`. Each has an address with a
/// fingerprint of its bytes, `/css/site.3f2a9c81d0e4.css`, so browsers may keep it for good.
public final class Assets {
    private static final Pattern NAME = Pattern.compile("(css|js|fonts|icons)/[a-z0-9][a-z0-9_-]{0,60}(\\.[a-z0-9_-]{1,40}){1,3}");
    private static final Pattern FINGERPRINT = Pattern.compile("\\.([0-9a-f]{12})(?=\\.[a-z0-9]{2,6}$)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "txt", "text/plain; charset=utf-8");
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /// @param lasting whether the address named the bytes, so that they can never change under it
    public record Asset(String contentType, byte[] bytes, boolean lasting) {}

    /// The address to link to from a page.
    ///
    /// @param name such as `css/site.css`
    /// @throws IllegalArgumentException when the product has no such asset
    public static String address(String name) {
        return ADDRESSES.computeIfAbsent(name, Assets::fingerprinted);
    }

    private static String fingerprinted(String name) {
        var bytes = bytes(name).orElseThrow(() -> new IllegalArgumentException("No such asset: " + name));
        var dot = name.lastIndexOf('.');
        return "/" + name.substring(0, dot) + "." + fingerprint(bytes) + name.substring(dot);
    }

    /// Whether a path can only be an asset's, so no page is ever made for it.
    public static boolean owns(String path) {
        return path.startsWith("/css/") || path.startsWith("/js/") || path.startsWith("/fonts/") || path.startsWith("/icons/");
    }

    /// What is at a path, with the fingerprint or without it; an outdated fingerprint finds what is there now.
    public static Optional<Asset> at(String path) {
        var name = path.substring(1);
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        var fingerprint = FINGERPRINT.matcher(name);
        if (!fingerprint.find()) {
            return asset(name, "");
        }
        return asset(fingerprint.replaceFirst(""), fingerprint.group(1));
    }

    private static Optional<Asset> asset(String name, String fingerprint) {
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        return bytes(name).map(bytes -> new Asset(type, bytes, fingerprint(bytes).equals(fingerprint)));
    }

    private static Optional<byte[]> bytes(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the asset " + name, unreadable);
        }
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
