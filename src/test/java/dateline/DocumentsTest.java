package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.ProjectFiles.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents say is there.
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)");
    private static final Pattern PROMISE = Pattern.compile("(?i)\\b(TBD|coming soon|not yet implemented|in a later version)\\b");
    private static final Pattern CLASS = Pattern.compile("`(?:(?:platform|events|blocks|editions|people|moderation|media|articles|newsfeed|newsroom|wire|site"
            + "|delivery|live|launcher|account|mail)/)([A-Z][A-Za-z]+)(?:\\.[a-z][A-Za-z]*)?`");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+Test)[`.]");
    private static final Pattern KEY = Pattern.compile("`(DATELINE_[A-Z_]+)`");
    private static final Pattern COMMAND = Pattern.compile("(?m)\\./dateline ([a-z]+)");

    private static Stream<Source> documents() {
        return ProjectFiles.all().filter(source -> source.path().endsWith(".md"));
    }

    private static Stream<String> named(Pattern pattern) {
        return documents().flatMap(document -> pattern.matcher(document.text()).results().map(found -> found.group(1))).distinct();
    }

    private static Set<String> classes() {
        return ProjectFiles.java()
                .map(source -> source.path().replaceFirst(".*/", "").replaceFirst("\\.java$", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void every_link_to_a_file_leads_to_one() {
        assertThat(documents().flatMap(DocumentsTest::broken)).isEmpty();
    }

    private static Stream<String> broken(Source document) {
        return LINK.matcher(document.text()).results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains(":"))
                .filter(target -> Files.notExists(Path.of(document.path()).toAbsolutePath().getParent().resolve(target)))
                .map(target -> document.path() + ": " + target);
    }

    @Test
    void every_class_and_test_that_is_named_is_there() {
        assertThat(named(CLASS)).isNotEmpty().isSubsetOf(classes());
        assertThat(named(TEST)).isNotEmpty().isSubsetOf(classes());
    }

    @Test
    void every_key_that_is_named_is_read() {
        var settings = ProjectFiles.mainJava().filter(source -> source.path().endsWith("/Settings.java")).findFirst().orElseThrow().text();
        assertThat(named(KEY)).isNotEmpty().allMatch(key -> settings.contains('"' + key + '"'));
    }

    @Test
    void every_command_that_is_named_is_in_the_usage() {
        var usage = ProjectFiles.all().filter(source -> source.path().endsWith("launcher/usage.txt")).findFirst().orElseThrow().text();
        assertThat(named(COMMAND)).isNotEmpty().allMatch(command -> usage.matches("(?s).*\\b" + command + "\\b.*"));
    }

    @Test
    void no_document_promises_what_is_not_there() {
        assertThat(documents().flatMap(document -> document.lines(PROMISE))).isEmpty();
    }
}
