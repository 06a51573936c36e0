package dateline.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.platform.DatabaseUnavailable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedPostgresTest {
    /// Closed to other users, as a root's home is.
    @TempDir(cleanup = CleanupMode.ALWAYS)
    private static Path home;

    private static Path folder;

    @BeforeAll
    static void make() {
        folder = home.resolve("a site's data").resolve("postgres");
        EmbeddedPostgres.open(folder).close();
    }

    @AfterAll
    static void nothing_is_left_running() {
        assertThat(isRunning()).isFalse();
    }

    private static boolean isRunning() {
        return server().isPresent();
    }

    private static java.util.Optional<Postmaster> server() {
        try {
            var folderPath = folder.toRealPath();
            return Postmaster.of(folderPath.resolve("data"), new ServerProgram(folderPath.resolve("program-18.1.0")).executable("postgres"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }

    private static String ask(EmbeddedPostgres postgres, String question) throws SQLException {
        try (var connection = connect(postgres);
                var answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void await(BooleanSupplier truth) throws InterruptedException {
        for (var end = System.nanoTime() + Duration.ofSeconds(60).toNanos(); System.nanoTime() < end && !truth.getAsBoolean(); ) {
            Thread.sleep(20);
        }
        assertThat(truth.getAsBoolean()).isTrue();
    }

    private record Program(Process process, String url) {
        static Program start() throws IOException {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                            PostgresProgram.class.getName(), folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            return new Program(process, out.readLine());
        }

        void end() throws IOException, InterruptedException {
            process.getOutputStream().close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void it_is_durable_checked_and_private() throws Exception {
        try (var postgres = EmbeddedPostgres.open(folder)) {
            assertThat(ask(postgres, "show server_version")).startsWith("18.");
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres, "show unix_socket_directories")).isEmpty();
            assertThat(ask(postgres, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules")).isEqualTo("scram-sha-256");
            assertThat(ask(postgres, "select left(rolpassword, 13) from pg_authid where rolname = 'dateline'")).isEqualTo("SCRAM-SHA-256");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password")))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data")))).isEqualTo("rwx------");
    }

    @Test
    void a_wrong_password_is_refused() {
        try (var postgres = EmbeddedPostgres.open(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "guess"))
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void programs_share_one_server_and_the_last_one_stops_it() throws Exception {
        var first = Program.start();
        var second = Program.start();
        assertThat(second.url()).isEqualTo(first.url());
        first.end();
        assertThat(isRunning()).isTrue();
        second.end();
        assertThat(isRunning()).isFalse();
    }

    @Test
    void a_killed_program_and_a_killed_server_are_no_obstacle() throws Exception {
        var program = Program.start();
        var postmaster = server().orElseThrow();
        program.kill();
        ProcessHandle.of(postmaster.process()).orElseThrow().destroyForcibly();
        await(() -> !isRunning());
        assertThat(folder.resolve("data/postmaster.pid")).exists();
        try (var postgres = EmbeddedPostgres.open(folder)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void a_stale_file_that_names_a_living_process_is_no_obstacle() throws Exception {
        var file = folder.resolve("data/postmaster.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n" + folder + "\n1700000000\n5432\n\n127.0.0.1\n  1  1\nready\n");
        try (var postgres = EmbeddedPostgres.open(folder)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_server_that_dies_is_started_again_where_it_was() throws Exception {
        try (var postgres = EmbeddedPostgres.open(folder)) {
            try (var connection = connect(postgres);
                    var statement = connection.createStatement()) {
                statement.execute("create table if not exists kept as select 7 as n");
            }
            var before = server().orElseThrow();
            ProcessHandle.of(before.process()).orElseThrow().destroyForcibly();
            await(() -> server().filter(now -> now.process() != before.process()).isPresent());
            await(() -> {
                try {
                    return ask(postgres, "select n from kept limit 1").equals("7");
                } catch (SQLException recovering) {
                    return false;
                }
            });
        }
    }

    @Test
    void making_it_can_be_cut_off(@TempDir Path other) throws Exception {
        var cut = other.resolve("postgres");
        Files.createDirectories(cut.resolve("program-18.1.0.unfinished/bin"));
        Files.createDirectories(cut.resolve("data.unfinished/base"));
        try (var postgres = EmbeddedPostgres.open(cut)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void data_of_another_version_are_left_alone(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("data"));
        Files.writeString(other.resolve("data/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.open(other))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("PostgreSQL 17");
    }
}
