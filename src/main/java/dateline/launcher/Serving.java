package dateline.launcher;

import dateline.articles.Schedule;
import dateline.events.EventLog;
import dateline.live.Live;
import dateline.mail.Sending;
import dateline.platform.Configuration;
import dateline.wire.Imports;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The commands `serve` and `demo`, from the open database to the ready line.
@Singleton
final class Serving {
    private final Demo demo;
    private final Imports imports;
    private final EventLog log;
    private final Schedule schedule;
    private final Live live;
    private final Sending sending;
    private final Staff staff;
    private final Configuration configuration;
    private final boolean isServer;
    private final URI listening;

    @Inject
    Serving(
            Demo demo,
            Imports imports,
            EventLog log,
            Schedule schedule,
            Live live,
            Sending sending,
            Staff staff,
            Configuration configuration,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean isServer,
            @ConfigProperty(name = "dateline.listening", defaultValue = "http://127.0.0.1:8080") URI listening) {
        this.demo = demo;
        this.imports = imports;
        this.log = log;
        this.schedule = schedule;
        this.live = live;
        this.sending = sending;
        this.staff = staff;
        this.configuration = configuration;
        this.isServer = isServer;
        this.listening = listening;
    }

    /// Comes after all who follow the log have said so and before the port is open: nothing that a reader is shown may be older than
    /// the position at which following begins.
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent start) {
        if (isServer) {
            demo.fill();
            imports.begin();
            log.start();
            schedule.start();
            sending.start();
        }
    }

    /// Says that the site can be read, and waits until the program is told to end. What is under way then is finished by the framework,
    /// but live streams would never be.
    int announce(Streams streams) {
        LastAddress.keep(configuration.data(), listening.toString());
        demo.tellSignIns(streams);
        staff.inviteFirstAdmin(streams);
        streams.out().println("Dateline is ready: " + listening + "/");
        Quarkus.waitForExit();
        live.end();
        return ExitCode.DONE;
    }

    void end(@Observes ShutdownEvent stop) {
        sending.stop();
        log.stop();
    }
}
