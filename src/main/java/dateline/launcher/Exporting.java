package dateline.launcher;

import dateline.wire.DatelineExport;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;

/// The command `export`.
@Singleton
final class Exporting {
    private final DatelineExport export;

    @Inject
    Exporting(DatelineExport export) {
        this.export = export;
    }

    int run(Command.Export command, Streams streams) {
        var progress = new Progress(streams, "articles");
        try {
            var count = export.write(command.out().toString(), streams.out(), written -> {
                progress.reached(written);
                Interruption.heed();
            });
            progress.pause();
            var closing = command.out().toString().equals("-") ? streams.err() : streams.out();
            closing.println(count + " articles exported");
            return ExitCode.DONE;
        } catch (IOException unwritable) {
            throw new EnvironmentFallsShort(command.out() + " cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }
}
