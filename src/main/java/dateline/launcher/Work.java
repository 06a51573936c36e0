package dateline.launcher;

import dateline.launcher.Interruption.Interrupted;
import dateline.platform.DatabaseUnavailable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/// What is done once the application is up; its answer is the program's exit code.
final class Work implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(Work.class);
    private final Instance<Serving> serving;
    private final Instance<Rehearsal> rehearsal;
    private final Instance<Importing> importing;
    private final Instance<Exporting> exporting;
    private final Instance<Staff> staff;

    @Inject
    Work(
            Instance<Serving> serving,
            Instance<Rehearsal> rehearsal,
            Instance<Importing> importing,
            Instance<Exporting> exporting,
            Instance<Staff> staff) {
        this.serving = serving;
        this.rehearsal = rehearsal;
        this.importing = importing;
        this.exporting = exporting;
        this.staff = staff;
    }

    @Override
    public int run(String... arguments) {
        var streams = Streams.ofProcess();
        try {
            return work(Launcher.commandLine().parse(arguments), streams);
        } catch (EnvironmentFallsShort lack) {
            return ended(streams, ExitCode.ENVIRONMENT_FALLS_SHORT, lack.getMessage());
        } catch (DatabaseUnavailable lost) {
            return ended(streams, ExitCode.ENVIRONMENT_FALLS_SHORT, lost.getMessage() + "; what was done before stays");
        } catch (Interrupted _) {
            return ended(streams, ExitCode.SOME_REFUSED, "interrupted before the end; the same command again goes on from here");
        } catch (RuntimeException failure) {
            LOG.error("The command failed unexpectedly", failure);
            return ended(streams, ExitCode.SOME_REFUSED, "something went wrong inside the program; the lines above say where");
        }
    }

    private int work(Command command, Streams streams) {
        return switch (command) {
            case Command.Serve _ -> serving.get().announce(streams);
            case Command.Demo _ -> serving.get().announce(streams);
            case Command.Rehearse _ -> rehearsal.get().run();
            case Command.Import imports -> importing.get().run(imports, streams);
            case Command.Export export -> exporting.get().run(export, streams);
            case Command.AddStaff added -> staff.get().add(added, streams);
            case Command.MakeToken token -> staff.get().token(token, streams);
            case Command.Help _, Command.Version _ -> ExitCode.DONE;
        };
    }

    private static int ended(Streams streams, int code, String sentence) {
        streams.complain(sentence);
        return code;
    }
}
