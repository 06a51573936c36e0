package dateline.platform;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A mail server, as `smtp://USER:PASSWORD@HOST:PORT?from=ADDRESS&starttls=required` or `smtps://…` says it.
///
/// @param isTls    whether the connection is encrypted from its beginning (`smtps`)
/// @param startTls whether it becomes so
/// @param from     the sender of all mails, with or without a name
public record SmtpSettings(
        String host, int port, Optional<String> user, Optional<String> password, boolean isTls, StartTls startTls, String from) {
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;
    private static final Set<String> PARAMETERS = Set.of("from", "starttls");

    /// Whether `smtp` turns to encryption: always, when the server offers it, or not.
    public enum StartTls {
        REQUIRED,
        OFFERED,
        NEVER
    }

    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + ", from " + from + "]";
    }

    /// A password is sent to other machines only when it is encrypted, unless `starttls` says otherwise.
    ///
    /// @param publicUrl whose host is that of the sender when the value names none
    /// @throws IllegalArgumentException when it is no such address
    static SmtpSettings of(URI uri, URI publicUrl) {
        var isTls = "smtps".equals(uri.getScheme());
        if (!isTls && !"smtp".equals(uri.getScheme()) || uri.getHost() == null || uri.getRawPath().length() > 1 || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("not smtp");
        }
        var parameters = parameters(uri.getRawQuery());
        var account = account(uri.getRawUserInfo());
        var isHere = Set.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost());
        var startTls = Optional.ofNullable(parameters.get("starttls"))
                .map(word -> StartTls.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(account.length == 2 && !isHere ? StartTls.REQUIRED : StartTls.OFFERED);
        return new SmtpSettings(
                uri.getHost().replaceAll("[\\[\\]]", ""),
                uri.getPort() > 0 ? uri.getPort() : isTls ? SUBMISSIONS : SUBMISSION,
                account.length == 2 ? Optional.of(account[0]) : Optional.empty(),
                account.length == 2 ? Optional.of(account[1]) : Optional.empty(),
                isTls,
                startTls,
                sender(parameters.getOrDefault("from", "dateline@" + domain(publicUrl))));
    }

    private static String domain(URI publicUrl) {
        var host = String.valueOf(publicUrl.getHost());
        return host.matches("[0-9.]+|\\[.*|null") ? "localhost" : host;
    }

    private static String sender(String from) {
        if (!from.matches("(?:[^<>@\\p{Cntrl}]*<)?[^@\\s<>\\p{Cntrl}]+@[^@\\s<>\\p{Cntrl}]+>?") || from.contains("<") != from.endsWith(">")) {
            throw new IllegalArgumentException("from is no address");
        }
        return from;
    }

    private static String[] account(String userInfo) {
        if (userInfo == null) {
            return new String[0];
        }
        var parts = userInfo.split(":", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("a user without a password");
        }
        return new String[] {decoded(parts[0]), decoded(parts[1])};
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (var pair : query == null ? new String[0] : query.split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length != 2 || !PARAMETERS.contains(parts[0]) || parameters.putIfAbsent(parts[0], decoded(parts[1])) != null) {
                throw new IllegalArgumentException("an unknown parameter");
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
