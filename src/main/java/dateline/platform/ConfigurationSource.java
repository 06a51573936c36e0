package dateline.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Hands the configuration to the parts of a running site. The launcher says which site it is, by two properties.
final class ConfigurationSource {
    @Produces
    @Singleton
    Configuration configuration(
            @ConfigProperty(name = "dateline.data", defaultValue = "var/site") String data,
            @ConfigProperty(name = "dateline.listening", defaultValue = "http://127.0.0.1:8080") URI listening) {
        return Configuration.read(Path.of(data).toAbsolutePath(), listening, System.getenv());
    }
}
