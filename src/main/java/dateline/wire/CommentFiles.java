package dateline.wire;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the comments of WordPress's and Disqus's exports.
final class CommentFiles {
    private static final DateTimeFormatter WORDPRESS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private CommentFiles() {}

    /// Of each item of a WordPress export its comments, with the item's address.
    static List<ForeignComment> wordpress(InputStream stream) {
        var comments = new ArrayList<ForeignComment>();
        XmlFile.each(stream, Set.of("item"), item -> {
            var link = item.text("link").isEmpty() ? item.text("post_name") : item.text("link");
            item.all("comment").forEach(comment -> comments.add(wordpress(comment, link)));
        });
        return comments;
    }

    private static ForeignComment wordpress(XmlElement comment, String address) {
        var parent = comment.text("comment_parent");
        return new ForeignComment(
                comment.text("comment_id"),
                parent.isEmpty() || parent.equals("0") ? Optional.empty() : Optional.of(parent),
                address,
                comment.text("comment_author"),
                comment.text("comment_author_email"),
                wordpressTime(comment.text("comment_date_gmt")),
                paragraphs(comment.text("comment_content")),
                leftOut(comment));
    }

    private static String leftOut(XmlElement comment) {
        var type = comment.text("comment_type");
        if (type.equals("pingback") || type.equals("trackback")) {
            return "It is no comment but a " + type + ".";
        }
        return switch (comment.text("comment_approved")) {
            case "1", "approve", "approved" -> "";
            case "spam" -> "It was spam there.";
            case "trash", "post-trashed" -> "It was deleted there.";
            default -> "It was never approved there.";
        };
    }

    /// WordPress breaks lines when it shows a comment.
    private static String paragraphs(String content) {
        return content.replace("\r", "").replaceAll("\n+", "</p><p>");
    }

    private static Optional<Instant> wordpressTime(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, WORDPRESS).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /// The posts of a Disqus export, with the addresses of their threads.
    static List<ForeignComment> disqus(InputStream stream) {
        var addresses = new HashMap<String, String>();
        var comments = new ArrayList<ForeignComment>();
        XmlFile.each(stream, Set.of("thread", "post"), element -> {
            if (element.name().equals("thread")) {
                addresses.put(element.attribute("id"), element.text("link").isEmpty() ? element.text("id") : element.text("link"));
            } else {
                comments.add(disqus(element));
            }
        });
        return comments.stream()
                .map(comment -> new ForeignComment(
                        comment.id(), comment.parent(), addresses.getOrDefault(comment.address(), ""), comment.name(), comment.email(), comment.at(),
                        comment.html(), comment.left()))
                .toList();
    }

    /// With the id of its thread in place of the address.
    private static ForeignComment disqus(XmlElement post) {
        var author = post.first("author");
        return new ForeignComment(
                post.attribute("id"),
                post.first("parent").map(parent -> parent.attribute("id")).filter(id -> !id.isEmpty()),
                post.first("thread").map(thread -> thread.attribute("id")).orElse(""),
                author.map(one -> one.text("name").isEmpty() ? one.text("username") : one.text("name")).orElse(""),
                author.map(one -> one.text("email")).orElse(""),
                disqusTime(post.text("createdAt")),
                post.text("message"),
                post.text("isSpam").equals("true") ? "It was spam there." : post.text("isDeleted").equals("true") ? "It was deleted there." : "");
    }

    private static Optional<Instant> disqusTime(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
