package dateline.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Where the site was last seen listening, for commands that print links into it. Without it they say the usual address.
final class LastAddress {
    private static final Logger LOG = Logger.getLogger(LastAddress.class);
    private static final String FILE = "address";

    private LastAddress() {}

    static void keep(Path data, String url) {
        try {
            Files.writeString(Files.createDirectories(data).resolve(FILE), url + "\n");
        } catch (IOException unwritable) {
            LOG.debug("Links printed by other commands may name another address", unwritable);
        }
    }

    static Optional<String> of(Path data) {
        try {
            return Optional.of(Files.readString(data.resolve(FILE)).strip()).filter(url -> url.matches("http://[^\\s/]+:[0-9]+"));
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
