package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
    @TempDir
    Path folder;

    @Test
    void help_is_on_standard_output_and_done() {
        var run = Run.of("help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("dateline serve", "dateline import", "Exit codes");
        assertThat(run.errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "fly", "serve --prot 1", "serve --port x", "import", "import --format pdf a", "export --format pdf a", "bench nothing",
        "test one two", "token nobody", "staff add a@b.org --role king"
    })
    void wrong_usage_ends_with_2_and_tells_the_usage(String line) {
        var run = Run.of(line.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).startsWith("dateline: ").containsAnyOf("Exit codes", "./dateline help");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "DATELINE_DATABASE_URL", "DATELINE_PUBLIC_URL", "DATELINE_OPS_URL", "DATELINE_SMTP_URL", "DATELINE_MEDIA_URL",
        "DATELINE_EVENTS_URL", "DATELINE_TRUSTED_PROXIES"
    })
    void a_wrong_configuration_ends_with_2_and_one_line_that_names_the_key(String key) {
        var run = Run.with(Map.of(key, "wrong"), "serve", "--port", "0", "--data", folder.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).startsWith("dateline: " + key).hasLineCount(1);
    }

    @Test
    void a_taken_port_ends_with_3_and_one_line() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = String.valueOf(taken.getLocalPort());
            var run = Run.of("serve", "--port", port, "--data", folder.toString());
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.errors()).startsWith("dateline: ").contains(port).hasLineCount(1);
        }
    }

    @Test
    void an_unreachable_database_ends_with_3_and_one_line() {
        var run = Run.with(
                Map.of("DATELINE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/news"),
                "token", "ada@example.org", "--data", folder.toString());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors()).startsWith("dateline: ").contains("127.0.0.1:1").hasLineCount(1);
    }

    @Test
    void without_a_new_enough_java_it_ends_with_3_and_one_line() throws IOException {
        var launcher = Files.copy(Path.of("dateline"), folder.resolve("dateline"));
        var shell = "for tool in dirname sed head readlink; do ln -s \"$(command -v $tool)\" " + folder + "/$tool; done";
        assertThat(new ProcessBuilder("bash", "-c", shell).start().onExit().join().exitValue()).isZero();
        Files.createDirectories(folder.resolve("app"));
        Files.createFile(folder.resolve("app/quarkus-run.jar"));
        var script = Files.readString(launcher).replaceAll("java_wanted=\\d+", "java_wanted=99")
                .replace("#!/usr/bin/env bash", "#!/bin/bash");
        Files.writeString(launcher, script);
        var run = Run.of(launcher, Map.of("PATH", folder.toString(), "HOME", folder.toString()), "help");
        assertThat(run.errors()).startsWith("dateline: Java 99 or newer is needed").hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(3);
    }
}
