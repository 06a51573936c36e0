package dateline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.site.Assets;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
    @TempDir
    static Path folder;

    private static PublicServer server;

    @BeforeAll
    static void start() {
        server = new PublicServer(folder, "http://127.0.0.1");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void an_asset_under_its_fingerprint_may_be_kept_for_good() {
        var answer = server.get(Assets.address("css/site.css"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "content-type")).startsWith("text/css");
        assertThat(header(answer, "cache-control")).contains("immutable");
        assertThat(header(server.get("/css/site.css"), "cache-control")).doesNotContain("immutable");
        assertThat(server.get("/css/none.css").statusCode()).isEqualTo(404);
        assertThat(server.get("/js/..%2f..%2fapplication.properties").statusCode()).isEqualTo(404);
    }

    @Test
    void a_picture_is_sent_from_its_file_and_may_be_kept_for_good() throws IOException {
        var bytes = png();
        var path = server.media.keep(bytes).path();
        var answer = server.get(path);
        assertThat(answer.body()).isEqualTo(bytes);
        assertThat(header(answer, "content-type")).isEqualTo("image/png");
        assertThat(header(answer, "cache-control")).contains("immutable");
        assertThat(server.get(path, "If-None-Match", header(answer, "etag")).statusCode()).isEqualTo(304);
        var head = server.send("HEAD", path);
        assertThat(header(head, "content-length")).isEqualTo(Integer.toString(bytes.length));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_picture_that_is_not_there_is_not_found() {
        assertThat(server.get("/media/" + "0".repeat(64) + ".png").statusCode()).isEqualTo(404);
        assertThat(server.get("/media/../dateline.properties").statusCode()).isEqualTo(404);
    }
}
