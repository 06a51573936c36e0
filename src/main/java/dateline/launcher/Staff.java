package dateline.launcher;

import dateline.people.People;
import dateline.people.Role;
import dateline.platform.Configuration;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// The commands that let people in: `staff add` and `token`, and the link that makes a site's first admin.
@Singleton
final class Staff {
    private final People people;
    private final Configuration configuration;

    @Inject
    Staff(People people, Configuration configuration) {
        this.people = people;
        this.configuration = configuration;
    }

    int add(Command.AddStaff command, Streams streams) {
        var person = people.add(command.email(), "", command.role());
        streams.out().println(person.email() + " is now " + person.role().word() + ". This link works once, for seven days:");
        streams.out().println(link(person.email(), person.role()));
        return ExitCode.DONE;
    }

    /// The token stands alone on standard output, for scripts.
    int token(Command.MakeToken command, Streams streams) {
        var person = people.withEmail(command.email());
        if (person.isEmpty()) {
            streams.complain(command.email() + " was refused: nobody here has this address; "
                    + "'./dateline staff add EMAIL --role ROLE' adds somebody");
            return ExitCode.SOME_REFUSED;
        }
        streams.out().println(people.freshToken(person.get()));
        return ExitCode.DONE;
    }

    /// While a site has no admin, whoever started it is shown how to become one; each start ends the link of the one before.
    void inviteFirstAdmin(Streams streams) {
        if (!people.hasAdmin()) {
            streams.out().println("This site has no admin yet. Become it here, once, within seven days:");
            streams.out().println(link("", Role.ADMIN));
        }
    }

    private String link(String email, Role role) {
        return configuration.publicUrl() + "/newsroom/welcome?key=" + people.invite(email, role);
    }
}
