package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dateline.people.Role;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every route as every role: what is closed to a role is closed, and what is open is not.
class RolesTest {
    private static final List<Route> ROUTES = read();
    private static final String READER = "{\"email\":\"rosa@example.org\",\"name\":\"Rosa\",\"password\":\"a long enough secret\"}";
    private final RunningSite site = SharedSite.site();
    private String readersToken = "";

    private record Route(String method, String path, String right) {
        String name() {
            return method + " " + path;
        }

        /// Of an article that is not there, so that nothing is changed by those who may.
        String address() {
            return path.replaceAll("\\{[^}]*\\}", "999999999");
        }

        boolean isOpenTo(Optional<Role> role) {
            return switch (right) {
                case "anyone" -> true;
                case "reader" -> role.isPresent();
                case "writer" -> role.filter(Role::mayWrite).isPresent();
                case "publisher" -> role.filter(Role::mayPublish).isPresent();
                case "moderator" -> role.filter(Role::mayModerate).isPresent();
                case "admin" -> role.filter(Role::mayAdminister).isPresent();
                case "form", "passkey" -> false;
                default -> throw new IllegalStateException("routes.txt knows no right " + right);
            };
        }
    }

    private static List<Route> read() {
        try (var in = RolesTest.class.getResourceAsStream("/outside/routes.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+"))
                    .map(words -> new Route(words[0], words[1], words[2]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void every_route_is_in_the_table() {
        assertThat(ROUTES.stream().map(Route::name)).isNotEmpty().containsExactlyInAnyOrderElementsOf(offered().toList());
    }

    private static Stream<String> offered() {
        return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dateline").stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(RolesTest::offered);
    }

    private static Stream<String> offered(JavaClass type) {
        var root = type.getAnnotationOfType(Path.class).value();
        return type.getMethods().stream().flatMap(method -> method.getAnnotations().stream()
                .flatMap(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                .map(verb -> verb.value() + " " + root + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("")));
    }

    @Test
    void what_is_closed_to_a_role_is_closed_and_what_is_open_is_not() {
        token(Role.READER);
        var roles = Stream.concat(Stream.of(Optional.<Role>empty()), Stream.of(Role.values()).map(Optional::of)).toList();
        for (var route : ROUTES) {
            for (var role : roles) {
                var answer = call(route, role.map(this::token).orElse(""));
                var what = route.name() + " as " + role.map(Role::word).orElse("nobody") + ": " + answer.body();
                if (route.isOpenTo(role)) {
                    assertThat(answer.statusCode()).as(what).isNotIn(401, 403, 405, 500);
                } else {
                    assertThat(answer.statusCode()).as(what).isIn(closed(route, role));
                }
            }
        }
    }

    private String token(Role role) {
        if (role != Role.READER) {
            return SharedSite.token(role.word());
        }
        if (readersToken.isEmpty()) {
            assertThat(site.post("/api/v1/readers", "", READER).statusCode()).isEqualTo(201);
            readersToken = Run.of("token", "rosa@example.org", "--data", site.data().toString()).output().strip();
        }
        return readersToken;
    }

    /// Pages lead to the sign-in, where a call says 401.
    private static List<Integer> closed(Route route, Optional<Role> role) {
        if (route.right.equals("form")) {
            return List.of(403, 303);
        }
        if (route.right.equals("passkey")) {
            return List.of(401);
        }
        var isPage = !route.path.startsWith("/api/");
        return role.isPresent() ? List.of(403) : List.of(isPage ? 303 : 401);
    }

    private HttpResponse<String> call(Route route, String token) {
        var request = site.request(route.address()).header("Content-Type", contentType(route));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return site.send(request.method(route.method, route.method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body(route))));
    }

    private static String contentType(Route route) {
        if (route.path.endsWith("/media") || route.path.endsWith("/picture")) {
            return "multipart/form-data; boundary=x";
        }
        return route.path.startsWith("/api/") ? "application/json" : "application/x-www-form-urlencoded";
    }

    private static String body(Route route) {
        if (route.path.endsWith("/media") || route.path.endsWith("/picture")) {
            return "--x\r\nContent-Disposition: form-data; name=\"alt\"\r\n\r\nx\r\n--x--\r\n";
        }
        if (route.name().equals("POST /api/v1/session")) {
            return READER;
        }
        return route.path.startsWith("/api/") ? "{}" : "key=none";
    }
}
