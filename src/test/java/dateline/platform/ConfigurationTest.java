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
            DATELINE_SMTP_URL     | mail.example.org
            DATELINE_SMTP_URL     | http://mail.example.org
            DATELINE_SMTP_URL     | smtp://ada@mail.example.org
            DATELINE_SMTP_URL     | smtp://mail.example.org?from=nobody
            DATELINE_SMTP_URL     | smtp://mail.example.org?from=a@b.c%0D%0ABcc:x@y.z
            DATELINE_SMTP_URL     | smtp://mail.example.org?starttls=perhaps
            DATELINE_SMTP_URL     | smtp://mail.example.org?ssl=true
            DATELINE_OIDC_URL     | https://id.example.org?name=X
            DATELINE_OIDC_URL     | https://client:secret@id.example.org
            DATELINE_OIDC_URL     | http://client:secret@id.example.org?name=X
            DATELINE_TRUSTED_PROXIES | proxy.example.org
            DATELINE_MEDIA_URL    | s3://bucket
            DATELINE_EVENTS_URL   | nats://broker
            """)
    void a_wrong_value_is_refused_by_its_key(String key, String value) throws IOException {
        assertRefused(key, Map.of(key, value));
        var nameInFile = key.toLowerCase(Locale.ROOT).replace('_', '.');
        file(nameInFile + "=" + value + "\n");
        assertRefused(nameInFile, Map.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            smtp://mail.example.org                         | mail.example.org | 587 | -   | -   | false | OFFERED  | dateline@news.example.org
            smtp://ada:p%40ss@mail.example.org:25           | mail.example.org | 25  | ada | p@ss| false | REQUIRED | dateline@news.example.org
            smtp://ada:pass@127.0.0.1:2525                  | 127.0.0.1        | 2525| ada | pass| false | OFFERED  | dateline@news.example.org
            smtp://a:b@mail.example.org?starttls=never      | mail.example.org | 587 | a   | b   | false | NEVER    | dateline@news.example.org
            smtps://a:b@mail.example.org?from=x%40y.example | mail.example.org | 465 | a   | b   | true  | REQUIRED | x@y.example
            smtp://[::1]?from=The%20Dateline%20%3Ca@b.c%3E  | ::1              | 587 | -   | -   | false | OFFERED  | The Dateline <a@b.c>
            """)
    void a_mail_server_is_read_with_what_is_usual(
            String value, String host, int port, String user, String password, boolean isTls, SmtpSettings.StartTls startTls, String from) {
        var read = Configuration.read(data, URI.create("https://news.example.org"), Map.of("DATELINE_SMTP_URL", value)).mail();
        assertThat(read).hasValue(new SmtpSettings(
                host, port, Optional.ofNullable(user), Optional.ofNullable(password), isTls, startTls, from));
        assertThat(read.orElseThrow().toString()).doesNotContain("pass");
    }

    @Test
    void a_provider_is_read_with_its_issuer_to_the_letter() {
        var value = "https://my%20client:a%2Fsecret@id.example.org/realms/news/?name=News%20ID";
        var read = Configuration.read(data, LISTENING, Map.of("DATELINE_OIDC_URL", value)).openId().orElseThrow();
        assertThat(read).isEqualTo(new OpenIdSettings(URI.create("https://id.example.org/realms/news/"), "my client", "a/secret", "News ID"));
        assertThat(read.toString()).doesNotContain("secret");
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
