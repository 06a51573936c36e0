package dateline.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.articles.Articles.Written;
import dateline.blocks.Block;
import dateline.blocks.BlockJson;
import dateline.blocks.HtmlBlocks;
import dateline.blocks.MalformedBlocks;
import dateline.blocks.Spans;
import dateline.editions.Editions;
import dateline.editions.Section;
import dateline.media.Media;
import dateline.people.Person;
import dateline.platform.Json;
import dateline.platform.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what the API is sent for an article; what is not sent stays as it was.
@Singleton
final class ArticleInput {
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_LEAD = 5_000;
    private static final int MOST_NAMES = 50;
    private final Editions editions;
    private final Media media;

    @Inject
    ArticleInput(Editions editions, Media media) {
        this.editions = editions;
        this.media = media;
    }

    record Input(Placing placing, Content content) {}

    /// @throws Problem 400 that names the member that is wrong
    Input fresh(Person by, JsonNode sent) {
        return over(by, sent, new Input(new Placing("", "", ArticleKind.NEWS), new Content(
                "", "", Optional.empty(), List.of(), List.of(), List.of(), List.of(), Optional.empty())));
    }

    /// @throws Problem 400 that names the member that is wrong
    Input over(Person by, JsonNode sent, Written latest) {
        var article = latest.article();
        var placing = new Placing(article.edition(), article.section(), article.kind());
        return over(by, sent, new Input(placing, latest.revision().content()));
    }

    private Input over(Person by, JsonNode sent, Input before) {
        try {
            return new Input(placing(by, sent, before.placing), content(sent, before.content));
        } catch (MalformedBlocks wrong) {
            throw bad(wrong.getMessage() + ".");
        }
    }

    private Placing placing(Person by, JsonNode sent, Placing before) {
        var edition = line(sent, "edition", before.edition());
        var section = line(sent, "section", before.section());
        var word = line(sent, "kind", before.kind().word());
        if (editions.edition(edition).isEmpty()) {
            throw bad("There is no edition “" + edition + "”; “edition” is one of "
                    + editions.all().stream().map(dateline.editions.Edition::slug).toList() + ".");
        }
        if (editions.section(edition, section).isEmpty() && !mayMake(by, section)) {
            throw bad("There is no section “" + section + "” in the edition “" + edition + "”; “section” is one of "
                    + editions.sections(edition).stream().map(Section::slug).toList() + ".");
        }
        var kind = ArticleKind.of(word).orElseThrow(() -> bad("“kind” is news, live, offbeat, feature or analysis."));
        return new Placing(edition, section, kind);
    }

    /// To be called once nothing stands against the call: a call that fails must not leave a section behind.
    void makeSection(Placing placing) {
        if (editions.section(placing.edition(), placing.section()).isEmpty()) {
            editions.put(new Section(placing.edition(), placing.section(), titled(placing.section()), ""));
        }
    }

    /// Whoever may publish makes a section by naming it, as an import does.
    private static boolean mayMake(Person by, String slug) {
        return by.role().mayPublish() && slug.matches("[a-z0-9][a-z0-9-]{0,63}");
    }

    private static String titled(String slug) {
        return Character.toUpperCase(slug.charAt(0)) + slug.substring(1).replace('-', ' ');
    }

    private Content content(JsonNode sent, Content before) {
        var content = new Content(
                line(sent, "headline", before.headline()),
                text(sent, "lead", before.lead(), LONGEST_LEAD),
                sent.has("dateline") ? dateline(sent.get("dateline")) : before.dateline(),
                names(sent, "byline", before.byline()),
                body(sent, before.body()).stream().map(this::described).toList(),
                names(sent, "topics", before.topics()),
                sent.has("images") ? images(sent.get("images")) : before.images(),
                slug(sent, before.slug()));
        checkMedia(content);
        return content;
    }

