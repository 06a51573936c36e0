package dateline.launcher;

import dateline.people.Role;
import dateline.wire.Format;
import dateline.wire.ImportOrder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the words of a command line into a [Command]. `home` is the folder that default data folders are under.
record CommandLine(Path home) {
    private static final String ROLES = "journalist, editor, moderator, admin";
    private static final List<String> EXPORT_FORMATS = List.of("dateline");
    private static final List<String> LATER_EXPORT_FORMATS = List.of("ninjs", "newsml-g2", "rss", "static");
    private static final Set<String> LATER_COMMANDS = Set.of("backup", "restore", "record");
    private static final String EDITION = "[a-z][a-z0-9-]{0,31}";
    private static final String SECTION = "[a-z0-9][a-z0-9-]{0,63}";

    Command parse(String... arguments) {
        if (arguments.length == 0) {
            throw new WrongUsage("which command?");
        }
        var words = Arrays.asList(arguments).subList(1, arguments.length);
        if (words.contains("--help") || words.contains("-h")) {
            return new Command.Help();
        }
        return switch (arguments[0]) {
            case "help", "--help", "-h" -> new Command.Help();
            case "version", "--version" -> new Command.Version();
            case "serve" -> serve(words);
            case "demo" -> demo(words);
            case "rehearse" -> rehearse(words);
            case "import" -> imports(words);
            case "export" -> export(words);
            case "staff" -> staff(words);
            case "token" -> token(words);
            default -> throw unknown(arguments[0]);
        };
    }

    private static WrongUsage unknown(String command) {
        return new WrongUsage(LATER_COMMANDS.contains(command)
                ? "this version does not have '" + command + "' yet"
                : "there is no command '" + command + "'");
    }

    private Command serve(List<String> words) {
        var options = Options.of(words, Set.of("--data", "--host", "--port"), Set.of());
        options.exactly(0, "no further words after serve");
        return new Command.Serve(data(options, "site"), address(options));
    }

    private Command demo(List<String> words) {
        var options = Options.of(words, Set.of("--data", "--host", "--port"), Set.of("--fresh"));
        options.exactly(0, "no further words after demo");
        return new Command.Demo(data(options, "demo"), address(options), options.has("--fresh"));
    }

    private Command rehearse(List<String> words) {
        var options = Options.of(words, Set.of("--data"), Set.of());
        options.exactly(0, "no further words after rehearse");
        return new Command.Rehearse(data(options, "rehearsal"));
    }

    private Command imports(List<String> words) {
        var options = Options.of(
                words, Set.of("--data", "--format", "--edition", "--section", "--report"), Set.of("--draft"));
        if (options.operands().isEmpty()) {
            throw new WrongUsage("import needs at least one file or folder, or - for standard input");
        }
        var order = new ImportOrder(
                importFormat(options.value("--format").orElse(Format.AUTO.word())),
                options.value("--edition").map(slug -> slug("--edition", slug, EDITION)),
                options.value("--section").map(slug -> slug("--section", slug, SECTION)),
                options.has("--draft"));
        return new Command.Import(
                data(options, "site"), order, options.value("--report").map(CommandLine::path), options.operands());
    }

    private Command export(List<String> words) {
        var options = Options.of(words, Set.of("--data", "--format"), Set.of());
        var format = options.value("--format").orElseThrow(() -> new WrongUsage("export needs --format FORMAT"));
        if (LATER_EXPORT_FORMATS.contains(format)) {
            throw new WrongUsage("this version does not export " + format + " yet; it exports "
                    + String.join(", ", EXPORT_FORMATS));
        }
        if (!EXPORT_FORMATS.contains(format)) {
            throw new WrongUsage("there is no export format '" + format + "'; there are: "
                    + String.join(", ", Stream.concat(EXPORT_FORMATS.stream(), LATER_EXPORT_FORMATS.stream()).toList()));
        }
        return new Command.Export(data(options, "site"), path(options.exactly(1, "one OUT file").getFirst()));
    }

    private Command staff(List<String> words) {
        var options = Options.of(words, Set.of("--data", "--role"), Set.of());
        var operands = options.exactly(2, "staff add EMAIL --role ROLE");
        if (!operands.getFirst().equals("add")) {
            throw new WrongUsage("there is no 'staff " + operands.getFirst() + "', only 'staff add'");
        }
        var word = options.value("--role").orElseThrow(() -> new WrongUsage("staff add needs --role, one of: " + ROLES));
        var role = Role.of(word)
                .filter(known -> known != Role.READER)
                .orElseThrow(() -> new WrongUsage("there is no role '" + word + "'; there are: " + ROLES));
        return new Command.AddStaff(data(options, "site"), email(operands.getLast()), role);
    }

    private Command token(List<String> words) {
        var options = Options.of(words, Set.of("--data"), Set.of());
        return new Command.MakeToken(
                data(options, "site"), email(options.exactly(1, "one EMAIL").getFirst()));
    }

    private Path data(Options options, String name) {
        return options.value("--data")
                .map(CommandLine::path)
                .orElse(home.resolve("var").resolve(name))
                .toAbsolutePath()
                .normalize();
    }

    private static Address address(Options options) {
        return new Address(
                options.value("--host").filter(host -> !host.isBlank()).orElse("127.0.0.1"),
                options.value("--port").map(CommandLine::port).orElse(8080));
    }

    private static int port(String word) {
        if (!word.matches("[0-9]{1,5}") || Integer.parseInt(word) > 65535) {
            throw new WrongUsage("--port must be a number from 0 to 65535, not '" + word + "'");
        }
        return Integer.parseInt(word);
    }

    private static Format importFormat(String word) {
        if (Format.notYet().contains(word)) {
            throw new WrongUsage("this version does not import " + word + " yet; it imports " + String.join(", ", Format.words()));
        }
        return Format.of(word).orElseThrow(() -> new WrongUsage("there is no import format '" + word + "'; there are: "
                + String.join(", ", Stream.concat(Format.words().stream(), Format.notYet().stream()).toList())));
    }

    private static String slug(String option, String slug, String pattern) {
        if (!slug.matches(pattern)) {
            throw new WrongUsage(option + " takes a name of small Latin letters, digits and hyphens, not '" + slug + "'");
        }
        return slug;
    }

    private static String email(String word) {
        if (!word.matches("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,190}")) {
            throw new WrongUsage("'" + word + "' is no e-mail address");
        }
        return word;
    }

    private static Path path(String word) {
        try {
            return Path.of(Optional.of(word).filter(text -> !text.isEmpty()).orElseThrow(
                    () -> new WrongUsage("a file name may not be empty")));
        } catch (InvalidPathException wrong) {
            throw new WrongUsage("'" + word + "' is no file name");
        }
    }
}
