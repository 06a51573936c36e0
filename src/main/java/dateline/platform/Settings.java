package dateline.platform;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The raw configuration values by key, each read and checked for the one who asks.
record Settings(Map<String, Setting> byKey) {
    static final String DATABASE_URL = "DATELINE_DATABASE_URL";
    static final String PUBLIC_URL = "DATELINE_PUBLIC_URL";
    static final String OPS_URL = "DATELINE_OPS_URL";
    static final String OIDC_URL = "DATELINE_OIDC_URL";
    static final String SMTP_URL = "DATELINE_SMTP_URL";
    static final String TRUSTED_PROXIES = "DATELINE_TRUSTED_PROXIES";
    private static final Map<String, String> NOT_YET = Map.of(
            "DATELINE_MEDIA_URL", "cannot be used: this version keeps media in the data folder only; remove it",
            "DATELINE_EVENTS_URL", "cannot be used: in this version PostgreSQL itself is the broker; remove it");
    private static final List<String> KEYS = List.of(
            DATABASE_URL, PUBLIC_URL, OPS_URL, TRUSTED_PROXIES, SMTP_URL, OIDC_URL, "DATELINE_MEDIA_URL", "DATELINE_EVENTS_URL");

    /// A value and the name that the person who set it knows it by.
    record Setting(String name, String value) {}

    static Settings read(Path file, Map<String, String> environment) {
        var byKey = new HashMap<String, Setting>();
        inFile(file).forEach((name, value) -> byKey.put(keyOf(name.toString(), file), setting(name, value)));
        for (var key : KEYS) {
            Optional.ofNullable(environment.get(key))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> byKey.put(key, setting(key, value)));
        }
        byKey.values().removeIf(setting -> setting.value().isEmpty());
        return new Settings(Map.copyOf(byKey));
    }

    private static Setting setting(Object name, Object value) {
        return new Setting(name.toString(), value.toString().strip());
    }

    private static Properties inFile(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw new WrongConfiguration(file.toString(), "cannot be read: " + unreadable.getMessage());
            }
        }
        return properties;
    }

    private static String keyOf(String name, Path file) {
        var key = name.toUpperCase(Locale.ROOT).replace('.', '_');
        if (!KEYS.contains(key) || !name.equals(nameInFile(key))) {
            throw new WrongConfiguration(name, "in " + file + " is no key; there are: "
                    + String.join(", ", KEYS.stream().map(Settings::nameInFile).toList()));
        }
        return key;
    }

    private static String nameInFile(String key) {
        return key.toLowerCase(Locale.ROOT).replace('_', '.');
    }

    void refuseUnsupported() {
        KEYS.stream().filter(NOT_YET::containsKey).filter(byKey::containsKey).findFirst().ifPresent(key -> {
            throw new WrongConfiguration(byKey.get(key).name(), NOT_YET.get(key));
        });
    }

    Optional<String> databaseUrl(String key) {
        return Optional.ofNullable(byKey.get(key)).map(setting -> {
            if (!setting.value().matches("jdbc:postgresql://[^/?#\\s]+/[^/?#\\s]+(\\?\\S*)?")) {
                throw new WrongConfiguration(
                        setting.name(), "must look like jdbc:postgresql://HOST:PORT/DATABASE?user=NAME&password=SECRET");
            }
            return setting.value();
        });
    }

    Optional<URI> site(String key) {
        return Optional.ofNullable(byKey.get(key)).map(setting -> {
            var uri = uri(setting);
            var isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            var isRoot = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
            if (!isWeb || uri.getHost() == null || !isRoot || hasExtras(uri)) {
                throw new WrongConfiguration(
                        setting.name(), "must be the site's address alone, as https://news.example.org");
            }
            return URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
        });
    }

    Optional<URI> listener(String key) {
        return Optional.ofNullable(byKey.get(key)).map(setting -> {
            var uri = uri(setting);
            var hasPort = uri.getHost() != null && uri.getPort() > 0 && uri.getPort() <= 65535;
            if (!"http".equals(uri.getScheme()) || !hasPort || uri.getRawPath().length() > 1 || hasExtras(uri)) {
                throw new WrongConfiguration(setting.name(), "must look like http://127.0.0.1:9000");
            }
            return uri;
        });
    }

    /// The value may hold a password, so it is not repeated when it is wrong.
    Optional<SmtpSettings> smtp(String key, URI publicUrl) {
        return Optional.ofNullable(byKey.get(key)).map(setting -> {
            try {
                return SmtpSettings.of(new URI(setting.value()), publicUrl);
            } catch (URISyntaxException | IllegalArgumentException wrong) {
                throw new WrongConfiguration(
                        setting.name(), "must look like smtp://USER:PASSWORD@HOST:587?from=news@example.org or smtps://…, percent-encoded; "
                                + "starttls= is required, offered or never");
            }
        });
    }

    /// The value holds a secret, so it is not repeated when it is wrong.
    Optional<OpenIdSettings> openId(String key) {
        return Optional.ofNullable(byKey.get(key)).map(setting -> {
            try {
                return OpenIdSettings.of(new URI(setting.value()));
            } catch (URISyntaxException | IllegalArgumentException wrong) {
                throw new WrongConfiguration(setting.name(), "must look like https://CLIENT:SECRET@ISSUER?name=NAME, percent-encoded");
            }
        });
    }

    Proxies proxies(String key) {
        return Optional.ofNullable(byKey.get(key)).map(setting -> {
            try {
                return Proxies.parse(setting.value());
            } catch (IllegalArgumentException wrong) {
                throw new WrongConfiguration(setting.name(), "must be addresses or ranges of proxies, as 10.0.0.5, 2001:db8::/32");
            }
        }).orElse(Proxies.THIS_MACHINE);
    }

    private static boolean hasExtras(URI uri) {
        return uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null;
    }

    private static URI uri(Setting setting) {
        try {
            var uri = new URI(setting.value());
            if (!uri.isOpaque()) {
                return uri;
            }
        } catch (URISyntaxException wrong) {
            // Told below, together with addresses that are none for another reason.
        }
        throw new WrongConfiguration(setting.name(), "is no address: " + setting.value());
    }
}
