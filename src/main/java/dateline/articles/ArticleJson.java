package dateline.articles;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.articles.Articles.Written;
import dateline.blocks.BlockHtml;
import dateline.platform.Json;

/// Articles as the API shows them.
final class ArticleJson {
    private ArticleJson() {}

    /// What a write answers.
    static ObjectNode brief(Written written) {
        var article = written.article();
        var node = Json.object();
        node.put("id", article.id().value())
                .put("revision", written.revision().number())
                .put("status", article.status().word())
                .put("url", written.path());
        article.scheduledAt().ifPresent(at -> node.put("scheduledAt", at.toString()));
        article.firstPublishedAt().ifPresent(at -> node.put("publishedAt", at.toString()));
        return node;
    }

    static ObjectNode whole(Written written) {
        var article = written.article();
        var node = brief(written);
        node.put("edition", article.edition())
                .put("section", article.section())
                .put("kind", article.kind().word())
                .put("createdAt", article.createdAt().toString());
        article.published().ifPresent(number -> node.put("publishedRevision", number));
        article.updatedAt().ifPresent(at -> node.put("updatedAt", at.toString()));
        article.withdrawal().ifPresent(withdrawal ->
                node.putObject("withdrawn").put("at", withdrawal.at().toString()).put("reason", withdrawal.reason()));
        return addContent(node, written.revision());
    }

    static ObjectNode whole(Revision revision) {
        var node = Json.object();
        node.put("article", revision.article().value())
                .put("revision", revision.number())
                .put("state", revision.state().word())
                .put("createdAt", revision.createdAt().toString());
        revision.publishedAt().ifPresent(at -> node.put("publishedAt", at.toString()));
        return addContent(node, revision);
    }

    private static ObjectNode addContent(ObjectNode node, Revision revision) {
        var content = revision.content();
        revision.note().ifPresent(note -> node.put("note", note));
        node.setAll(ContentJson.write(content));
        node.put("bodyHtml", Bodies.html(content, BlockHtml.Pictures.wordsOnly()));
        node.put("bodyText", Bodies.text(content));
        return node;
    }
}
