package dateline.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/// A provider of OpenID Connect, as `https://CLIENT:SECRET@ISSUER?name=NAME` says it.
///
/// @param issuer as the provider itself names it, to the letter
/// @param name   what the button calls it
public record OpenIdSettings(URI issuer, String client, String secret, String name) {
    private static final Pattern NAME = Pattern.compile("name=([^&]+)");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    @Override
    public String toString() {
        return "OpenIdSettings[" + issuer + "]";
    }

    /// Without encryption only on this machine.
    ///
    /// @throws IllegalArgumentException when it is no such address
    static OpenIdSettings of(URI uri) {
        var isSafe = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && HERE.contains(String.valueOf(uri.getHost()));
        var account = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
        var name = NAME.matcher(uri.getRawQuery() == null ? "" : uri.getRawQuery());
        if (!isSafe || uri.getHost() == null || account.length != 2 || uri.getRawFragment() != null || !name.matches()) {
            throw new IllegalArgumentException("no provider");
        }
        try {
            var issuer = new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), uri.getPath(), null, null);
            return new OpenIdSettings(issuer, decoded(account[0]), decoded(account[1]), decoded(name.group(1)));
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
