package dateline.platform;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/// A PostgreSQL server that someone else runs.
public final class DatabaseServer {
    private static final int OLDEST_MAJOR = 15;

    private DatabaseServer() {}

    /// Connects once, waiting at most 10 seconds.
    ///
    /// @throws DatabaseUnavailable when that fails or the server is too old; the message says which, without secrets
    public static void tryOut(String url) {
        var waits = new Properties();
        waits.setProperty("connectTimeout", "5");
        waits.setProperty("loginTimeout", "10");
        waits.setProperty("socketTimeout", "10");
        try (var connection = DriverManager.getConnection(url, waits)) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) {
                throw new DatabaseUnavailable(
                        "PostgreSQL " + OLDEST_MAJOR + " or newer is needed; at " + address(url) + " is " + major);
            }
        } catch (SQLException failure) {
            var reason = String.valueOf(failure.getMessage()).lines().findFirst().orElse("no reason given");
            throw new DatabaseUnavailable("The database at " + address(url) + " cannot be reached: " + reason, failure);
        }
    }

    private static String address(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("^jdbc:postgresql://", "");
    }
}
