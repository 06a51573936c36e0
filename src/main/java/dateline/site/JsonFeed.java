package dateline.site;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.platform.Json;
import java.util.List;

/// JSON Feed 1.1, with whole articles.
final class JsonFeed {
    private JsonFeed() {}

    static String of(Feed feed) {
        var json = Json.object()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", feed.title())
                .put("description", feed.description())
                .put("home_page_url", feed.page())
                .put("feed_url", feed.address("feed.json"))
                .put("language", feed.edition().language());
        authors(json, List.of(feed.edition().name()));
        var items = json.putArray("items");
        feed.entries().forEach(entry -> item(items.addObject(), entry));
        return Json.write(json);
    }

    private static void item(ObjectNode item, Feed.Entry entry) {
        item.put("id", entry.id())
                .put("url", entry.url())
                .put("title", entry.teaser().headline())
                .put("summary", entry.teaser().lead())
                .put("content_html", entry.html())
                .put("date_published", entry.teaser().publishedAt().toString())
                .put("date_modified", entry.teaser().updatedAt().toString());
        entry.picture().ifPresent(picture -> item.put("image", picture.url()));
        authors(item, entry.content().byline());
        var tags = item.putArray("tags").add(entry.section());
        entry.content().topics().forEach(tags::add);
    }

    private static void authors(ObjectNode of, List<String> names) {
        if (!names.isEmpty()) {
            var authors = of.putArray("authors");
            names.forEach(name -> authors.addObject().put("name", name));
        }
    }
}
