package dateline.wire;

import dateline.blocks.Spans;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a page says of itself in `meta` elements and microdata.
final class PageMeta {
    private final Document page;

    PageMeta(Document page) {
        this.page = page;
    }

    /// The contents of the `meta` elements of these names (also `property` and `itemprop`), in the order of the names.
    Stream<String> all(String... names) {
        return Stream.of(names).flatMap(name -> page.select("meta[content]").stream()
                .filter(meta -> Stream.of("property", "name", "itemprop", "http-equiv").anyMatch(key -> meta.attr(key).equalsIgnoreCase(name)))
                .map(meta -> clean(meta.attr("content")))
                .filter(content -> !content.isEmpty()));
    }

    Optional<String> first(String... names) {
        return all(names).findFirst();
    }

    /// What stands in elements with this `itemprop`, of which an article has one or few.
    List<String> item(String property) {
        return page.select("[itemprop~=(?i)(^|\\s)" + property + "($|\\s)]").stream().map(PageMeta::value).filter(value -> !value.isEmpty()).toList();
    }

    Optional<String> link(String relation) {
        return page.select("link[rel][href]").stream()
                .filter(link -> List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")).contains(relation))
                .map(link -> link.absUrl("href"))
                .filter(address -> !address.isEmpty())
                .findFirst();
    }

    private static String value(Element element) {
        return Stream.of("content", "datetime")
                .map(element::attr)
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(PageMeta::clean)
                .orElseGet(() -> clean(element.text()));
    }

    static String clean(String text) {
        return Spans.clean(text).replace('\u00A0', ' ').strip().replaceAll("\\s+", " ");
    }
}
