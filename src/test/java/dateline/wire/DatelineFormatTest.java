package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.articles.Whole;
import dateline.cast.Newsroom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatelineFormatTest {
    private static final byte[] DOT = Base64.getDecoder().decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    private Path folder;

    private static List<Imported> take(Newsroom site, Path... paths) {
        var told = new ArrayList<Imported>();
        ImportsOf.newsroom(site).take(List.of(paths).stream().map(Path::toString).toList(), InputStream.nullInputStream(), ImportOrder.plain(), told::add);
        return told;
    }

    private static String exported(Newsroom site) throws IOException {
        var out = new ByteArrayOutputStream();
        new DatelineExport(site.editions, site.media, site.wholes, site.clock).write("-", out, _ -> {});
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Whole> everything(Newsroom site) {
        var all = new ArrayList<Whole>();
        site.wholes.each(all::add);
        return all;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Newsroom livelySite() {
        var site = Newsroom.closed();
        var fire = site.articles.draft(site.jon, Newsroom.inWorld(), Newsroom.harbourFire()).article().id();
        site.articles.publish(fire);
        site.clock.advance(java.time.Duration.ofHours(1));
        site.articles.correct(site.ada, fire, "Two, not one.", Newsroom.inWorld(), Newsroom.about("Fire closes two warehouses"));
        var withdrawn = site.articles.draft(site.jon, Newsroom.inWorld(), Newsroom.about("A rumour")).article().id();
        site.articles.publish(withdrawn);
        site.articles.withdraw(withdrawn, "It was false.");
        site.articles.draft(site.jon, Newsroom.inWorld(), Newsroom.about("Not yet"));
        site.media.keep(DOT);
        return site;
    }

    @Test
    void a_site_exported_and_imported_into_nothing_is_the_same_site() throws IOException {
        var site = livelySite();
        var file = file("site.jsonl", exported(site));
        var fresh = Newsroom.closed();
        assertThat(take(fresh, file)).extracting(Imported::status).containsOnly(Imported.Status.IMPORTED);
        assertThat(withoutHeader(exported(fresh))).isEqualTo(withoutHeader(exported(site)));
        assertThat(everything(fresh)).extracting(Whole::article).isEqualTo(everything(site).stream().map(Whole::article).toList());
        assertThat(fresh.media.all()).isEqualTo(site.media.all());
    }

    private static String withoutHeader(String export) {
        return export.substring(export.indexOf('\n'));
    }

    @Test
    void importing_an_export_into_its_own_site_changes_nothing() throws IOException {
        var site = livelySite();
        var before = exported(site);
        assertThat(take(site, file("site.jsonl", before))).extracting(Imported::status).containsOnly(Imported.Status.SKIPPED);
        assertThat(exported(site)).isEqualTo(before);
    }

    @Test
    void importing_twice_changes_nothing_the_second_time_also_packed() throws IOException {
        var packed = folder.resolve("site.jsonl.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(exported(livelySite()).getBytes(StandardCharsets.UTF_8));
        }
        var fresh = Newsroom.closed();
        take(fresh, packed);
        assertThat(take(fresh, packed)).hasSize(2).extracting(Imported::status).containsOnly(Imported.Status.SKIPPED);
    }

    @Test
    void a_file_that_is_cut_off_is_refused_as_a_whole() throws IOException {
        var whole = exported(livelySite());
        var fresh = Newsroom.closed();
        assertThat(take(fresh, file("cut.jsonl", whole.substring(0, whole.length() - 40)))).singleElement().satisfies(told -> {
            assertThat(told.status()).isEqualTo(Imported.Status.REFUSED);
            assertThat(told.reason()).contains("cut off").contains("Nothing of the file was imported");
        });
        assertThat(everything(fresh)).isEmpty();
    }

    @Test
    void a_bad_line_is_refused_by_its_number_and_the_rest_imported() throws IOException {
        var site = Newsroom.closed();
        var told = take(site, file("by-hand.jsonl", """
                {"dateline":1}
                {"type":"article","edition":"en","section":"world","key":"a","revisions":[{"headline":"Good","publishedAt":"-PT2H"}]}
                {"type":"article","edition":"en","section":"world","key":"b","revisions":[{"headline":""}]}
                {"type":"article","edition":"en","section":"world","key":"c","revisions":[{"headline":"x","body":[{"type":"script"}]}]}
                {"type":"article","edition":"en","section":"world","key":"d","revisions":[{"headline":"x","publishedAt":"soon"}]}
                {"type":"media","file":"../../etc/passwd"}
                {"type":"article","edition":"de","section":"kultur-heute","key":"e","revisions":[{"headline":"Neu"}]}
                """));
        assertThat(told).extracting(Imported::status).containsExactlyInAnyOrder(
                Imported.Status.REFUSED, Imported.Status.REFUSED, Imported.Status.REFUSED, Imported.Status.REFUSED,
                Imported.Status.IMPORTED, Imported.Status.IMPORTED);
        assertThat(told).extracting(Imported::reason).filteredOn(reason -> !reason.isEmpty())
                .allMatch(reason -> reason.matches("(?s)Line [3-6]: .*"));
        assertThat(site.editions.section("de", "kultur-heute").orElseThrow().name()).isEqualTo("Kultur heute");
    }

    @Test
    void pictures_of_a_hand_made_file_lie_beside_it() throws IOException {
        Files.write(folder.resolve("dot.png"), DOT);
        var site = Newsroom.closed();
        take(site, file("by-hand.jsonl", """
                {"dateline":1}
                {"type":"media","key":"dot","file":"dot.png"}
                {"type":"article","edition":"en","section":"world","key":"a","revisions":[{"headline":"Dot","images":[{"media":"key:dot","alt":"A dot"}]}]}
                """));
        assertThat(everything(site).getFirst().revisions().getFirst().content().images().getFirst().media())
                .contains(site.media.all().getFirst().id());
    }

    @Test
    void files_that_are_no_dateline_file_are_refused() throws IOException {
        var site = Newsroom.closed();
        var files = new Path[] {
            file("newer.jsonl", "{\"dateline\":2}\n"),
            file("deep.jsonl", "{\"dateline\":1}\n" + "[".repeat(10_000) + "]".repeat(10_000)),
            file("list.json", "{\"items\":[]}"),
            folder.resolve("missing.jsonl")
        };
        assertThat(take(site, files)).hasSize(4).allSatisfy(told -> {
            assertThat(told.status()).isEqualTo(Imported.Status.REFUSED);
            assertThat(told.reason()).endsWith(".");
        });
    }

    @Test
    void the_example_in_the_documents_can_be_imported() throws IOException {
        var document = Files.readString(Path.of("docs", "importing.md"));
        var start = document.indexOf("{\"dateline\":1}");
        var example = document.substring(start, document.indexOf("```", start));
        Files.write(Files.createDirectories(folder.resolve("pictures")).resolve("quay.png"), DOT);
        try (var site = Newsroom.closed()) {
            var told = take(site, file("site.jsonl", example));
            assertThat(told).extracting(Imported::status).containsExactly(Imported.Status.IMPORTED);
            assertThat(take(site, file("site.jsonl", example))).extracting(Imported::status).containsExactly(Imported.Status.SKIPPED);
            assertThat(everything(site).getFirst().revisions().getFirst().content().images()).hasSize(1);
        }
    }
}
