package dateline.launcher;

import dateline.platform.Configuration;
import dateline.platform.DatabaseServer;
import dateline.platform.DatabaseUnavailable;
import java.util.Map;

/// The database of a site, whoever runs it: the settings by which the application reaches it, and its end.
record SiteDatabase(Map<String, String> settings, Runnable atEnd) implements AutoCloseable {
    private static final String URL = "quarkus.datasource.jdbc.url";

    /// @throws EnvironmentFallsShort when the database cannot be used
    static SiteDatabase open(Configuration configuration) {
        return configuration.database().map(SiteDatabase::elsewhere).orElseThrow(() ->
                new EnvironmentFallsShort("set DATELINE_DATABASE_URL to the JDBC URL of a PostgreSQL server"));
    }

    private static SiteDatabase elsewhere(String url) {
        try {
            DatabaseServer.tryOut(url);
            return new SiteDatabase(Map.of(URL, url), () -> {});
        } catch (DatabaseUnavailable unavailable) {
            throw new EnvironmentFallsShort(unavailable.getMessage(), unavailable);
        }
    }

    @Override
    public void close() {
        atEnd.run();
    }
}
