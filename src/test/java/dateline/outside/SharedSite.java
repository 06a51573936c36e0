package dateline.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One running site for all tests that only add to it; it ends with the tests.
final class SharedSite {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private SharedSite() {}

    private static final class Holder {
        static final RunningSite SITE = start();

        private static RunningSite start() {
            try {
                var site = RunningSite.serve(Files.createTempDirectory("dateline-shared").resolve("site"));
                Runtime.getRuntime().addShutdownHook(new Thread(site::close));
                return site;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    static RunningSite site() {
        return Holder.SITE;
    }

    /// The token of a member of staff with that role.
    static String token(String role) {
        return TOKENS.computeIfAbsent(role, site()::token);
    }
}
