package dateline.platform.postgres;

import dateline.platform.DatabaseUnavailable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/// How this program reaches the server.
record Reach(int port, String password) {
    private static final String DATABASE = "dateline";
    private static final Duration STEP = Duration.ofMillis(20);
    private static final Duration MOST = Duration.ofMinutes(10);
    private static final Duration TO_APPEAR = Duration.ofSeconds(15);
    private static final String STARTING_UP = "57P03";

    String url() {
        return url(DATABASE);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// Waits until the server answers; recovery after a crash may take it minutes.
    ///
    /// @throws DatabaseUnavailable when it ends instead of answering, with its last words
    void awaitAnswer(Cluster cluster) throws IOException {
        var begun = System.nanoTime();
        while (true) {
            try (var connection = connect("postgres")) {
                return;
            } catch (SQLException notYet) {
                var waited = Duration.ofNanos(System.nanoTime() - begun);
                var isComing = STARTING_UP.equals(notYet.getSQLState());
                if (waited.compareTo(MOST) > 0 || !isComing && waited.compareTo(TO_APPEAR) > 0 && cluster.running().isEmpty()) {
                    throw new DatabaseUnavailable("PostgreSQL does not answer: " + cluster.lastWords(), notYet);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for PostgreSQL", stop);
        }
    }

    void makeDatabase() {
        try (var connection = connect("postgres");
                var find = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            find.setString(1, DATABASE);
            if (!find.executeQuery().next()) {
                connection.createStatement().execute("create database dateline");
            }
        } catch (SQLException failure) {
            throw new DatabaseUnavailable("The database cannot be made: " + failure.getMessage(), failure);
        }
    }

    private Connection connect(String database) throws SQLException {
        var how = new Properties();
        how.setProperty("user", Cluster.USER);
        how.setProperty("password", password);
        how.setProperty("connectTimeout", "5");
        how.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(url(database), how);
    }
}
