package dateline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.platform.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// The JSON-LD of a page: the node that describes its article, wherever it is nested. Broken JSON is passed over.
final class PageLinkedData {
    private static final Pattern ARTICLE = Pattern.compile("(?i).*(Article|BlogPosting|Report|Review)$|(?i)LiveBlogPosting");
    private static final Pattern RAW_BREAK = Pattern.compile("[\\x00-\\x1F]");
    private static final int MOST_NODES = 5000;
    private final List<JsonNode> nodes = new ArrayList<>();
    private final Optional<JsonNode> article;

    PageLinkedData(Document page) {
        for (var script : page.select("script[type*=ld+json]")) {
            collect(script.data());
        }
        article = nodes.stream().filter(node -> types(node).anyMatch(type -> ARTICLE.matcher(type).matches())).findFirst();
    }

    private void collect(String data) {
        // Line breaks inside strings are not JSON, but pages have them.
        var text = RAW_BREAK.matcher(data.strip()).replaceAll(" ").replaceFirst("^<!--|^//<!\\[CDATA\\[", "").replaceFirst("(//\\s*)?(-->|\\]\\]>)$", "");
        try {
            var open = new ArrayDeque<JsonNode>(List.of(Json.read(text)));
            while (!open.isEmpty() && nodes.size() < MOST_NODES) {
                var node = open.removeFirst();
                if (node.isObject()) {
                    nodes.add(node);
                }
                node.forEach(open::add);
            }
        } catch (Json.MalformedJson broken) {
            // What the page says elsewhere has to do.
        }
    }

    private static Stream<String> types(JsonNode node) {
        var type = node.path("@type");
        return type.isArray() ? type.valueStream().map(JsonNode::asText) : Stream.of(type.asText());
    }

    Stream<String> types() {
        return article.stream().flatMap(PageLinkedData::types);
    }

    /// The texts of a property of the article; of an object its name, and its address where it has no name.
    Stream<String> all(String property) {
        return article.stream().flatMap(node -> texts(node.path(property))).filter(text -> !text.isEmpty());
    }

    Optional<String> first(String property) {
        return all(property).findFirst();
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isArray()) {
            return node.valueStream().filter(item -> !item.isArray()).flatMap(PageLinkedData::texts);
        }
        if (node.isObject()) {
            return Stream.of("name", "url", "@id").map(node::path).filter(JsonNode::isTextual).limit(1).flatMap(PageLinkedData::texts);
        }
        return node.isTextual() ? Stream.of(PageMeta.clean(Parser.unescapeEntities(node.asText(), false))) : Stream.empty();
    }

    /// The article's text as paragraphs, when the page gives it whole here too.
    Optional<List<String>> body() {
        return article.map(node -> node.path("articleBody").asText(""))
                .map(text -> text.contains("</") ? Jsoup.parse(text).wholeText() : Parser.unescapeEntities(text, false))
                .map(text -> Stream.of(text.split("\\R+| {3,}")).map(PageMeta::clean).filter(line -> !line.isEmpty()).toList())
                .filter(lines -> !lines.isEmpty());
    }

    /// The names on the way from the site's front page to this one, the page itself left out.
    List<String> breadcrumbs() {
        return nodes.stream()
                .filter(node -> types(node).anyMatch("BreadcrumbList"::equals))
                .findFirst()
                .map(list -> list.path("itemListElement").valueStream()
                        .map(item -> item.path("name").asText(item.path("item").path("name").asText("")))
                        .map(PageMeta::clean)
                        .filter(name -> !name.isEmpty())
                        .toList())
                .orElse(List.of());
    }
}
