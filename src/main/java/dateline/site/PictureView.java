package dateline.site;

import dateline.blocks.Block;
import dateline.media.Media.Picture;
import java.util.Map;
import java.util.Optional;

/// A picture as pages show it. Without stored bytes only its words are shown and `stored` is empty.
///
/// @param alt  what is read out instead of it; empty when the caption says it
/// @param slow whether it may be loaded late: all but the first of a page
public record PictureView(Optional<Picture> stored, String alt, String caption, String credit, boolean slow) {
    static PictureView of(Block.Image image, Map<String, Picture> stored) {
        return new PictureView(image.media().map(stored::get), image.alt(), image.caption(), image.credit(), true);
    }

    PictureView first() {
        return new PictureView(stored, alt, caption, credit, false);
    }

    public boolean hasWords() {
        return !caption.isEmpty() || !credit.isEmpty();
    }

    boolean isEmpty() {
        return stored.isEmpty() && !hasWords();
    }
}
