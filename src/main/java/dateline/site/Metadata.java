package dateline.site;

import dateline.editions.Edition;
import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;

/// What a page says of itself to search engines, readers' programs and sites that link to it; `_metadata.html` writes it into the
/// head. All addresses are absolute. `locale` is that of OpenGraph, as `en_US`; `structured` are JSON-LD documents.
///
/// @param canonical  the one address of the page; empty for a page that search engines are to leave out
/// @param alternates the same page in other languages
/// @param feeds      feeds of what the page shows
/// @param properties further OpenGraph properties, in order
public record Metadata(
        Edition edition,
        String title,
        String description,
        String locale,
        Optional<String> canonical,
        Optional<Picture> picture,
        List<Alternate> alternates,
        List<FeedLink> feeds,
        List<Property> properties,
        List<RawString> structured) {
    public Metadata {
        alternates = List.copyOf(alternates);
        feeds = List.copyOf(feeds);
        properties = List.copyOf(properties);
        structured = List.copyOf(structured);
    }

    /// Of the page that goes on where this one ends: it has an address of its own, so that search engines see what is on it.
    Metadata olderThan(String before) {
        return new Metadata(
                edition, title, description, locale, canonical.map(address -> address + "?before=" + before), picture, alternates, feeds,
                properties, structured);
    }

    public boolean isDescribed() {
        return !description.isBlank();
    }

    public record Picture(String url, String mediaType, int width, int height, String alt) {}

    public record Alternate(String language, String url) {}

    public record FeedLink(String mediaType, String title, String url) {}

    public record Property(String name, String content) {}
}
