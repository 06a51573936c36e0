package dateline.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.blocks.Block;
import dateline.blocks.BlockJson;
import dateline.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Content as JSON: as it is stored, and as files of the `dateline` format carry it.
public final class ContentJson {
    private ContentJson() {}

    public static ObjectNode write(Content content) {
        var node = Json.object();
        content.slug().ifPresent(slug -> node.put("slug", slug));
        node.put("headline", content.headline()).put("lead", content.lead());
        content.dateline()
                .ifPresent(dateline -> node.putObject("dateline").put("place", dateline.place()).put("agency", dateline.agency()));
        content.byline().forEach(node.putArray("byline")::add);
        node.set("body", BlockJson.write(content.body()));
        content.topics().forEach(node.putArray("topics")::add);
        node.set("images", BlockJson.write(content.images()));
        return node;
    }

    /// @throws dateline.blocks.MalformedBlocks when the body is not of the model
    public static Content read(JsonNode node) {
        return new Content(
                node.path("headline").asText(""),
                node.path("lead").asText(""),
                dateline(node.path("dateline")),
                texts(node.path("byline")),
                node.has("body") ? BlockJson.read(node.get("body")) : List.of(),
                texts(node.path("topics")),
                images(node.path("images")),
                Optional.of(node.path("slug").asText("")).filter(slug -> !slug.isEmpty()));
    }

    static Optional<Dateline> dateline(JsonNode node) {
        var dateline = new Dateline(node.path("place").asText("").strip(), node.path("agency").asText("").strip());
        return dateline.place().isEmpty() && dateline.agency().isEmpty() ? Optional.empty() : Optional.of(dateline);
    }

    static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText().strip()));
        texts.removeIf(String::isEmpty);
        return texts;
    }

    static List<Block.Image> images(JsonNode array) {
        var images = new ArrayList<Block.Image>();
        array.forEach(image -> images.add(BlockJson.readImage(image)));
        return images;
    }

    static ArrayNode imagesNode(List<Block.Image> images) {
        return BlockJson.write(images);
    }
}
