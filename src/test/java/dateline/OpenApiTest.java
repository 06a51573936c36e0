package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dateline.platform.Json;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// The description that is served at `/q/openapi` says what the endpoints under `/api` do, neither less nor more.
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Set<String> OPEN = Set.of("register", "signIn", "signInByPasskey", "passkeyChallenge", "giveNotice");
    private static final JsonNode DESCRIPTION = read();

    private static JsonNode read() {
        try (var in = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return Json.MAPPER.valueToTree(new Yaml().<Map<String, Object>>load(in));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Map.Entry<String, JsonNode>> paths() {
        return DESCRIPTION.get("paths").properties().stream();
    }

    private static Stream<JsonNode> calls() {
        return paths().flatMap(path -> path.getValue().properties().stream())
                .filter(member -> METHODS.contains(member.getKey()))
                .map(Map.Entry::getValue);
    }

    @Test
    void every_call_is_described_and_nothing_else() {
        var described = new TreeSet<String>();
        paths().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                described.add(method + " " + path.getKey());
            }
        }));
        assertThat(described).isNotEmpty().isEqualTo(offered());
    }

    private static Set<String> offered() {
        var offered = new TreeSet<String>();
        var product = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dateline");
        product.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(OpenApiTest::offered)
                .filter(call -> call.contains(" /api/"))
                .forEach(offered::add);
        return offered;
    }

    private static Stream<String> offered(JavaClass type) {
        var root = type.getAnnotationOfType(Path.class).value();
        return type.getMethods().stream().flatMap(method -> verb(method)
                .map(verb -> verb.toLowerCase() + " " + root + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("")));
    }

    private static Stream<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .flatMap(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                .map(HttpMethod::value);
    }

    @Test
    void every_call_has_words_a_group_and_answers_for_too_many_calls_and_for_the_database_being_away() {
        var groups = StreamSupport.stream(DESCRIPTION.get("tags").spliterator(), false).map(tag -> tag.get("name").asText()).toList();
        assertThat(calls()).isNotEmpty().allSatisfy(call -> {
            assertThat(call.path("summary").asText()).isNotBlank();
            assertThat(call.path("description").asText()).isNotBlank();
            assertThat(groups).contains(call.at("/tags/0").asText());
            assertThat(call.path("responses").has("429") && call.path("responses").has("503")).isTrue();
        });
    }

    @Test
    void every_call_that_writes_needs_a_token_except_those_by_which_one_gets_it() {
        assertThat(calls().filter(call -> call.has("requestBody")).filter(call -> !OPEN.contains(call.path("operationId").asText()))).isNotEmpty().allSatisfy(call -> {
            assertThat(call.path("security")).hasSize(2);
            assertThat(call.path("responses").has("401") && call.path("responses").has("403")).isTrue();
        });
    }

    @Test
    void every_reference_leads_somewhere() {
        List<JsonNode> references = DESCRIPTION.findValues("$ref");
        assertThat(references).isNotEmpty().allSatisfy(reference ->
                assertThat(DESCRIPTION.at(reference.asText().substring(1)).isMissingNode()).as(reference.asText()).isFalse());
    }
}
