package dateline.platform;

import dateline.platform.postgres.EmbeddedPostgres;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/// Databases for tests, on the server that comes with the product. It is shared by all test classes of a process and kept between runs;
/// each asker gets a database of its own with all migrations.
public final class TestPostgres {
    private static final String TEMPLATE = "test_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestPostgres() {}

    private static EmbeddedPostgres start() {
        var server = EmbeddedPostgres.open(Path.of("target", "test-postgres-" + Integer.getInteger("dateline.test.fork", 0)).toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        forgetEarlierRuns(server);
        execute(server, "create database " + TEMPLATE);
        Flyway.configure(TestPostgres.class.getClassLoader())
                .dataSource(url(server, TEMPLATE), server.user(), server.password())
                .locations("db/migration")
                .load()
                .migrate();
        return server;
    }

    private static void forgetEarlierRuns(EmbeddedPostgres server) {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var names = connection.createStatement().executeQuery("select datname from pg_database where datname like 'test%'")) {
            while (names.next()) {
                execute(server, "drop database " + names.getString(1) + " with (force)");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void execute(EmbeddedPostgres server, String statement) {
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String url(EmbeddedPostgres server, String database) {
        return server.url().replaceFirst("/[^/]+$", "/" + database);
    }

    /// A new database with all tables and nothing in them, behind a pool such as the product's; close it when many are needed.
    public static AgroalDataSource freshDatabase() {
        return pool(freshUrl());
    }

    /// The address of a new database with all tables, with its user and password.
    public static synchronized String freshDatabaseUrl() {
        return freshUrl() + "?user=" + SERVER.user() + "&password=" + SERVER.password();
    }

    private static synchronized String freshUrl() {
        var name = "test_" + NUMBER.incrementAndGet();
        execute(SERVER, "create database " + name + " template " + TEMPLATE);
        return url(SERVER, name);
    }

    private static AgroalDataSource pool(String url) {
        var settings = new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool
                .maxSize(16)
                .acquisitionTimeout(Duration.ofSeconds(20))
                .reapTimeout(Duration.ofSeconds(5))
                .connectionFactoryConfiguration(factory -> factory
                        .jdbcUrl(url)
                        .principal(new NamePrincipal(SERVER.user()))
                        .credential(new SimplePassword(SERVER.password()))));
        try {
            return AgroalDataSource.from(settings);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
