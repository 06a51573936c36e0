package dateline.site;

import dateline.articles.Bodies;
import dateline.articles.Content;
import dateline.blocks.Block;
import dateline.blocks.BlockHtml;
import dateline.media.Media;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whole articles as HTML for readers' programs, which know nothing of this site: every address is absolute.
record FeedBodies(String site, Map<String, Media.Picture> pictures) {
    String html(Content content) {
        var html = new StringBuilder(8192);
        content.images().stream().limit(1).filter(image -> !content.body().contains(image)).forEach(image -> draw(image, html));
        html.append(Bodies.html(content, this::draw));
        // A quotation mark in text or in an attribute's value is always escaped, so this can only be the start of a link.
        return html.toString().replace("href=\"/", "href=\"" + site + "/");
    }

    /// The first picture whose bytes are there.
    Optional<Feed.Picture> first(Content content) {
        var inBody = content.body().stream().filter(Block.Image.class::isInstance).map(Block.Image.class::cast);
        return Stream.concat(content.images().stream(), inBody)
                .flatMap(image -> stored(image).map(stored -> new Feed.Picture(site + stored.path(), stored, image)).stream())
                .findFirst();
    }

    private Optional<Media.Picture> stored(Block.Image image) {
        return image.media().map(pictures::get);
    }

    private void draw(Block.Image image, StringBuilder html) {
        stored(image).ifPresent(picture -> {
            html.append("<figure><img src=\"").append(site).append(picture.path()).append("\" alt=\"");
            BlockHtml.escape(image.alt(), html);
            html.append("\" width=\"").append(picture.width()).append("\" height=\"").append(picture.height()).append("\">");
            words(image, html);
            html.append("</figure>");
        });
    }

    private static void words(Block.Image image, StringBuilder html) {
        var words = Stream.of(image.caption(), image.credit()).filter(text -> !text.isBlank()).toList();
        if (!words.isEmpty()) {
            html.append("<figcaption>");
            BlockHtml.escape(String.join(" ", words), html);
            html.append("</figcaption>");
        }
    }
}
