package dateline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.platform.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;

/// Saved pages of which the body, or some of what belongs to it and what does not, is known. None of them is part of the project, since
/// their texts belong to their publishers. A folder of corpora has up to three, each as its makers publish it:
/// `extraction` (whole bodies; the one measured), `readability` (mozilla/readability) and `trafilatura` (adbar/trafilatura).
final class PageCorpus {
    private PageCorpus() {}

    /// `site` is what pages of one publisher share: they are never on both sides when a model is tried.
    record Page(String corpus, String name, String site, byte[] bytes, Optional<String> body, List<String> with, List<String> without) {
        boolean isMeasured() {
            return corpus.equals("extraction");
        }
    }

    static List<Page> read(Path corpora) throws IOException {
        var pages = new ArrayList<>(measured(corpora.resolve("extraction")));
        pages.addAll(readability(corpora.resolve("readability").resolve("test").resolve("test-pages")));
        pages.addAll(trafilatura(corpora.resolve("trafilatura").resolve("tests")));
        return pages;
    }

    private static List<Page> measured(Path folder) throws IOException {
        var pages = new ArrayList<Page>();
        for (var entry : Json.read(Files.readString(folder.resolve("expected.json"))).properties()) {
            try (var page = new GZIPInputStream(Files.newInputStream(folder.resolve("html").resolve(entry.getKey() + ".html.gz")))) {
                var body = entry.getValue().path("articleBody").asText();
                pages.add(new Page("extraction", entry.getKey(), site(entry.getValue().path("url").asText()), page.readAllBytes(), Optional.of(body), List.of(), List.of()));
            }
        }
        return pages;
    }

    /// What that corpus expects is short for the pages that only test one thing; those teach nothing.
    private static List<Page> readability(Path folder) throws IOException {
        var pages = new ArrayList<Page>();
        if (Files.isDirectory(folder)) {
            try (var cases = Files.list(folder)) {
                for (var one : cases.sorted().toList()) {
                    var name = one.getFileName().toString();
                    var body = Jsoup.parse(Files.readString(one.resolve("expected.html"))).text();
                    if (body.length() > 400) {
                        pages.add(new Page("readability", name, name.replaceFirst("-\\d+$", ""), Files.readAllBytes(one.resolve("source.html")), Optional.of(body), List.of(), List.of()));
                    }
                }
            }
        }
        return pages;
    }

    private static List<Page> trafilatura(Path folder) throws IOException {
        var pages = new ArrayList<Page>();
        if (Files.exists(folder.resolve("evaldata.json"))) {
            for (var entry : Json.read(Files.readString(folder.resolve("evaldata.json"))).properties()) {
                var file = entry.getValue().path("file").asText();
                var page = Files.exists(folder.resolve("eval").resolve(file)) ? folder.resolve("eval").resolve(file) : folder.resolve("cache").resolve(file);
                if (Files.exists(page)) {
                    pages.add(new Page("trafilatura", file, site(entry.getKey()), Files.readAllBytes(page), Optional.empty(),
                            texts(entry.getValue().path("with")), texts(entry.getValue().path("without"))));
                }
            }
        }
        return pages;
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).map(PageMeta::clean).toList();
    }

    /// The name before the ending: `bbc` of `www.bbc.co.uk`.
    private static String site(String address) {
        var host = Optional.ofNullable(URI.create(address.replaceAll("[^\\w:/.-].*", "")).getHost()).orElse(address);
        var parts = host.split("\\.");
        var end = parts.length > 2 && (parts[parts.length - 2].equals("co") || parts[parts.length - 2].equals("com")) ? 3 : 2;
        return parts.length < end ? host : parts[parts.length - end];
    }
}
