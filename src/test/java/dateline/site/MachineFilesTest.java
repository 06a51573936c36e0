package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cast.Newsroom;
import dateline.platform.Configuration;
import dateline.platform.Json;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MachineFilesTest {
    private static final Configuration CONFIGURATION =
            new Configuration(Path.of("."), URI.create("https://news.example.org"), Optional.empty(), Optional.empty());

    @Test
    void robots_are_kept_from_the_newsroom_and_the_api_and_told_of_both_sitemaps() {
        var robots = (Answer.Page) new Robots(CONFIGURATION).answer();
        assertThat(robots.contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(robots.body().lines()).startsWith("User-agent: *").contains(
                "Disallow: /api/", "Disallow: /newsroom/", "Allow: /",
                "Sitemap: https://news.example.org/sitemap.xml", "Sitemap: https://news.example.org/news-sitemap.xml");
    }

    @Test
    void the_manifest_is_named_as_the_first_edition_and_its_icons_are_there() {
        try (var newsroom = Newsroom.closed()) {
            var page = (Answer.Page) new Manifest(newsroom.editions).answer();
            var manifest = Json.read(page.body());
            assertThat(page.contentType()).isEqualTo("application/manifest+json; charset=utf-8");
            assertThat(manifest.get("name").asText()).isEqualTo(newsroom.editions.all().getFirst().name());
            assertThat(manifest.get("start_url").asText()).isEqualTo("/");
            assertThat(manifest.get("icons")).hasSize(3).allSatisfy(icon -> assertThat(Assets.at(icon.get("src").asText()))
                    .hasValueSatisfying(asset -> {
                        assertThat(asset.lasting()).isTrue();
                        assertThat(asset.contentType()).isEqualTo(icon.get("type").asText());
                    }));
        }
    }
}
