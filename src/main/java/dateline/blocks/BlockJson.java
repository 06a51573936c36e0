package dateline.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Blocks as JSON, as they are stored, exported and taken by the API. Whatever the model does not know is refused.
public final class BlockJson {
    /// The most blocks of a body.
    public static final int MOST_BLOCKS = 5000;

    private BlockJson() {}

    public static ArrayNode write(List<? extends Block> blocks) {
        var array = Json.MAPPER.createArrayNode();
        blocks.forEach(block -> array.add(write(block)));
        return array;
    }

    public static ObjectNode write(Block block) {
        var node = Json.object();
        switch (block) {
            case Block.Paragraph(var text) -> node.put("type", "paragraph").set("text", spans(text));
            case Block.Heading(var level, var text) ->
                node.put("type", "heading").put("level", level).set("text", spans(text));
            case Block.Quote(var paragraphs, var speaker) ->
                node.put("type", "quote").put("speaker", speaker).set("paragraphs", lines(paragraphs));
            case Block.PullQuote(var text, var speaker) ->
                node.put("type", "pull-quote").put("speaker", speaker).set("text", spans(text));
            case Block.ListOf(var ordered, var items) ->
                node.put("type", "list").put("ordered", ordered).set("items", lines(items));
            case Block.Image image -> writeImage(node, image);
            case Block.Embed(var provider, var url, var title) ->
                node.put("type", "embed")
                        .put("provider", provider.name().toLowerCase(Locale.ROOT))
                        .put("url", url.value())
                        .put("title", title);
            case Block.Divider() -> node.put("type", "divider");
        }
        return node;
    }

    private static void writeImage(ObjectNode node, Block.Image image) {
        node.put("type", "image");
        image.media().ifPresent(media -> node.put("media", media));
        image.source().ifPresent(source -> node.put("source", source.value()));
        node.put("caption", image.caption()).put("credit", image.credit()).put("alt", image.alt());
    }

    private static ArrayNode lines(List<List<Span>> lines) {
        var array = Json.MAPPER.createArrayNode();
        lines.forEach(line -> array.add(spans(line)));
        return array;
    }

    private static ArrayNode spans(List<Span> text) {
        var array = Json.MAPPER.createArrayNode();
        for (var span : text) {
            var node = array.addObject().put("text", span.text());
            if (span.emphasis()) {
                node.put("emphasis", true);
            }
            if (span.strong()) {
                node.put("strong", true);
            }
            span.link().ifPresent(link -> node.put("link", link.value()));
        }
        return array;
    }

    /// @throws MalformedBlocks when it is not a list of blocks of the model
    public static List<Block> read(JsonNode array) {
        if (!array.isArray() || array.size() > MOST_BLOCKS) {
            throw new MalformedBlocks("A body is a list of at most " + MOST_BLOCKS + " blocks");
        }
        var blocks = new ArrayList<Block>();
        array.forEach(node -> blocks.add(readBlock(node)));
        return List.copyOf(blocks);
    }

    private static Block readBlock(JsonNode node) {
        return switch (text(node, "type")) {
            case "paragraph" -> new Block.Paragraph(readSpans(node.path("text")));
            case "heading" -> heading(node);
            case "quote" -> new Block.Quote(readLines(node.path("paragraphs")), text(node, "speaker"));
            case "pull-quote" -> new Block.PullQuote(readSpans(node.path("text")), text(node, "speaker"));
            case "list" -> new Block.ListOf(node.path("ordered").asBoolean(false), readLines(node.path("items")));
            case "image" -> readImage(node);
            case "embed" -> embed(node);
            case "divider" -> new Block.Divider();
            case String unknown -> throw new MalformedBlocks("There is no block of type “" + unknown + "”");
        };
    }

    private static Block heading(JsonNode node) {
        var level = node.path("level").asInt(2);
        if (level != 2 && level != 3) {
            throw new MalformedBlocks("A heading has level 2 or 3");
        }
        return new Block.Heading(level, readSpans(node.path("text")));
    }

    /// Reads one image, with or without its `type`.
    public static Block.Image readImage(JsonNode node) {
        var media = Optional.of(text(node, "media")).filter(id -> !id.isEmpty());
        if (media.isPresent() && !media.get().matches("[0-9a-f]{64}")) {
            throw new MalformedBlocks("The media of an image is the id that POST /media answered");
        }
        var source = Optional.of(text(node, "source")).filter(url -> !url.isEmpty()).map(BlockJson::url);
        return new Block.Image(media, source, text(node, "caption"), text(node, "credit"), text(node, "alt"));
    }

    private static Block embed(JsonNode node) {
        var name = text(node, "provider").toUpperCase(Locale.ROOT);
        for (var provider : Block.Provider.values()) {
            if (provider.name().equals(name)) {
                return new Block.Embed(provider, url(text(node, "url")), text(node, "title"));
            }
        }
        throw new MalformedBlocks("“" + text(node, "provider") + "” is not an allowed provider of embeds");
    }

    private static SafeUrl url(String address) {
        return SafeUrl.of(address).orElseThrow(() -> new MalformedBlocks("“" + address + "” is not an http, https or mailto address"));
    }

    private static List<List<Span>> readLines(JsonNode array) {
        if (!array.isArray()) {
            throw new MalformedBlocks("Paragraphs and items are lists of texts");
        }
        var lines = new ArrayList<List<Span>>();
        array.forEach(line -> lines.add(readSpans(line)));
        return lines;
    }

    private static List<Span> readSpans(JsonNode text) {
        if (text.isTextual()) {
            return text.asText().isEmpty() ? List.of() : List.of(Span.plain(Spans.clean(text.asText())));
        }
        if (!text.isArray()) {
            throw new MalformedBlocks("The text of a block is a string or a list of spans");
        }
        var spans = new ArrayList<Span>();
        for (var span : text) {
            var link = Optional.of(text(span, "link")).filter(url -> !url.isEmpty()).map(BlockJson::url);
            spans.add(new Span(text(span, "text"), span.path("emphasis").asBoolean(false), span.path("strong").asBoolean(false), link));
        }
        return Spans.joined(spans);
    }

    private static String text(JsonNode node, String member) {
        var value = node.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new MalformedBlocks("“" + member + "” is a string");
        }
        return Spans.clean(value.asText());
    }
}
