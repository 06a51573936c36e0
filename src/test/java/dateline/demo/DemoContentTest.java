package dateline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.articles.ArticleKind;
import dateline.articles.Content;
import dateline.articles.Revision;
import dateline.articles.Whole;
import dateline.blocks.Block;
import dateline.blocks.BlockText;
import dateline.cast.Newsroom;
import dateline.editions.Section;
import dateline.wire.Imported;
import dateline.wire.ImportsOf;
import java.io.IOException;
import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DemoContentTest {
    private static final Map<String, UnicodeScript> SCRIPTS =
            Map.of("en", UnicodeScript.LATIN, "ru", UnicodeScript.CYRILLIC, "ar", UnicodeScript.ARABIC);
    private static final Newsroom SITE = Newsroom.closed();
    private static final List<Imported> TOLD = new ArrayList<>();
    private static final List<Whole> ALL = new ArrayList<>();

    @BeforeAll
    static void import_the_demo() {
        take(TOLD);
        SITE.wholes.each(ALL::add);
    }

    private static void take(List<Imported> told) {
        for (var edition : List.of("en", "ru", "ar")) {
            ImportsOf.newsroom(SITE).takeDateline(edition, () -> resource(edition + ".jsonl"), name -> resource(name).readAllBytes(), told::add);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DemoContentTest.class.getResourceAsStream("/demo/" + name), name);
    }

    private static List<Whole> of(String edition) {
        return ALL.stream().filter(whole -> whole.article().edition().equals(edition)).toList();
    }

    private static Content content(Whole whole) {
        return whole.revisions().getLast().content();
    }

    private static Stream<Block.Image> images(Content content) {
        return Stream.concat(
                content.images().stream(),
                content.body().stream().flatMap(block -> block instanceof Block.Image image ? Stream.of(image) : Stream.empty()));
    }

    private static List<Path> pictures() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(DemoContentTest.class.getResource("/demo/media")).toURI());
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void the_importer_takes_every_line_and_nothing_the_second_time() {
        assertThat(TOLD).filteredOn(told -> told.status() != Imported.Status.IMPORTED).isEmpty();
        var again = new ArrayList<Imported>();
        take(again);
        assertThat(again).hasSameSizeAs(TOLD).allMatch(told -> told.status() == Imported.Status.SKIPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "ar"})
    void an_edition_has_stories_of_all_kinds_in_described_sections(String edition) {
        var articles = of(edition);
        assertThat(articles).hasSizeGreaterThanOrEqualTo(22);
        assertThat(articles).extracting(whole -> whole.article().kind()).contains(ArticleKind.values());
        var used = articles.stream().map(whole -> whole.article().section()).distinct().toList();
        assertThat(used).hasSizeGreaterThanOrEqualTo(5);
        assertThat(used).allSatisfy(slug -> assertThat(SITE.editions.section(edition, slug).map(Section::description).orElse("")).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "ar"})
    void headlines_are_short_and_unlike_one_another(String edition) {
        assertThat(of(edition)).extracting(whole -> content(whole).headline())
                .doesNotHaveDuplicates()
                .allSatisfy(headline -> assertThat(headline).hasSizeBetween(20, 110));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "ar"})
    void stories_are_whole_and_in_the_language_of_their_edition(String edition) {
        assertThat(of(edition)).allSatisfy(whole -> {
            var content = content(whole);
            var text = content.headline() + " " + content.lead() + " " + BlockText.of(content.body());
            assertThat(content.byline()).isNotEmpty();
            assertThat(content.topics()).isNotEmpty();
            assertThat(content.images()).isNotEmpty();
            assertThat(text.split("[\\s\u00a0]+")).hasSizeBetween(110, 900);
            assertThat(text).doesNotContain("\"");
            assertThat(share(text, SCRIPTS.get(edition))).isGreaterThan(0.97);
        });
    }

    private static double share(String text, UnicodeScript script) {
        var letters = text.codePoints().filter(Character::isLetter).filter(point -> UnicodeScript.of(point) != UnicodeScript.COMMON);
        return letters.mapToDouble(point -> UnicodeScript.of(point) == script ? 1 : 0).average().orElse(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "ar"})
    void what_was_published_is_spread_over_the_last_three_days(String edition) {
        var now = SITE.clock.instant();
        var times = of(edition).stream().flatMap(whole -> whole.revisions().getFirst().publishedAt().stream()).toList();
        assertThat(times).hasSameSizeAs(of(edition)).allMatch(at -> at.isBefore(now) && at.isAfter(now.minus(Duration.ofDays(4))));
        assertThat(times.stream().map(at -> at.truncatedTo(ChronoUnit.DAYS)).distinct()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(SITE.newsfeed.newest(edition, 100).items()).hasSameSizeAs(times);
    }

    @Test
    void readers_are_told_of_the_corrections() {
        assertThat(ALL.stream().filter(whole -> whole.revisions().size() > 1)).hasSizeBetween(2, 6).allSatisfy(whole -> {
            assertThat(whole.revisions().getLast().state()).isEqualTo(Revision.State.CORRECTED);
            assertThat(whole.revisions().getLast().note().orElse("")).isNotBlank();
        });
    }

    @Test
    void each_picture_has_its_words_and_each_file_is_used() throws IOException, URISyntaxException {
        var images = ALL.stream().flatMap(whole -> images(content(whole))).toList();
        assertThat(images).allSatisfy(image -> {
            assertThat(image.media()).isPresent();
            assertThat(List.of(image.caption(), image.credit(), image.alt())).allSatisfy(words -> assertThat(words).isNotBlank());
        });
        assertThat(SITE.media.all()).hasSameSizeAs(pictures()).hasSizeGreaterThanOrEqualTo(45);
        var used = images.stream().flatMap(image -> image.media().stream()).distinct().toList();
        assertThat(used).hasSameSizeAs(pictures());
    }

    @Test
    void pictures_are_light_and_three_by_two() throws IOException, URISyntaxException {
        long total = 0;
        for (var file : pictures()) {
            total += Files.size(file);
            assertThat(Files.size(file)).as(file.toString()).isLessThan(120_000);
            var picture = ImageIO.read(file.toFile());
            assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(Canvas.WIDTH, Canvas.HEIGHT);
        }
        assertThat(total).isLessThan(5_000_000);
    }

    @Test
    void every_drawing_has_its_file_and_the_same_drawing_is_the_same_picture() throws IOException, URISyntaxException {
        assertThat(pictures().stream().map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(Drawings.ALL.keySet().stream().map(name -> name + ".jpg").toList());
        var varr = Drawings.ALL.get("varr");
        assertThat(Drawings.jpeg(varr.get().image)).isEqualTo(Drawings.jpeg(varr.get().image));
    }
}
