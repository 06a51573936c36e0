package dateline.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.platform.Json;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The calls of the contract that read articles and the newsfeed, and the one that takes pictures in.
class ReadingArticlesTest {
    private static final String ARTICLES = "/api/v1/articles/";
    private static final String FEED = "/api/v1/newsfeed?edition=en";
    private final RunningSite site = SharedSite.site();
    private final String editor = SharedSite.token("editor");

    private long published(String headline) {
        return site.publish(editor, headline).path("id").asLong();
    }

    private JsonNode read(String path) {
        var answer = site.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return Json.read(answer.body());
    }

    @Test
    void an_article_has_its_body_as_blocks_as_html_and_as_text() {
        var article = read(ARTICLES + published("Tide table is wrong again"));
        assertThat(article.path("headline").asText()).isEqualTo("Tide table is wrong again");
        assertThat(article.path("body").isArray()).isTrue();
        assertThat(article.path("bodyHtml").asText()).contains("<p>", "Tide table is wrong again");
        assertThat(article.path("bodyText").toString()).contains("Tide table is wrong again").doesNotContain("<p>");
    }

    @Test
    void its_published_history_is_listed_shown_and_compared() {
        var id = published("Ferry is late");
        site.post(ARTICLES + id + "/correct", editor, "{\"note\":\"It was early.\",\"headline\":\"Ferry is early\"}");
        assertThat(read(ARTICLES + id + "/revisions").path("items")).hasSize(2);
        assertThat(read(ARTICLES + id + "/revisions?limit=1").path("next").asText()).isEqualTo("1");
        assertThat(read(ARTICLES + id + "/revisions?after=1").path("items").path(0).path("note").asText()).isEqualTo("It was early.");
        assertThat(read(ARTICLES + id + "/revisions/1").path("headline").asText()).isEqualTo("Ferry is late");
        assertThat(read(ARTICLES + id + "/diff?from=1&to=2").toString()).contains("late", "early");
    }

    @ParameterizedTest
    @ValueSource(strings = {"987654321", "none", "1/revisions/99", "1/diff?from=1&to=99", "987654321/revisions"})
    void what_is_not_there_or_not_public_is_404(String path) {
        var answer = site.get(ARTICLES + path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles/1/revisions?limit=many", "articles/1/revisions?after=1.5", "articles/1/diff?from=a&to=2", "articles/1/diff",
        "newsfeed?edition=en&limit=99999999999"})
    void a_number_that_is_none_is_400_and_names_the_parameter(String call) {
        var answer = site.get("/api/v1/" + call);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.read(answer.body()).path("title").asText()).containsPattern("“(limit|after|from)” is a whole number");
    }

    @Test
    void the_newsfeed_tells_the_newest_first_with_positions() {
        var first = published("First of two");
        var second = published("Second of two");
        var feed = read(FEED);
        var ids = StreamSupport.stream(feed.path("items").spliterator(), false).map(item -> item.path("id").asLong()).toList();
        assertThat(ids.indexOf(second)).isLessThan(ids.indexOf(first));
        var newest = feed.path("items").path(0);
        assertThat(newest.fieldNames()).toIterable().contains("id", "url", "headline", "section", "kind", "publishedAt", "position");
        assertThat(feed.path("position").asLong()).isGreaterThanOrEqualTo(newest.path("position").asLong());
        assertThat(newest.path("publishedAt").asText()).endsWith("Z");
    }

    @Test
    void what_came_after_a_position_is_only_what_is_new() {
        published("Before the position");
        var position = read(FEED).path("position").asLong();
        assertThat(read(FEED + "&after=" + position).path("items")).isEmpty();
        var id = published("After the position");
        var since = read(FEED + "&after=" + position).path("items");
        assertThat(since).hasSize(1);
        assertThat(since.path(0).path("id").asLong()).isEqualTo(id);
    }

    @Test
    void the_newsfeed_pages_to_its_end_without_a_gap_or_a_repeat() {
        List.of("Page one", "Page two", "Page three").forEach(this::published);
        var seen = new ArrayList<Long>();
        var next = "";
        do {
            var page = read(FEED + "&limit=2" + (next.isEmpty() ? "" : "&after=" + next));
            page.path("items").forEach(item -> seen.add(item.path("position").asLong()));
            next = page.path("next").asText("");
        } while (!next.isEmpty());
        assertThat(seen).hasSizeGreaterThan(3).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void withdrawn_articles_are_passed_over_and_leave_no_empty_page() {
        var stays = published("This one stays");
        for (var n = 0; n < 25; n++) {
            var id = published("Taken back " + n);
            assertThat(site.post(ARTICLES + id + "/withdraw", editor, "{\"reason\": \"Wrong.\"}").statusCode()).isEqualTo(200);
        }
        var page = read(FEED + "&limit=1");
        assertThat(page.path("items")).hasSize(1);
        assertThat(page.path("items").path(0).path("id").asLong()).isEqualTo(stays);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/newsfeed", "/api/v1/newsfeed?edition=xx", "/api/v1/newsfeed?edition=en&after=x"})
    void a_newsfeed_that_cannot_be_told_is_400(String path) {
        assertThat(site.get(path).statusCode()).isEqualTo(400);
    }

    @Test
    void a_picture_is_201_with_its_words_and_renditions() throws IOException {
        var answer = upload(editor, "pier.png", picture());
        assertThat(answer.statusCode()).isEqualTo(201);
        var picture = Json.read(answer.body());
        assertThat(picture.path("id").asText()).isNotEmpty();
        assertThat(picture.path("caption").asText()).isEqualTo("The pier");
        assertThat(picture.path("renditions").path(0).path("width").asInt()).isEqualTo(64);
    }

    @Test
    void what_is_no_picture_is_400_and_from_a_stranger_401() throws IOException {
        assertThat(upload(editor, "pier.png", "no picture".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
        assertThat(upload("nobody", "pier.png", picture()).statusCode()).isEqualTo(401);
        assertThat(site.post("/api/v1/media", editor, "{}").statusCode()).isEqualTo(415);
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private java.net.http.HttpResponse<String> upload(String token, String name, byte[] bytes) {
        var head = "--edge\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\nThe pier\r\n--edge\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: image/png\r\n\r\n";
        var body = BodyPublishers.ofByteArrays(List.of(
                head.getBytes(StandardCharsets.UTF_8), bytes, "\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8)));
        return site.send(site.request("/api/v1/media", "Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(body));
    }
}
