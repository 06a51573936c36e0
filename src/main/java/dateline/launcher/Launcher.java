package dateline.launcher;

import dateline.platform.Configuration;
import dateline.platform.WrongConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the command line and does what it says; its words and exit codes are the product's interface.
public final class Launcher {
    private static final String NO_SERVER = "http://127.0.0.1:8080";
    private static final String HOST_AND_PORT = "--host and --port";

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
            case Command.Serve serve -> serve(serve, arguments);
            case Command.Demo demo -> demo(demo, arguments);
            case Command.Rehearse rehearse -> demo(new Command.Demo(rehearse.data(), new Address("127.0.0.1", 0), true), arguments);
            case Command.Import imports -> besideServer(imports.data(), arguments);
            case Command.Export export -> besideServer(known(export.data()), arguments);
            case Command.AddStaff staff -> besideServer(staff.data(), arguments);
            case Command.MakeToken token -> besideServer(known(token.data()), arguments);
        }
    }

    private static void serve(Command.Serve serve, String... arguments) {
        var configuration = configuration(serve.data(), serve.address().url());
        new Site(configuration).serve(serve.address().claimed(HOST_AND_PORT), arguments);
    }

    /// Always on a database of its own: invented stories must never come into a real site.
    private static void demo(Command.Demo demo, String... arguments) {
        var configuration = configuration(demo.data(), demo.address().url()).onItsOwnDatabase();
        var address = demo.address().claimed(HOST_AND_PORT);
        DemoFolder.prepare(demo.data(), demo.isFresh());
        System.setProperty("dateline.demo", "true");
        new Site(configuration).serve(address, arguments);
    }

    private static void besideServer(Path data, String... arguments) {
        new Site(configuration(data, LastAddress.of(data).orElse(NO_SERVER))).work(arguments);
    }

    private static Configuration configuration(Path data, String listening) {
        return Configuration.read(data, URI.create(listening), System.getenv());
    }

    /// What only reads a site does not make a new one where a folder's name was mistyped.
    private static Path known(Path data) {
        if (!Files.isDirectory(data)) {
            throw new WrongConfiguration("--data", "names no site: there is no folder " + data);
        }
        return data;
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
