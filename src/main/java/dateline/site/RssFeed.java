package dateline.site;

import dateline.blocks.BlockHtml;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// RSS 2.0 with the modules that readers' programs know: full content, authors, pictures. See the RSS Advisory Board's profile.
final class RssFeed {
    private RssFeed() {}

    static String of(Feed feed) {
        var xml = new XmlText(
                "rss",
                "version", "2.0",
                "xmlns:atom", "http://www.w3.org/2005/Atom",
                "xmlns:content", "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc", "http://purl.org/dc/elements/1.1/",
                "xmlns:media", "http://search.yahoo.com/mrss/");
        xml.open("channel")
                .element("title", feed.title())
                .element("link", feed.page())
                .element("description", feed.description())
                .element("language", feed.edition().language())
                .element("lastBuildDate", date(feed.updatedAt()))
                .empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", feed.address("rss.xml"));
        feed.entries().forEach(entry -> item(xml, entry));
        return xml.end();
    }

    private static void item(XmlText xml, Feed.Entry entry) {
        xml.open("item")
                .element("title", entry.teaser().headline())
                .element("link", entry.url())
                .element("guid", entry.id(), "isPermaLink", "false")
                .element("pubDate", date(entry.teaser().publishedAt()));
        entry.content().byline().forEach(author -> xml.element("dc:creator", author));
        xml.element("category", entry.section());
        entry.content().topics().forEach(topic -> xml.element("category", topic));
        xml.element("description", asHtml(entry.teaser().lead()));
        xml.element("content:encoded", entry.html());
        entry.picture().ifPresent(picture -> media(xml, picture));
        xml.close();
    }

    private static void media(XmlText xml, Feed.Picture picture) {
        xml.open(
                "media:content",
                "url", picture.url(),
                "medium", "image",
                "type", picture.stored().mediaType(),
                "fileSize", String.valueOf(picture.stored().size()),
                "width", String.valueOf(picture.stored().width()),
                "height", String.valueOf(picture.stored().height()));
        if (!picture.words().caption().isBlank()) {
            xml.element("media:description", picture.words().caption(), "type", "plain");
        }
        if (!picture.words().credit().isBlank()) {
            xml.element("media:credit", picture.words().credit());
        }
        xml.close();
    }

    /// A description is HTML to whoever reads it, so plain text is escaped once for HTML and again for XML.
    private static String asHtml(String text) {
        var html = new StringBuilder(text.length() + 16);
        BlockHtml.escape(text, html);
        return html.toString();
    }

    private static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }
}
