package dateline.launcher;

import dateline.platform.Configuration;
import dateline.platform.DatabaseUnavailable;
import io.quarkus.runtime.Quarkus;
import java.net.BindException;
import java.net.URI;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;

/// The application around one command: its database is opened first and closed last, its settings are handed over as
/// system properties, and its end becomes the program's exit code.
record Site(Configuration configuration) {
    private static final Logger LOG = Logger.getLogger(Site.class);

    /// Runs the whole product at that address until it is told to stop.
    void serve(Address address, String... arguments) {
        var operations = operations(address);
        set("quarkus.http.host", address.host());
        set("quarkus.http.port", address.port());
        set("quarkus.management.host", operations.host());
        set("quarkus.management.port", operations.port());
        set("dateline.listening", address.url());
        System.err.println("dateline: health and metrics are at " + operations.url() + "/q/");
        var database = open();
        onSignal(() -> {
            LiveReload.end();
            Quarkus.asyncExit(ExitCode.DONE);
        });
        run(database, arguments);
    }

    /// Runs a command on the site's database without any server of its own, also beside a running one.
    void work(String... arguments) {
        set("quarkus.http.host-enabled", false);
        set("quarkus.management.host-enabled", false);
        var database = open();
        set("dateline.listening", configuration.publicUrl());
        onSignal(() -> Interruption.wish(() -> {
            database.close();
            Runtime.getRuntime().halt(ExitCode.SOME_REFUSED);
        }));
        run(database, arguments);
    }

    private SiteDatabase open() {
        set("dateline.data", configuration.data());
        set("dateline.media.folder", configuration.data().resolve("media"));
        var database = SiteDatabase.open(configuration);
        database.settings().forEach(Site::set);
        return database;
    }

    private static void onSignal(Runnable task) {
        for (var signal : new String[] {"TERM", "INT"}) {
            Signal.handle(new Signal(signal), _ -> task.run());
        }
    }

    private static void run(SiteDatabase database, String... arguments) {
        Quarkus.run(Work.class, (code, problem) -> end(database, code, problem), arguments);
    }

    private static void end(SiteDatabase database, int code, @Nullable Throwable problem) {
        database.close();
        var exitCode = problem == null ? code : told(problem);
        if (!LiveReload.isOn()) {
            System.exit(exitCode);
        }
    }

    /// Only what the framework could not start comes here; commands answer for their own failures.
    private static int told(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof DatabaseUnavailable) {
                System.err.println("dateline: " + cause.getMessage());
                return ExitCode.ENVIRONMENT_FALLS_SHORT;
            }
        }
        LOG.error("The program could not start", problem);
        return ExitCode.SOME_REFUSED;
    }

    /// Where health and metrics listen: where the configuration says, else 1000 ports above the site, else anywhere free.
    private Address operations(Address site) {
        return configuration.operations().map(Site::addressOf).orElseGet(() -> {
            var port = site.port() + (site.port() <= 64535 ? 1000 : -1000);
            try {
                return new Address("127.0.0.1", port).claimed("");
            } catch (EnvironmentFallsShort _) {
                return new Address("127.0.0.1", 0).claimed("");
            }
        });
    }

    private static Address addressOf(URI uri) {
        return new Address(uri.getHost().replaceAll("[\\[\\]]", ""), uri.getPort()).claimed("DATELINE_OPS_URL");
    }

    private static void set(String property, Object value) {
        System.setProperty(property, value.toString());
    }
}
