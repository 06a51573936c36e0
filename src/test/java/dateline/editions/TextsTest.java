package dateline.editions;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold for the words of the interface in every language.
final class TextsTest {
    private static final Pattern SAID_IN_TEMPLATE = Pattern.compile("(?:texts\\.say\\(|_say\\.html key=)'([^']+)'");
    private static final Pattern SAID_IN_JAVA = Pattern.compile("\\.(?:say|forms)\\(\"([^\"]+)\"(\\s*\\+)?");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)*)\"");
    private static final Map<String, String> ENGLISH = Texts.patterns("en");

    static List<String> languages() {
        return Texts.LANGUAGES;
    }

    private static String sources(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).map(TextsTest::read).collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Set<String> placeholders(String pattern) {
        var parsed = new MessagePattern(pattern);
        return Stream.iterate(0, i -> i < parsed.countParts(), i -> i + 1)
                .map(parsed::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME || part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
                .map(parsed::getSubstring)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Set<String>> pluralForms(String pattern) {
        var parsed = new MessagePattern(pattern);
        var found = new ArrayList<Set<String>>();
        for (var i = 0; i < parsed.countParts(); i++) {
            if (parsed.getPart(i).getArgType() == MessagePattern.ArgType.PLURAL && parsed.getPart(i).getType() == MessagePattern.Part.Type.ARG_START) {
                var forms = new TreeSet<String>();
                for (var at = i; at < parsed.getLimitPartIndex(i); at++) {
                    if (parsed.getPart(at).getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                        forms.add(parsed.getSubstring(parsed.getPart(at)));
                    }
                }
                found.add(forms);
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_has_every_message_and_no_other(String language) {
        assertThat(Texts.patterns(language).keySet())
                .as("the keys of messages/site_%s.properties", language)
                .containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_message_says_something_and_takes_what_the_english_one_takes(String language) {
        Texts.patterns(language).forEach((key, pattern) -> {
            assertThat(pattern).as(language + ": " + key).isNotBlank().doesNotContain("'");
            assertThat(placeholders(pattern)).as(language + ": placeholders of " + key).isEqualTo(placeholders(ENGLISH.getOrDefault(key, "")));
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_plural_has_all_forms_of_its_language_and_no_other(String language) {
        var categories = PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
        var plurals = 0;
        for (var message : Texts.patterns(language).entrySet()) {
            for (var forms : pluralForms(message.getValue())) {
                plurals++;
                assertThat(forms).as(language + ": plural forms of " + message.getKey()).containsExactlyInAnyOrderElementsOf(categories);
            }
        }
        assertThat(plurals).isPositive();
    }

    @Test
    void every_message_that_is_said_exists() {
        assertThat(SAID_IN_TEMPLATE.matcher(sources("src/main/resources/templates", ".html")).results().map(said -> said.group(1)))
                .isNotEmpty()
                .allMatch(ENGLISH::containsKey);
        assertThat(SAID_IN_JAVA.matcher(sources("src/main/java/dateline", ".java")).results()
                        .filter(said -> said.group(2) == null)
                        .map(said -> said.group(1)))
                .isNotEmpty()
                .allMatch(ENGLISH::containsKey);
    }

    @Test
    void every_message_is_said_somewhere() {
        var templates = sources("src/main/resources/templates", ".html");
        var java = sources("src/main/java/dateline", ".java");
        var said = Stream.of(
                        SAID_IN_TEMPLATE.matcher(templates).results().map(found -> found.group(1)),
                        LITERAL.matcher(java).results().map(found -> found.group(1)))
                .flatMap(keys -> keys)
                .collect(Collectors.toSet());
        var prefixes = SAID_IN_JAVA.matcher(java).results().filter(found -> found.group(2) != null).map(found -> found.group(1)).toList();
        assertThat(ENGLISH.keySet().stream().filter(key -> !said.contains(key) && prefixes.stream().noneMatch(key::startsWith))).isEmpty();
    }

    @Test
    void a_plural_chooses_its_form_and_writes_the_number_as_its_language_does() {
        var russian = Texts.in("ru");
        assertThat(Stream.of(1, 3, 5, 21).map(count -> russian.say("newsfeed.fresh", Map.of("count", count))))
                .containsExactly("1 новая новость", "3 новые новости", "5 новых новостей", "21 новая новость");
        assertThat(Texts.in("ar").say("newsfeed.fresh", Map.of("count", 2))).isEqualTo("خبران جديدان");
        assertThat(Texts.in("ar-EG").say("newsfeed.fresh", Map.of("count", 5))).isEqualTo("٥ أخبار جديدة");
    }

    @Test
    void scripts_get_every_form() {
        assertThat(Texts.in("en").forms("newsfeed.fresh")).isEqualTo(Map.of("one", "# new item", "other", "# new items"));
        assertThat(Texts.in("ar").forms("newsfeed.fresh")).hasSize(6);
    }

    @Test
    void a_language_without_messages_gets_the_english_ones() {
        assertThat(Texts.in("de").language()).isEqualTo("en");
        assertThat(Texts.in("de").say("newsfeed")).isEqualTo("Newsfeed");
    }
}
