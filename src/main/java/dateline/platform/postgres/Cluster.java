package dateline.platform.postgres;

import dateline.platform.DatabaseUnavailable;
import dateline.platform.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One cluster of data with the server that runs on it. Everything is in one folder: the program, the data, the password and
/// the port. Only one program at a time may call what starts or stops it.
final class Cluster {
    static final String MAJOR = "18";
    static final String USER = "dateline";
    private static final Duration TO_MAKE = Duration.ofMinutes(3);
    private static final Duration TO_STOP = Duration.ofSeconds(60);
    /// Durability is the default (fsync, full page writes, synchronous commit) and stays so.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=100", "shared_buffers=128MB", "jit=off",
            "max_wal_size=1GB", "password_encryption=scram-sha-256", "log_timezone=UTC", "timezone=UTC",
            "logging_collector=on", "log_directory=log", "log_filename=server-%a.log", "log_rotation_age=1440",
            "log_truncate_on_rotation=on", "log_min_messages=warning", "log_file_mode=0600");
    private final Path folder;
    private final Path data;
    private final ServerProgram program;
    private final ServerUser user;

    private Cluster(Path folder, ServerProgram program, ServerUser user) {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.program = program;
        this.user = user;
    }

    /// Makes what is missing of it; a cluster that was being made when the power went is made anew.
    static Cluster in(Path folder) throws IOException {
        var cluster = new Cluster(folder, ServerProgram.unpackedIn(folder), ServerUser.of(folder));
        if (Files.notExists(cluster.data)) {
            cluster.make();
        }
        var major = Files.readString(cluster.data.resolve("PG_VERSION")).strip();
        if (!major.equals(MAJOR)) {
            throw new DatabaseUnavailable("The data in " + folder + " are of PostgreSQL " + major + "; this Dateline runs PostgreSQL " + MAJOR);
        }
        return cluster;
    }

    private void make() throws IOException {
        var unfinished = folder.resolve("data.unfinished");
        ServerProgram.delete(unfinished);
        Files.createDirectory(unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(unfinished);
        var password = passwordFile();
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, Secret.fresh() + "\n");
        user.own(password);
        run("initdb", TO_MAKE, "--pgdata=" + unfinished, "--username=" + USER, "--pwfile=" + password, "--auth=scram-sha-256",
                "--data-checksums", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    Optional<Postmaster> running() throws IOException {
        return Postmaster.of(data, program.executable("postgres").toRealPath());
    }

    /// Starts the server, at the port that it had when that is free, and does not wait until it answers.
    ///
    /// @return its port
    int start() throws IOException {
        makeWay();
        var port = freePort();
        var options = new StringBuilder("-p " + port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        run("pg_ctl", TO_STOP, "start", "--no-wait", "--silent", "--pgdata=" + data, "--log=" + data.resolve("start.log"), "--options=" + options);
        Files.writeString(folder.resolve("port"), port + "\n");
        return port;
    }

    private void makeWay() throws IOException {
        try {
            Postmaster.makeWay(data, program.executable("postgres").toRealPath());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while PostgreSQL was being started", stop);
        }
    }

    void stop() throws IOException {
        if (running().isPresent()) {
            run("pg_ctl", TO_STOP.plusSeconds(5), "stop", "--silent", "--mode=fast", "--timeout=" + TO_STOP.toSeconds(), "--pgdata=" + data);
        }
    }

    /// The last words of a server that did not start.
    String lastWords() throws IOException {
        var log = data.resolve("start.log");
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        return String.join("; ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    private int freePort() throws IOException {
        var before = folder.resolve("port");
        if (Files.exists(before)) {
            var port = Integer.parseInt(Files.readString(before).strip());
            if (isFree(port)) {
                return port;
            }
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private void run(String name, Duration most, String... words) throws IOException {
        var command = new ArrayList<>(List.of(program.executable(name).toString()));
        command.addAll(List.of(words));
        Command.run(user.running(command), folder, most);
    }
}
