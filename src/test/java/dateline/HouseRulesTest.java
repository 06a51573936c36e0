package dateline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ProjectFiles.Source;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What STYLE.md asks for and a program can see. Words that no file may contain are written here in pieces.
class HouseRulesTest {
    private static final int MOST_LINES = 300;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w./:}-])/(wo" + "rk|ro" + "ot|ho" + "me|Us" + "ers)/");
    private static final Pattern REGISTRY = Pattern.compile(
            "repo1?\\.ma" + "ven|registry\\.np" + "mjs|npm" + "js\\.org|py" + "pi\\.org|artifact" + "ory|nex" + "us\\.|sona" + "type\\.org|deb\\.deb" + "ian\\.org|proxy\\.gol" + "ang");
    private static final Pattern BANNED_NAME = Pattern.compile("(Impl|Utils?|Helpers?|Manager|DTO|(?<!Linked)Data|Info)\\.java$|/(Abstract|Base)[A-Z]\\w*\\.java$");
    private static final Pattern STATEMENT = Pattern.compile("\\.(?:createQuery|createUpdate|prepareBatch|createScript|prepareStatement|prepareCall)\\(\\s*");
    private static final Pattern ONE_CONSTANT = Pattern.compile("(?s)^(?:[A-Z][A-Z0-9_]*|question|\"[^\"\\n]*\"|\"\"\".*?\"\"\")\\).*");
    private static final Pattern WRITES = Pattern.compile("(?i)\\b(?:insert into|update|delete from|merge into|truncate)\\s+([a-z_]+)\\.[a-z_]+");
    private static final Pattern TEXTS = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"");
    private static final Pattern JOINED = Pattern.compile("(?:" + TEXTS.pattern() + ")\\s*\\+|\\+\\s*(?:" + TEXTS.pattern() + ")");
    private static final Pattern SQL_WORD = Pattern.compile("(?i)\\b(select|from|where|insert|update|delete|order by|limit|and|or|set)\\b");
    private static final Pattern CONSTANT = Pattern.compile("(?s)static final String [A-Z0-9_]+ =(.*?);");

    private static String offences(Stream<Source> sources, Pattern pattern) {
        return sources.flatMap(source -> source.lines(pattern)).collect(joining("\n"));
    }

    @Test
    void no_java_file_is_long() {
        var java = ProjectFiles.java().toList();
        assertThat(java.stream().filter(file -> file.text().lines().count() > MOST_LINES).map(Source::path)).isEmpty();
        var lengths = java.stream().map(file -> file.text().lines().count()).sorted().toList();
        System.out.printf("%d Java files: median %d lines, p90 %d, longest %d%n",
                lengths.size(), lengths.get(lengths.size() / 2), lengths.get(lengths.size() * 9 / 10), lengths.getLast());
    }

    @Test
    void nothing_is_left_to_be_done_later() {
        assertThat(offences(ProjectFiles.all(), UNFINISHED)).isEmpty();
    }

    @Test
    void no_file_knows_the_machine_it_was_written_on() {
        assertThat(offences(ProjectFiles.all(), MACHINE_PATH)).isEmpty();
    }

    @Test
    void no_file_names_a_package_registry() {
        assertThat(offences(ProjectFiles.all(), REGISTRY)).isEmpty();
    }

    @Test
    void javadoc_is_written_in_markdown() {
        assertThat(offences(ProjectFiles.java(), Pattern.compile("/\\*\\*"))).isEmpty();
    }

    @Test
    void a_class_is_named_by_what_it_is() {
        assertThat(ProjectFiles.java().map(Source::path).filter(path -> BANNED_NAME.matcher("/" + path).find())).isEmpty();
    }

    @Test
    void no_test_is_disabled_or_mocks() {
        assertThat(offences(ProjectFiles.java(), Pattern.compile("@Dis" + "abled|org\\.mock" + "ito"))).isEmpty();
    }

    @Test
    void a_statement_is_one_constant_or_literal() {
        assertThat(ProjectFiles.mainJava().flatMap(HouseRulesTest::madeStatements)).isEmpty();
    }

    private static Stream<String> madeStatements(Source source) {
        return STATEMENT.matcher(source.text()).results()
                .filter(call -> !ONE_CONSTANT.matcher(source.text().substring(call.end())).matches())
                .map(call -> source.at(call.start()));
    }

    /// A constant may be joined of literals and other constants: the compiler does it, and no value can come in.
    @Test
    void text_is_joined_to_a_statement_only_by_the_compiler() {
        assertThat(ProjectFiles.mainJava().filter(source -> source.path().endsWith("Sql.java")).flatMap(HouseRulesTest::joins)).isEmpty();
    }

    private static Stream<String> joins(Source source) {
        var constants = CONSTANT.matcher(source.text()).results()
                .map(constant -> TEXTS.matcher(constant.group(1)).replaceAll(""))
                .filter(rest -> !rest.matches("(?s)[A-Z0-9_+\\s]*"))
                .map(rest -> source.path() + ": a constant is made of" + rest);
        var joined = JOINED.matcher(CONSTANT.matcher(source.text()).replaceAll("")).results()
                .filter(join -> SQL_WORD.matcher(join.group()).find())
                .map(join -> source.path() + ": " + join.group());
        return Stream.concat(constants, joined);
    }

    @Test
    void a_part_writes_its_own_tables_only() {
        assertThat(ProjectFiles.mainJava().filter(source -> source.path().endsWith("Sql.java")).flatMap(HouseRulesTest::foreignWrites)).isEmpty();
    }

    private static Stream<String> foreignWrites(Source source) {
        var part = source.path().split("/")[4];
        return WRITES.matcher(source.text()).results()
                .filter(write -> !write.group(1).equals(part))
                .map(write -> source.path() + ": " + write.group());
    }

    @Test
    void a_template_has_no_script_or_style_of_its_own() {
        var inline = Pattern.compile("(?i)<style|\\sstyle\\s*=|\\son[a-z]+\\s*=|javascript:|<script(?![^>]*(\\ssrc=|type=\"application/(ld\\+)?json\"))");
        assertThat(offences(ProjectFiles.templates(), inline)).isEmpty();
    }

    @Test
    void a_template_quotes_every_attribute() {
        assertThat(ProjectFiles.templates().flatMap(HouseRulesTest::unquoted)).isEmpty();
    }

    private static Stream<String> unquoted(Source template) {
        var plain = template.text().replaceAll("(?s)<!--.*?-->|\\{![^!]*!\\}", "").replaceAll("\\{[^{}]*\\}", "x");
        return Pattern.compile("<[a-zA-Z](?:\"[^\"]*\"|'[^']*'|[^>\"'])*>").matcher(plain).results()
                .map(tag -> tag.group().replaceAll("\"[^\"]*\"|'[^']*'", "\""))
                .filter(tag -> tag.matches("(?s).*=\\s*[^\"\\s].*"))
                .map(tag -> template.path() + ": " + tag);
    }

    /// Markup comes in only as a value whose type says that it is markup.
    @Test
    void a_template_prints_nothing_unescaped_by_its_own_will() {
        assertThat(offences(ProjectFiles.templates(), Pattern.compile("\\.(raw|safe)\\b"))).isEmpty();
    }

    @Test
    void the_rules_see_the_whole_project() {
        assertThat(ProjectFiles.all().map(Source::path).toList())
                .contains("dateline", "pom.xml", "src/main/java/dateline/Part.java", "src/main/resources/application.properties")
                .noneMatch(path -> path.startsWith("target/") || path.startsWith(".git/"));
        assertThat(List.of(ProjectFiles.mainJava().count(), ProjectFiles.templates().count())).allMatch(count -> count > 0);
    }
}
