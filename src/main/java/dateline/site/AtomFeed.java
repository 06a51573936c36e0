package dateline.site;

import java.util.List;

/// Atom (RFC 4287), with whole articles.
final class AtomFeed {
    private AtomFeed() {}

    static String of(Feed feed) {
        var xml = new XmlText("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", feed.edition().language());
        xml.element("id", feed.id())
                .element("title", feed.title())
                .element("subtitle", feed.description())
                .element("updated", feed.updatedAt().toString())
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", feed.address("atom.xml"))
                .empty("link", "rel", "alternate", "type", "text/html", "href", feed.page());
        authors(xml, List.of(feed.edition().name()));
        feed.entries().forEach(entry -> entry(xml, entry));
        return xml.end();
    }

    private static void entry(XmlText xml, Feed.Entry entry) {
        xml.open("entry")
                .element("id", entry.id())
                .element("title", entry.teaser().headline())
                .element("published", entry.teaser().publishedAt().toString())
                .element("updated", entry.teaser().updatedAt().toString())
                .empty("link", "rel", "alternate", "type", "text/html", "href", entry.url());
        authors(xml, entry.content().byline());
        xml.empty("category", "term", entry.teaser().section(), "label", entry.section());
        entry.content().topics().forEach(topic -> xml.empty("category", "term", topic));
        xml.element("summary", entry.teaser().lead()).element("content", entry.html(), "type", "html").close();
    }

    private static void authors(XmlText xml, List<String> names) {
        names.forEach(name -> xml.open("author").element("name", name).close());
    }
}
