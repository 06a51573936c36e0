package dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    private static final URI LISTENING = URI.create("http://127.0.0.1:8080");

    @TempDir
    Path data;

    @Test
    void without_any_setting_a_site_is_public_where_it_listens() {
        assertThat(Configuration.read(data, LISTENING, Map.of()))
                .isEqualTo(new Configuration(data, LISTENING, Optional.empty(), Optional.empty()));
    }

    @Test
    void the_environment_comes_before_the_file() throws IOException {
        file("""
                dateline.database.url=jdbc:postgresql://db:5432/news
                dateline.public.url=https://file.example.org
                dateline.ops.url=http://127.0.0.1:9000
                """);
        assertThat(Configuration.read(data, LISTENING, Map.of("DATELINE_PUBLIC_URL", "https://news.example.org/")))
                .isEqualTo(new Configuration(
                        data,
                        URI.create("https://news.example.org"),
                        Optional.of("jdbc:postgresql://db:5432/news"),
                        Optional.of(URI.create("http://127.0.0.1:9000"))));
    }

    @Test
    void proxies_are_trusted_by_address_and_range() {
        assertThat(Configuration.read(data, LISTENING, Map.of("DATELINE_TRUSTED_PROXIES", "10.0.0.5, 2001:db8::/32")).proxies())
                .isEqualTo(Proxies.parse("10.0.0.5,2001:db8::/32"));
    }

    @Test
    void an_empty_value_is_no_value() throws IOException {
        file("dateline.database.url=\n");
        assertThat(Configuration.read(data, LISTENING, Map.of("DATELINE_OPS_URL", " ")))
                .isEqualTo(new Configuration(data, LISTENING, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DATELINE_DATABASE_URL | postgres://db/news
            DATELINE_DATABASE_URL | jdbc:mysql://db/news
            DATELINE_DATABASE_URL | jdbc:postgresql://db
            DATELINE_PUBLIC_URL   | news.example.org
            DATELINE_PUBLIC_URL   | https://example.org/news
            DATELINE_PUBLIC_URL   | ftp://example.org
            DATELINE_PUBLIC_URL   | https://ada:secret@example.org
            DATELINE_PUBLIC_URL   | https://exa mple.org
            DATELINE_OPS_URL      | https://127.0.0.1:9000
            DATELINE_OPS_URL      | http://127.0.0.1
            DATELINE_OPS_URL      | http://127.0.0.1:70000
            DATELINE_TRUSTED_PROXIES | proxy.example.org
            DATELINE_SMTP_URL     | smtp://mail.example.org
            DATELINE_MEDIA_URL    | s3://bucket
            DATELINE_EVENTS_URL   | nats://broker
            """)
    void a_wrong_value_is_refused_by_its_key(String key, String value) throws IOException {
        assertRefused(key, Map.of(key, value));
        var nameInFile = key.toLowerCase(Locale.ROOT).replace('_', '.');
        file(nameInFile + "=" + value + "\n");
        assertRefused(nameInFile, Map.of());
    }

    @Test
    void a_misspelt_key_is_no_key() throws IOException {
        file("dateline.databse.url=jdbc:postgresql://db/news\n");
        assertRefused("dateline.databse.url", Map.of());
    }

    private void assertRefused(String key, Map<String, String> environment) {
        assertThatThrownBy(() -> Configuration.read(data, LISTENING, environment))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageStartingWith(key + " ")
                .hasMessageNotContaining("\n");
    }

    private void file(String text) throws IOException {
        Files.writeString(data.resolve("dateline.properties"), text);
    }
}
