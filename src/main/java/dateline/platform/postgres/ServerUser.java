package dateline.platform.postgres;

import dateline.platform.DatabaseUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The user of the machine that PostgreSQL runs as. It refuses to run as root, so for root it runs as an unprivileged one,
/// to whom its data then belong.
///
/// @param other            empty for the user that runs this program
/// @param group            the number of the other user's group
/// @param mayPassAnyFolder whether a folder above the data is closed to that user
record ServerUser(Optional<UserPrincipal> other, String group, boolean mayPassAnyFolder) {
    private static final List<String> NAMES = List.of("dateline", "postgres", "nobody");

    static ServerUser of(Path folder) throws IOException {
        if (!isRoot()) {
            return new ServerUser(Optional.empty(), "", false);
        }
        if (!Files.isExecutable(Path.of("/usr/bin/setpriv")) && !Files.isExecutable(Path.of("/bin/setpriv"))) {
            throw new DatabaseUnavailable("PostgreSQL does not run as root, and 'setpriv' (util-linux) is not here to change the user;"
                    + " run Dateline as an ordinary user");
        }
        var user = unprivileged(folder);
        var group = Command.run(List.of("id", "-g", user.getName()), folder, Duration.ofSeconds(10)).strip();
        return new ServerUser(Optional.of(user), group, !isOpenToAll(folder));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static UserPrincipal unprivileged(Path folder) throws IOException {
        var users = folder.getFileSystem().getUserPrincipalLookupService();
        for (var name : NAMES) {
            try {
                return users.lookupPrincipalByName(name);
            } catch (UserPrincipalNotFoundException missing) {
                continue;
            }
        }
        throw new DatabaseUnavailable("PostgreSQL does not run as root, and there is no user 'dateline', 'postgres' or 'nobody' here;"
                + " run Dateline as an ordinary user");
    }

    private static boolean isOpenToAll(Path folder) throws IOException {
        for (var parent = folder.toRealPath().getParent(); parent != null; parent = parent.getParent()) {
            if (!Files.getPosixFilePermissions(parent).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    /// The command as this user. A folder above that is closed to others, such as root's own home, is passed by one capability;
    /// the secure bit makes access(2), by which PostgreSQL looks for its own files, honour it.
    List<String> running(List<String> command) {
        if (other.isEmpty()) {
            return command;
        }
        var whole = new ArrayList<>(List.of("setpriv", "--reuid=" + other.get().getName(), "--regid=" + group, "--clear-groups"));
        if (mayPassAnyFolder) {
            whole.addAll(List.of("--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--securebits=+no_setuid_fixup"));
        }
        whole.addAll(command);
        return whole;
    }


    void own(Path path) throws IOException {
        if (other.isPresent()) {
            Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setOwner(other.get());
        }
    }
}
