package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.platform.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The commands that work on a site's data, beside the running site.
class CommandsTest {
    private static final String FILE = """
            {"dateline":1,"site":"%1$s"}
            {"type":"section","edition":"en","slug":"harbour","name":"Harbour","description":"Ships and tides."}
            {"type":"article","key":"ship","edition":"en","section":"harbour","revisions":[{"headline":"%1$s: a ship","body":[]}]}
            {"type":"article","key":"storm","edition":"en","section":"harbour","revisions":[{"headline":"%1$s: a storm","body":[]}]}
            """;
    private static final String FEED = "/api/v1/newsfeed?edition=en&section=harbour";
    private final RunningSite site = SharedSite.site();
    private final String data = site.data().toString();

    @TempDir
    Path folder;

    private String file(String name) throws IOException {
        return Files.writeString(folder.resolve(name + ".jsonl"), FILE.formatted(name)).toString();
    }

    @Test
    void what_is_imported_beside_the_running_site_is_public_there() throws IOException {
        var run = Run.of("import", "--data", data, file("beside"));
        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).isEqualTo("2 imported, 0 updated, 0 skipped, 0 refused\n");
        assertThat(run.exitCode()).isZero();
        assertThat(site.get(FEED).body()).contains("beside: a ship", "beside: a storm");
    }

    @Test
    void the_same_again_changes_nothing_and_is_skipped() throws IOException {
        var file = file("again");
        Run.of("import", "--data", data, file);
        var before = site.get(FEED).body();
        var run = Run.of("import", "--data", data, file);
        assertThat(run.output()).isEqualTo("0 imported, 0 updated, 2 skipped, 0 refused\n");
        assertThat(run.exitCode()).isZero();
        assertThat(site.get(FEED).body()).isEqualTo(before);
    }

    @Test
    void drafts_are_not_public() throws IOException {
        var run = Run.of("import", "--draft", "--data", data, file("draft"));
        assertThat(run.exitCode()).isZero();
        assertThat(site.get(FEED).body()).doesNotContain("draft: a ship");
    }

    @Test
    void standard_input_is_a_file_too() throws IOException {
        var run = Run.reading(Path.of(file("piped")), "import", "--data", data, "-");
        assertThat(run.output()).startsWith("2 imported");
        assertThat(site.get(FEED).body()).contains("piped: a ship");
    }

    @Test
    void a_refused_input_is_named_with_its_reason_and_the_rest_is_imported() throws IOException {
        var report = folder.resolve("report.jsonl");
        var empty = Files.createFile(folder.resolve("empty.html")).toString();
        var missing = folder.resolve("missing.html").toString();
        var run = Run.of("import", "--data", data, "--report", report.toString(), empty, missing, file("rest"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEqualTo("2 imported, 0 updated, 0 skipped, 2 refused\n");
        assertThat(run.errors().lines()).hasSize(2).satisfiesExactly(
                line -> assertThat(line).startsWith("dateline: " + empty + " was refused: "),
                line -> assertThat(line).startsWith("dateline: " + missing + " was refused: "));
        var lines = Files.readAllLines(report).stream().map(Json::read).toList();
        assertThat(lines).extracting(line -> line.path("status").asText()).containsExactly("refused", "refused", "imported", "imported");
        assertThat(lines).allSatisfy(line -> assertThat(line.fieldNames()).toIterable().containsExactly("path", "status", "article", "reason"));
        assertThat(lines.getFirst().path("article").isNull()).isTrue();
        assertThat(lines.getFirst().path("reason").asText()).isNotEmpty();
        assertThat(lines.getLast().path("article").asLong()).isPositive();
        assertThat(lines.getLast().path("reason").isNull()).isTrue();
    }

    @Test
    void a_report_that_cannot_be_written_ends_with_3_before_anything_is_imported() throws IOException {
        var run = Run.of("import", "--data", data, "--report", folder.resolve("no/such/folder").toString(), file("unreported"));
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors()).startsWith("dateline: ").contains("--report").hasLineCount(1);
        assertThat(site.get(FEED).body()).doesNotContain("unreported: a ship");
    }

    @Test
    void an_export_imported_into_nothing_is_the_same_site() throws IOException {
        site.publish(SharedSite.token("editor"), "To be exported");
        var packed = folder.resolve("site.jsonl.gz");
        var run = Run.of("export", "--data", data, "--format", "dateline", packed.toString());
        assertThat(run.exitCode()).as(run.errors()).isZero();
        assertThat(run.output()).matches("\\d+ articles exported\n");
        var other = folder.resolve("other").toString();
        assertThat(Run.of("import", "--data", other, packed.toString()).exitCode()).isZero();
        var again = Run.of("export", "--data", other, "--format", "dateline", "-");
        assertThat(again.output().lines().skip(1).toList()).isEqualTo(unpacked(packed).lines().skip(1).toList());
    }

    private static String unpacked(Path file) throws IOException {
        try (var stream = new GZIPInputStream(Files.newInputStream(file))) {
            var out = new ByteArrayOutputStream();
            stream.transferTo(out);
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void an_export_that_cannot_be_written_ends_with_3() {
        var run = Run.of("export", "--data", data, "--format", "dateline", folder.resolve("no/such/file").toString());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.errors()).startsWith("dateline: ").hasLineCount(1);
    }

    @Test
    void what_only_reads_makes_no_site() {
        var nowhere = folder.resolve("nowhere");
        assertThat(Run.of("token", "ada@example.org", "--data", nowhere.toString()).exitCode()).isEqualTo(2);
        assertThat(Run.of("export", "--format", "dateline", "-", "--data", nowhere.toString()).exitCode()).isEqualTo(2);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void a_new_member_of_staff_gets_a_link_into_the_running_site_and_a_token_that_works() {
        var added = Run.of("staff", "add", "Ada@example.org", "--role", "admin", "--data", data);
        assertThat(added.exitCode()).isZero();
        assertThat(added.output()).contains(site.base() + "newsroom/welcome?key=");
        var made = Run.of("token", "ada@example.org", "--data", data);
        assertThat(made.exitCode()).isZero();
        assertThat(made.output()).matches("[A-Za-z0-9_-]{43}\n");
        assertThat(site.publish(made.output().strip(), "By Ada").path("status").asText()).isEqualTo("published");
    }

    @Test
    void nobody_gets_no_token() {
        var run = Run.of("token", "nobody@example.org", "--data", data);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).startsWith("dateline: nobody@example.org was refused: ").hasLineCount(1);
    }

    @Test
    void the_public_address_is_in_the_links_when_it_is_configured() {
        var run = Run.with(Map.of("DATELINE_PUBLIC_URL", "https://news.example.org"),
                "staff", "add", "jon@example.org", "--role", "journalist", "--data", data);
        assertThat(run.output()).contains("https://news.example.org/newsroom/welcome?key=");
    }
}
