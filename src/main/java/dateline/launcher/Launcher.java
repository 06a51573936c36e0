package dateline.launcher;

import dateline.platform.Configuration;
import dateline.platform.WrongConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Reads the command line and does what it says; its words and exit codes are the product's interface.
public final class Launcher {
    private static final URI NO_SERVER = URI.create("http://127.0.0.1:8080");

    private Launcher() {}

    /// Runs one command and ends the program with its exit code.
    public static void main(String... arguments) {
        try {
            start(arguments);
        } catch (WrongUsage wrong) {
            end(ExitCode.WRONG_USAGE, wrong.getMessage() + "\n\n" + text("usage.txt"));
        } catch (WrongConfiguration wrong) {
            end(ExitCode.WRONG_USAGE, wrong.getMessage());
        } catch (EnvironmentFallsShort lack) {
            end(ExitCode.ENVIRONMENT_FALLS_SHORT, lack.getMessage());
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(Path.of(System.getProperty("dateline.home", "")).toAbsolutePath());
    }

    private static void start(String... arguments) {
        switch (commandLine().parse(arguments)) {
            case Command.Help _ -> System.out.print(text("usage.txt"));
            case Command.Version _ -> System.out.println("Dateline " + text("version.txt").strip());
            case Command.Serve serve -> server(serve.data(), serve.address(), arguments);
            case Command.Demo demo -> server(demo.data(), demo.address(), arguments);
            case Command.Import imports -> besideServer(imports.data(), arguments);
            case Command.Export export -> besideServer(export.data(), arguments);
            case Command.AddStaff staff -> besideServer(staff.data(), arguments);
            case Command.MakeToken token -> besideServer(token.data(), arguments);
        }
    }

    private static void server(Path data, Address wanted, String... arguments) {
        var configuration = Configuration.read(data, URI.create(wanted.url()), System.getenv());
        var address = wanted.claimed("--host and --port");
        new Site(configuration).serve(address, arguments);
    }

    private static void besideServer(Path data, String... arguments) {
        new Site(Configuration.read(data, NO_SERVER, System.getenv())).work(arguments);
    }

    private static void end(int exitCode, String message) {
        System.err.println("dateline: " + message);
        System.exit(exitCode);
    }

    private static String text(String name) {
        try (var stream = Launcher.class.getResourceAsStream("/launcher/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
