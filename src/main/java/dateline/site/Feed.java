package dateline.site;

import dateline.articles.Content;
import dateline.articles.Teaser;
import dateline.blocks.Block;
import dateline.editions.Edition;
import dateline.media.Media;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a feed tells, whatever its format. `id` is a `urn:uuid:` that stays when the site gets another address; `page` is the address of
/// the page that it follows, under which its formats are too.
record Feed(String id, Edition edition, String title, String description, String page, List<Entry> entries) {
    Feed {
        entries = List.copyOf(entries);
    }

    /// An article in full. `html` has absolute addresses only.
    record Entry(String id, String url, String section, Teaser teaser, Content content, String html, Optional<Picture> picture) {}

    /// The article's first stored picture, with the words that stand beside it. `url` is absolute.
    record Picture(String url, Media.Picture stored, Block.Image words) {}

    /// When the newest change was made; without any article, the beginning of time, so that the same feed is the same bytes.
    Instant updatedAt() {
        return entries.stream().map(entry -> entry.teaser().updatedAt()).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    String address(String format) {
        return page + format;
    }
}
