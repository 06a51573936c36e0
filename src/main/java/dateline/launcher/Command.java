package dateline.launcher;

import dateline.people.Role;
import dateline.wire.ImportOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a person asked for on the command line, already checked.
sealed interface Command {
    record Help() implements Command {}

    record Version() implements Command {}

    record Serve(Path data, Address address) implements Command {}

    record Demo(Path data, Address address, boolean isFresh) implements Command {}

    /// The start script's own: a short life of the demo, from which Java learns what to keep ready for the next start.
    record Rehearse(Path data) implements Command {}

    record Import(Path data, ImportOrder order, Optional<Path> report, List<String> paths) implements Command {
        public Import {
            paths = List.copyOf(paths);
        }
    }

    record Export(Path data, Path out) implements Command {}

    record AddStaff(Path data, String email, Role role) implements Command {}

    record MakeToken(Path data, String email) implements Command {}
}
