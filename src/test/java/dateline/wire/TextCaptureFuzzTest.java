package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TextCaptureFuzzTest {
    private static final String[] STRANGE = {"\0", "©", " - ", "\uD800", "\n\n\n", "(AP Photo/", "|", "\u202E", "By ", "•", "İ", "ﬃ", "___", "По", "。", "\uFEFF"};

    @Property(tries = 500)
    void no_mutated_page_makes_an_exception_escape(@ForAll long seed) {
        var random = new Random(seed);
        var lines = new java.util.ArrayList<>(TextCaptureTest.resource(random.nextBoolean() ? "text-harbour.txt" : "text-harbour-ru.txt").lines().toList());
        for (int change = random.nextInt(1, 12); change > 0 && !lines.isEmpty(); change--) {
            mutate(lines, random);
        }
        var bytes = String.join(random.nextInt(4) == 0 ? "" : "\n", lines).getBytes(random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE);
        var cut = Arrays.copyOf(bytes, random.nextInt(3) == 0 ? random.nextInt(bytes.length + 1) : bytes.length);

        assertThatCode(() -> assertHasWords(TextCapture.read(cut))).doesNotThrowAnyException();
    }

    @Property(tries = 300)
    void no_bytes_make_an_exception_escape(@ForAll byte[] bytes) {
        assertThatCode(() -> assertHasWords(TextCapture.read(bytes))).doesNotThrowAnyException();
    }

    @Test
    @Timeout(30)
    void one_huge_line_and_very_many_lines_are_read_in_time() {
        var start = System.nanoTime();
        assertHasWords(TextCapture.read("word ".repeat(4_000_000).getBytes(StandardCharsets.UTF_8)));
        assertHasWords(TextCapture.read("a".repeat(20_000_000).getBytes(StandardCharsets.UTF_8)));
        assertHasWords(TextCapture.read("Log in\n".repeat(2_000_000).getBytes(StandardCharsets.UTF_8)));
        assertHasWords(TextCapture.read(TextCaptureTest.resource("text-harbour.txt").repeat(2_000).getBytes(StandardCharsets.UTF_8)));
        assertHasWords(TextCapture.read("(© - | ".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void a_file_of_200_megabytes_is_refused() {
        assertThat(TextCapture.read(new byte[Decoding.LARGEST + 1])).isInstanceOf(Capture.Refused.class);
    }

    private static void mutate(java.util.List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> lines.set(at, lines.get(at).substring(0, random.nextInt(lines.get(at).length() + 1)));
            case 4 -> lines.set(at, lines.get(at) + STRANGE[random.nextInt(STRANGE.length)] + lines.get(at));
            case 5 -> lines.add(at, STRANGE[random.nextInt(STRANGE.length)].repeat(random.nextInt(1, 400)));
            default -> lines.subList(at, Math.min(at + random.nextInt(8), lines.size())).clear();
        }
    }

    private static void assertHasWords(Capture capture) {
        switch (capture) {
            case Capture.Found(var article) -> {
                assertThat(article.content().headline()).isNotBlank();
                assertThat(article.content().body()).isNotEmpty();
            }
            case Capture.Refused(var reason) -> assertThat(reason).isNotBlank();
        }
    }
}
