package dateline.platform.postgres;

import dateline.platform.DatabaseUnavailable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jboss.logging.Logger;

/// The site's own PostgreSQL server. Programs that work on the same folder share one server: the first starts it, the last one
/// stops it, and each starts it again when it dies. It listens on 127.0.0.1 only and asks for a password (scram-sha-256).
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
    private final Cluster cluster;
    private final Users users;
    private final Reach reach;
    private final Watchman watchman;

    private EmbeddedPostgres(Cluster cluster, Users users, Reach reach) {
        this.cluster = cluster;
        this.users = users;
        this.reach = reach;
        this.watchman = new Watchman(users.folder(), cluster, reach);
    }

    /// Joins the server of that folder or starts it, making the folder and all in it the first time. Waits for the server to answer,
    /// also while it recovers after a crash.
    ///
    /// @throws DatabaseUnavailable when it cannot be run here; the message says why
    public static EmbeddedPostgres open(Path folder) {
        try {
            makePrivate(folder);
            var home = folder.toRealPath();
            var postgres = Users.alone(home, () -> join(home));
            postgres.watchman.start();
            return postgres;
        } catch (IOException failure) {
            throw new DatabaseUnavailable("PostgreSQL cannot be run in " + folder + ": " + failure, failure);
        }
    }

    private static void makePrivate(Path folder) throws IOException {
        if (folder.getParent() != null) {
            Files.createDirectories(folder.getParent());
        }
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
        } catch (FileAlreadyExistsException known) {
            LOG.debugf("The database's folder is there: %s", folder);
        }
    }

    private static EmbeddedPostgres join(Path home) throws IOException {
        var cluster = Cluster.in(home);
        var users = Users.join(home);
        var running = cluster.running();
        var port = running.isPresent() ? running.get().port() : cluster.start();
        var reach = new Reach(port, cluster.password());
        reach.awaitAnswer(cluster);
        reach.makeDatabase();
        return new EmbeddedPostgres(cluster, users, reach);
    }

    /// Stops a server that no program uses any more, so that its folder may be deleted.
    ///
    /// @return whether nothing runs there now; false when another program uses the server
    public static boolean stopUnused(Path folder) {
        if (Files.notExists(folder)) {
            return true;
        }
        try {
            var home = folder.toRealPath();
            return Users.alone(home, () -> {
                try (var users = Users.join(home)) {
                    var isUnused = users.leave();
                    if (isUnused) {
                        Cluster.in(home).stop();
                    }
                    return isUnused;
                }
            });
        } catch (IOException failure) {
            throw new DatabaseUnavailable("PostgreSQL in " + folder + " cannot be stopped: " + failure, failure);
        }
    }

    /// The address of the database, without the password: `jdbc:postgresql://127.0.0.1:PORT/dateline`.
    public String url() {
        return reach.url();
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return reach.password();
    }

    /// The settings of a Quarkus datasource that reaches it.
    public Map<String, String> datasource() {
        return Map.of(
                "quarkus.datasource.jdbc.url", url(),
                "quarkus.datasource.username", user(),
                "quarkus.datasource.password", password());
    }

    /// Leaves the server, and stops it when no other program uses it.
    @Override
    public void close() {
        watchman.stop();
        try (users) {
            Users.alone(users.folder(), () -> {
                if (users.leave()) {
                    cluster.stop();
                }
                return true;
            });
        } catch (IOException | DatabaseUnavailable failure) {
            LOG.warn("PostgreSQL could not be stopped; the next program on this folder takes it over", failure);
        }
    }
}
