package dateline.discussion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.blocks.BlockHtml;
import dateline.blocks.BlockHtml.Pictures;
import dateline.blocks.BlockJson;
import dateline.platform.Json;

/// Comments as the API answers them.
final class CommentJson {
    private CommentJson() {}

    static ObjectNode write(Comment comment, Venue venue) {
        var node = Json.object();
        node.put("id", comment.id().value()).put("article", comment.article().value()).put("thread", comment.thread().value());
        comment.replyTo().ifPresent(id -> node.put("replyTo", id.value()));
        node.put("depth", comment.depth()).put("status", comment.state().word()).put("text", comment.source());
        node.set("body", BlockJson.write(comment.body()));
        node.put("bodyHtml", BlockHtml.of(comment.body(), Pictures.wordsOnly()));
        if (!comment.isRemoved()) {
            node.set("author", author(comment.author()));
        }
        node.put("at", comment.at().toString());
        comment.editedAt().ifPresent(at -> node.put("editedAt", at.toString()));
        if (comment.isHighlighted()) {
            node.put("highlighted", true);
        }
        var reactions = node.putObject("reactions");
        comment.reactions().forEach((reaction, people) -> reactions.put(reaction.word(), people));
        return node.put("url", venue.addressOf(comment.id().value()));
    }

    private static ObjectNode author(Author author) {
        var node = Json.object();
        author.id().ifPresent(id -> node.put("id", id));
        node.put("name", author.name());
        author.badge().ifPresent(badge -> node.put("badge", badge));
        return node;
    }
}
