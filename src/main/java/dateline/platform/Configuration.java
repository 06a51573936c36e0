package dateline.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// How a site is set up: by environment variables first, then by the same keys in `DIR/dateline.properties`.
///
/// - `data`: the folder that holds all of the site that is not in a database elsewhere
/// - `publicUrl`: how readers reach the site, without a slash at its end; where it listens unless it is given
/// - `database`: the JDBC URL of a PostgreSQL server; empty when the site runs its own in `data/postgres`
/// - `operations`: where health and metrics listen; empty for a port of 127.0.0.1 near the site's own
/// - `openId`: the provider by which readers may sign in
/// - `mail`: the server that sends mails; without one they stay in the outbox
/// - `proxies`: whose word is taken for where a request comes from
public record Configuration(
        Path data, URI publicUrl, Optional<String> database, Optional<URI> operations, Proxies proxies, Optional<SmtpSettings> mail,
        Optional<OpenIdSettings> openId) {

    /// A site with no proxy before it but one on its own machine, no mail server and no provider.
    public Configuration(Path data, URI publicUrl, Optional<String> database, Optional<URI> operations) {
        this(data, publicUrl, database, operations, Proxies.THIS_MACHINE, Optional.empty(), Optional.empty());
    }

    /// The same site with its own PostgreSQL, whatever is configured.
    public Configuration onItsOwnDatabase() {
        return new Configuration(data, publicUrl, Optional.empty(), operations, proxies, mail, openId);
    }

    /// Reads and checks the configuration of the site in `data` that listens at `listening` (`http://host:port`).
    ///
    /// @throws WrongConfiguration when a value is wrong, naming its key
    public static Configuration read(Path data, URI listening, Map<String, String> environment) {
        var settings = Settings.read(data.resolve("dateline.properties"), environment);
        settings.refuseUnsupported();
        var publicUrl = settings.site(Settings.PUBLIC_URL).orElse(listening);
        return new Configuration(
                data,
                publicUrl,
                settings.databaseUrl(Settings.DATABASE_URL),
                settings.listener(Settings.OPS_URL),
                settings.proxies(Settings.TRUSTED_PROXIES),
                settings.smtp(Settings.SMTP_URL, publicUrl),
                settings.openId(Settings.OIDC_URL));
    }
}
