package dateline.wire;

import dateline.blocks.Block;
import dateline.blocks.SafeUrl;
import dateline.blocks.Spans;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// A picture of a page with its words.
final class PagePicture {
    private static final String CREDIT = "small, cite, [class*=credit], [class*=Credit], [class*=copyright], [class*=source], [itemprop=copyrightHolder]";
    private static final String CAPTION = "figcaption, [class*=caption], [class*=Caption], [itemprop=caption]";

    private PagePicture() {}

    /// Empty when the figure shows no picture with an address.
    static Optional<Block.Image> of(Element figure) {
        var image = Optional.ofNullable(figure.selectFirst("img"));
        var source = image.flatMap(PagePicture::source);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        var caption = Optional.ofNullable(figure.selectFirst(CAPTION));
        var credit = caption.map(words -> words.selectFirst(CREDIT)).or(() -> Optional.ofNullable(figure.selectFirst(CREDIT)));
        var creditText = credit.map(PagePicture::text).orElse("");
        var captionText = caption.map(PagePicture::text).orElse("");
        return Optional.of(new Block.Image(
                Optional.empty(), source, without(captionText, creditText), creditText, Spans.clean(image.get().attr("alt")).strip()));
    }

    private static Optional<SafeUrl> source(Element image) {
        if (isPixel(image)) {
            return Optional.empty();
        }
        return Stream.of("data-src", "data-original", "data-lazy-src", "src")
                .map(image::absUrl)
                .filter(address -> address.startsWith("http"))
                .flatMap(address -> SafeUrl.of(address).stream())
                .findFirst();
    }

    private static boolean isPixel(Element image) {
        return Stream.of("width", "height").map(image::attr).anyMatch(size -> size.matches("[0-9]|[1-4][0-9]"));
    }

    private static String text(Element element) {
        return Spans.clean(element.text()).strip();
    }

    private static String without(String caption, String credit) {
        return credit.isEmpty() || !caption.endsWith(credit) ? caption : caption.substring(0, caption.length() - credit.length()).strip();
    }
}
