package dateline.articles;

import dateline.blocks.Block;
import java.util.List;
import java.util.Optional;

/// What a journalist writes and a revision keeps. `slug` is empty until one is chosen or made from the headline.
public record Content(
        String headline,
        String lead,
        Optional<Dateline> dateline,
        List<String> byline,
        List<Block> body,
        List<String> topics,
        List<Block.Image> images,
        Optional<String> slug) {
    public Content {
        byline = List.copyOf(byline);
        body = List.copyOf(body);
        topics = List.copyOf(topics);
        images = List.copyOf(images);
    }
}
