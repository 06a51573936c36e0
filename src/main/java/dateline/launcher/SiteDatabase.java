package dateline.launcher;

import dateline.platform.Configuration;
import dateline.platform.DatabaseServer;
import dateline.platform.DatabaseUnavailable;
import dateline.platform.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;

/// The database of a site, whoever runs it: the settings by which the application reaches it, and its end.
record SiteDatabase(Map<String, String> settings, Runnable atEnd) implements AutoCloseable {
    private static final String URL = "quarkus.datasource.jdbc.url";

    /// @throws EnvironmentFallsShort when the database cannot be used
    static SiteDatabase open(Configuration configuration) {
        try {
            return configuration.database().map(SiteDatabase::elsewhere).orElseGet(() -> own(configuration.data().resolve("postgres")));
        } catch (DatabaseUnavailable unavailable) {
            throw new EnvironmentFallsShort(unavailable.getMessage(), unavailable);
        }
    }

    private static SiteDatabase own(Path folder) {
        var postgres = EmbeddedPostgres.open(folder);
        return new SiteDatabase(postgres.datasource(), postgres::close);
    }

    private static SiteDatabase elsewhere(String url) {
        DatabaseServer.tryOut(url);
        return new SiteDatabase(Map.of(URL, url), () -> {});
    }

    @Override
    public void close() {
        atEnd.run();
    }
}
