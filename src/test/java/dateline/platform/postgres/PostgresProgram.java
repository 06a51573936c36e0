package dateline.platform.postgres;

import java.nio.file.Path;

/// A program that uses the server of a folder until its standard input ends: for tests that need several of them.
final class PostgresProgram {
    private PostgresProgram() {}

    public static void main(String... arguments) throws Exception {
        try (var postgres = EmbeddedPostgres.open(Path.of(arguments[0]))) {
            System.out.println(postgres.url());
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        System.exit(0);
    }
}
