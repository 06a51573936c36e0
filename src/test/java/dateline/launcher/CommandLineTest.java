package dateline.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.people.Role;
import dateline.wire.Format;
import dateline.wire.ImportOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static final CommandLine LINE = new CommandLine(Path.of("/opt/dateline"));

    @Test
    void serve_listens_on_loopback_and_keeps_its_data_under_var_unless_told_otherwise() {
        assertThat(LINE.parse("serve"))
                .isEqualTo(new Command.Serve(Path.of("/opt/dateline/var/site"), new Address("127.0.0.1", 8080)));
    }

    @Test
    void options_are_read_with_a_space_or_an_equals_sign() {
        assertThat(LINE.parse("demo", "--data", "/d", "--port=0", "--host=::1", "--fresh"))
                .isEqualTo(new Command.Demo(Path.of("/d"), new Address("::1", 0), true));
    }

    @Test
    void import_takes_files_after_and_between_its_options() {
        assertThat(LINE.parse("import", "a.html", "--draft", "--edition", "ru", "-", "--report", "r.jsonl", "--", "--odd"))
                .isEqualTo(new Command.Import(
                        Path.of("/opt/dateline/var/site"),
                        new ImportOrder(Format.AUTO, Optional.of("ru"), Optional.empty(), true),
                        Optional.of(Path.of("r.jsonl")),
                        List.of("a.html", "-", "--odd")));
    }

    @Test
    void export_staff_and_token_say_what_and_who() {
        assertThat(LINE.parse("export", "--format", "dateline", "/out.jsonl.gz"))
                .isEqualTo(new Command.Export(Path.of("/opt/dateline/var/site"), Path.of("/out.jsonl.gz")));
        assertThat(LINE.parse("staff", "add", "ada@example.org", "--role", "editor", "--data", "/d"))
                .isEqualTo(new Command.AddStaff(Path.of("/d"), "ada@example.org", Role.EDITOR));
        assertThat(LINE.parse("token", "ada@example.org", "--data", "/d"))
                .isEqualTo(new Command.MakeToken(Path.of("/d"), "ada@example.org"));
    }

    @Test
    void help_and_version_need_nothing_else() {
        assertThat(List.of("help", "--help", "-h")).allSatisfy(
                word -> assertThat(LINE.parse(word)).isEqualTo(new Command.Help()));
        assertThat(LINE.parse("serve", "--port", "x", "--help")).isEqualTo(new Command.Help());
        assertThat(LINE.parse("--version")).isEqualTo(new Command.Version());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            fly                                   | there is no command 'fly'
            backup out                            | this version does not have 'backup' yet
            record verify out                     | this version does not have 'record' yet
            serve --prot 80                       | there is no option --prot here
            serve --port                          | the option --port needs a value
            serve --port 65536                    | --port must be a number from 0 to 65535, not '65536'
            serve --port 1 --port 2               | the option --port is given twice
            serve now                             | expected no further words after serve, not 'now'
            demo --fresh=yes                      | the option --fresh takes no value
            import                                | import needs at least one file or folder, or - for standard input
            import --edition ../x a               | --edition takes a name of small Latin letters, digits and hyphens, not '../x'
            import --edition 1x a                 | --edition takes a name of small Latin letters, digits and hyphens, not '1x'
            import --format rss a                 | this version does not import rss yet; it imports auto, text, html, dateline
            export out                            | export needs --format FORMAT
            export --format rss out               | this version does not export rss yet; it exports dateline
            export --format dateline              | expected one OUT file
            staff drop a@b.org --role editor      | there is no 'staff drop', only 'staff add'
            staff add a@b.org                     | staff add needs --role
            staff add a@b.org --role reader       | there is no role 'reader'; there are: journalist
            staff add ada --role admin            | 'ada' is no e-mail address
            token                                 | expected one EMAIL
            """)
    void what_is_wrong_is_said_in_a_sentence(String line, String sentence) {
        assertThatThrownBy(() -> LINE.parse(line.split(" ")))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void unknown_formats_are_refused_with_the_known_ones() {
        assertThatThrownBy(() -> LINE.parse("import", "--format", "pdf", "a.pdf"))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("newsml-g2");
        assertThatThrownBy(() -> LINE.parse("export", "--format", "pdf", "a.pdf"))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("static");
    }

    @Property(tries = 500)
    void any_words_are_either_a_command_or_wrong_usage(@ForAll List<String> words) {
        try {
            assertThat(LINE.parse(words.toArray(String[]::new))).isNotNull();
        } catch (WrongUsage expected) {
            assertThat(expected).hasMessageMatching("(?s).+");
        }
    }
}
