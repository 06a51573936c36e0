package dateline.launcher;

import dateline.people.People;
import dateline.people.Role;
import dateline.people.Sessions;
import dateline.platform.Configuration;
import dateline.platform.Secret;
import dateline.wire.Imported;
import dateline.wire.Imported.Status;
import dateline.wire.Imports;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The content and the staff of the demo. They are made once; later starts find them and print the same sign-ins.
@Singleton
final class Demo {
    private static final List<String> EDITIONS = List.of("en", "ru", "ar");
    private static final int PASSWORD_LENGTH = 12;
    private static final List<Member> STAFF = List.of(
            new Member("Ada Merrow", Role.ADMIN),
            new Member("Edda Quist", Role.EDITOR),
            new Member("Jon Vale", Role.JOURNALIST),
            new Member("Mara Lind", Role.MODERATOR));
    private final Imports imports;
    private final DemoComments comments;
    private final People people;
    private final Sessions sessions;
    private final Path signIns;
    private final boolean isDemo;

    @Inject
    Demo(
            Imports imports,
            DemoComments comments,
            People people,
            Sessions sessions,
            Configuration configuration,
            @ConfigProperty(name = "dateline.demo", defaultValue = "false") boolean isDemo) {
        this.imports = imports;
        this.comments = comments;
        this.people = people;
        this.sessions = sessions;
        this.signIns = configuration.data().resolve("sign-ins.txt");
        this.isDemo = isDemo;
    }

    private record Member(String name, Role role) {
        String email() {
            return role.word() + "@demo.example";
        }
    }

    /// The list of sign-ins is written last: without it the content may be there in part, and is imported again.
    void fill() {
        if (isDemo && Files.notExists(signIns)) {
            EDITIONS.stream().filter(Demo::isThere).forEach(this::take);
            EDITIONS.forEach(comments::take);
            var password = Secret.fresh().substring(0, PASSWORD_LENGTH);
            var lines = new ArrayList<>(STAFF.stream().map(member -> signIn(member, password)).toList());
            lines.add("  All of them sign in at /account/sign-in with the password " + password + "; the admin reads the demo's mails at /newsroom/mailbox");
            keep(lines);
        }
    }

    private void take(String edition) {
        imports.takeDateline("demo/" + edition + ".jsonl", () -> resource(edition + ".jsonl"), name -> resource(name).readAllBytes(), Demo::check);
    }

    private static boolean isThere(String edition) {
        return Demo.class.getResource("/demo/" + edition + ".jsonl") != null;
    }

    private static InputStream resource(String name) throws IOException {
        var found = Demo.class.getResourceAsStream("/demo/" + name);
        if (found == null) {
            throw new FileNotFoundException(name);
        }
        return found;
    }

    private static void check(Imported imported) {
        if (imported.status() == Status.REFUSED) {
            throw new IllegalStateException("The demo has something in it that cannot be imported: " + imported);
        }
    }

    private String signIn(Member member, String password) {
        var person = people.add(member.email(), member.name(), member.role());
        sessions.givePassword(person, password);
        return String.format("  %-10s  %-24s  %s", member.role().word(), member.email(), people.freshToken(person));
    }

    private void keep(List<String> lines) {
        try {
            var fresh = signIns.resolveSibling(signIns.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, lines);
            Files.move(fresh, signIns, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("The sign-ins of the demo cannot be kept in " + signIns, failure);
        }
    }

    void tellSignIns(Streams streams) {
        if (isDemo) {
            streams.out().println("The demo's staff, with API tokens (Authorization: Bearer TOKEN):");
            try {
                Files.readAllLines(signIns).forEach(streams.out()::println);
            } catch (IOException failure) {
                throw new UncheckedIOException("The sign-ins of the demo cannot be read from " + signIns, failure);
            }
        }
    }
}
