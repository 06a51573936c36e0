package dateline.site;

import dateline.blocks.Block;
import dateline.blocks.BlockHtml;
import dateline.media.Media.Picture;
import java.util.Map;

/// Draws the pictures of a body.
record Figures(Templates templates, Map<String, Picture> stored) implements BlockHtml.Pictures {
    @Override
    public void draw(Block.Image image, StringBuilder html) {
        var picture = PictureView.of(image, stored);
        if (!picture.isEmpty()) {
            html.append(templates.figure(picture));
        }
    }
}
