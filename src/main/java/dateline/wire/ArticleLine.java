package dateline.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.articles.Arrival;
import dateline.articles.Article;
import dateline.articles.ArticleKind;
import dateline.articles.Content;
import dateline.articles.ContentJson;
import dateline.articles.Placing;
import dateline.articles.Revision;
import dateline.blocks.Block;
import dateline.blocks.MalformedBlocks;
import dateline.platform.Json;
import dateline.platform.Secret;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// One article of a `dateline` file, with all its public revisions.
final class ArticleLine {
    private static final int LONGEST_HEADLINE = 1_000;
    private static final int LONGEST_LEAD = 10_000;

    private ArticleLine() {}

    /// What is wrong with a line, as a sentence.
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /// What a line needs from the rest of its file: `site` is the site that wrote it (empty when made by hand), `pictures` leads from
    /// the keys of hand-made files to ids.
    record Surroundings(String site, boolean isOurs, Map<String, String> pictures, Instant now, ImportOrder order) {}

    static ObjectNode write(Article article, List<Revision> revisions) {
        var line = Json.object().put("type", "article").put("id", article.id().value());
        line.put("edition", article.edition()).put("section", article.section()).put("kind", article.kind().word());
        line.put("createdAt", article.createdAt().toString());
        var list = line.putArray("revisions");
        for (var revision : revisions) {
            var node = list.addObject().put("number", revision.number()).put("state", revision.state().word());
            node.put("createdAt", revision.createdAt().toString());
            revision.publishedAt().ifPresent(at -> node.put("publishedAt", at.toString()));
            revision.note().ifPresent(note -> node.put("note", note));
            node.setAll(ContentJson.write(revision.content()));
        }
        article.withdrawal().ifPresent(withdrawal ->
                line.putObject("withdrawn").put("at", withdrawal.at().toString()).put("reason", withdrawal.reason()));
        return line;
    }

    /// @throws Wrong when it is not an article of this format
    static Arrival read(JsonNode line, Surroundings around) {
        try {
            return arrival(line, around);
        } catch (MalformedBlocks wrong) {
            throw new Wrong(wrong.getMessage() + ".");
        } catch (DateTimeException wrong) {
            throw new Wrong("A time is not RFC 3339: " + wrong.getMessage() + ".");
        }
    }

    private static Arrival arrival(JsonNode line, Surroundings around) {
        var id = line.path("id").canConvertToLong() && line.path("id").asLong() > 0
                ? OptionalLong.of(line.path("id").asLong())
                : OptionalLong.empty();
        var versions = versions(line.path("revisions"), around);
        var withdrawal = Optional.of(line.path("withdrawn"))
                .filter(JsonNode::isObject)
                .map(node -> new Article.Withdrawal(time(node, "at", around.now, around.now), node.path("reason").asText("")));
        var text = line.toString();
        return new Arrival(
                key(line, around, id, text), Secret.hash(text + around.order.isDraft()), id, around.isOurs, placing(line, around),
                time(line, "createdAt", versions.getFirst().createdAt(), around.now), versions, withdrawal);
    }

    private static String key(JsonNode line, Surroundings around, OptionalLong id, String text) {
        var key = line.path("key").asText("");
        if (!key.isEmpty()) {
            return "key:" + around.site + ":" + key;
        }
        return id.isPresent() && !around.site.isEmpty()
                ? "site:" + around.site + ":" + id.getAsLong()
                : "line:" + HexFormat.of().formatHex(Secret.hash(text));
    }

    private static Placing placing(JsonNode line, Surroundings around) {
        var edition = around.order.edition().orElse(line.path("edition").asText(""));
        var section = around.order.section().orElse(line.path("section").asText(""));
        if (!edition.matches("[a-z][a-z0-9-]{0,31}") || !section.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new Wrong("An article names its “edition” and its “section” by their slugs.");
        }
        var kind = line.path("kind").asText(ArticleKind.NEWS.word());
        return new Placing(edition, section, ArticleKind.of(kind).orElseThrow(() -> new Wrong("There is no kind of article “" + kind + "”.")));
    }

    private static List<Arrival.Version> versions(JsonNode list, Surroundings around) {
        if (!list.isArray() || list.isEmpty()) {
            throw new Wrong("An article has a list of “revisions”.");
        }
        var versions = new ArrayList<Arrival.Version>();
        for (var node : list) {
            var before = versions.isEmpty() ? 0 : versions.getLast().number();
            versions.add(version(node, before, around));
        }
        return around.order.isDraft() ? List.of(draft(versions.getLast())) : versions;
    }

    private static Arrival.Version draft(Arrival.Version last) {
        return new Arrival.Version(1, Revision.State.DRAFT, last.content(), Optional.empty(), last.createdAt(), Optional.empty());
    }

    private static Arrival.Version version(JsonNode node, int before, Surroundings around) {
        var number = node.path("number").asInt(before + 1);
        if (number <= before) {
            throw new Wrong("The revisions of an article are numbered upwards from 1.");
        }
        var note = Optional.of(node.path("note").asText("")).filter(text -> !text.isEmpty());
        var state = state(node, note);
        var published = state == Revision.State.DRAFT ? Optional.<Instant>empty() : Optional.of(time(node, "publishedAt", around.now, around.now));
        var created = time(node, "createdAt", published.orElse(around.now), around.now);
        return new Arrival.Version(number, state, content(node, around), note, created, published);
    }

    private static Revision.State state(JsonNode node, Optional<String> note) {
        var word = node.path("state").asText(note.isPresent() ? "corrected" : "published");
        return Stream.of(Revision.State.values())
                .filter(state -> state.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Wrong("A revision is draft, published or corrected, not “" + word + "”."));
    }

    private static Content content(JsonNode node, Surroundings around) {
        node.path("images").forEach(image -> nameMedia(image, around));
        node.path("body").forEach(block -> nameMedia(block, around));
        var content = ContentJson.read(node);
        if (content.headline().isBlank() || content.headline().length() > LONGEST_HEADLINE) {
            throw new Wrong("An article has a headline of at most " + LONGEST_HEADLINE + " characters.");
        }
        if (content.lead().length() > LONGEST_LEAD) {
            throw new Wrong("A lead has at most " + LONGEST_LEAD + " characters.");
        }
        return content;
    }

    private static void nameMedia(JsonNode block, Surroundings around) {
        var media = block.path("media").asText("");
        if (block instanceof ObjectNode image && media.startsWith("key:")) {
            image.put("media", Optional.ofNullable(around.pictures.get(media.substring(4)))
                    .orElseThrow(() -> new Wrong("There is no media line with the key “" + media.substring(4) + "” before it.")));
        }
    }

    static List<String> media(Arrival arrival) {
        return arrival.versions().stream()
                .flatMap(version -> Stream.concat(version.content().images().stream(), version.content().body().stream()))
                .flatMap(block -> block instanceof Block.Image image ? image.media().stream() : Stream.empty())
                .distinct()
                .toList();
    }

    /// An RFC 3339 time, or in hand-made files a duration from now, such as `-PT3H20M`.
    private static Instant time(JsonNode node, String member, Instant otherwise, Instant now) {
        var text = node.path(member).asText("");
        if (text.isEmpty()) {
            return otherwise;
        }
        var isRelative = text.startsWith("P") || text.startsWith("-P");
        var time = isRelative ? now.plus(Duration.parse(text)) : OffsetDateTime.parse(text).toInstant();
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