    /// A picture is named by its id alone, or by an image block.
    private List<Block.Image> images(JsonNode array) {
        if (!array.isArray() || array.size() > MOST_NAMES) {
            throw bad("“images” is a list of at most " + MOST_NAMES + " pictures.");
        }
        var images = new ArrayList<Block.Image>();
        for (var image : array) {
            var id = image.isTextual() ? image : image.path("id");
            var named = id.isTextual() ? Json.object().put("media", id.asText()) : Json.object();
            images.add(described(BlockJson.readImage(image.isObject() ? named.setAll((ObjectNode) image) : named)));
        }
        return images;
    }

    private Block described(Block block) {
        return block instanceof Block.Image image ? described(image) : block;
    }

    /// An image that says nothing of itself says what its picture came with.
    private Block.Image described(Block.Image image) {
        if (image.media().isEmpty() || !(image.caption() + image.credit() + image.alt()).isEmpty()) {
            return image;
        }
        var words = media.words(image.media().get());
        return new Block.Image(image.media(), image.source(), words.caption(), words.credit(), words.alt());
    }

    private static List<Block> body(JsonNode sent, List<Block> before) {
        if (sent.hasNonNull("body")) {
            return BlockJson.read(sent.get("body"));
        }
        var body = sent.hasNonNull("bodyHtml") ? HtmlBlocks.of(sent.get("bodyHtml").asText()) : before;
        if (body.size() > BlockJson.MOST_BLOCKS) {
            throw Problem.of(400, "A body has at most " + BlockJson.MOST_BLOCKS + " paragraphs and other blocks; yours has " + body.size() + ".");
        }
        return body;
    }

    private static Optional<Dateline> dateline(JsonNode node) {
        var place = text(node, "place", "", LONGEST_LINE);
        var agency = text(node, "agency", "", LONGEST_LINE);
        return place.isEmpty() && agency.isEmpty() ? Optional.empty() : Optional.of(new Dateline(place, agency));
    }

    private static Optional<String> slug(JsonNode sent, Optional<String> before) {
        var chosen = line(sent, "slug", before.orElse(""));
        return chosen.isEmpty() ? Optional.empty() : Optional.of(dateline.editions.Slugs.of(chosen, "article"));
    }

    private void checkMedia(Content content) {
        var used = java.util.stream.Stream.concat(
                        content.images().stream(),
                        content.body().stream().filter(Block.Image.class::isInstance).map(Block.Image.class::cast))
                .flatMap(image -> image.media().stream())
                .toList();
        var found = media.findAll(used);
        used.stream().filter(id -> !found.containsKey(id)).findFirst().ifPresent(id -> {
            throw bad("There is no picture " + id + "; send it to POST /api/v1/media first.");
        });
    }

    private static String line(JsonNode sent, String member, String before) {
        return text(sent, member, before, LONGEST_LINE);
    }

    private static String text(JsonNode sent, String member, String before, int longest) {
        if (!sent.has(member)) {
            return before;
        }
        var value = sent.get(member);
        if (!value.isTextual() && !value.isNull()) {
            throw bad("“" + member + "” is a string.");
        }
        var text = value.isNull() ? "" : Spans.clean(value.asText()).strip();
        if (text.length() > longest) {
            throw bad("“" + member + "” has at most " + longest + " characters.");
        }
        return text;
    }

    private static List<String> names(JsonNode sent, String member, List<String> before) {
        if (!sent.has(member)) {
            return before;
        }
        var value = sent.get(member);
        if (!value.isArray() && !value.isNull() || value.size() > MOST_NAMES) {
            throw bad("“" + member + "” is a list of at most " + MOST_NAMES + " strings.");
        }
        for (var name : value) {
            if (!name.isTextual() || name.asText().length() > LONGEST_LINE) {
                throw bad("“" + member + "” is a list of strings of at most " + LONGEST_LINE + " characters.");
            }
        }
        return ContentJson.texts(value).stream().map(Spans::clean).toList();
    }

    private static Problem bad(String title) {
        return Problem.of(400, title);
    }
}
