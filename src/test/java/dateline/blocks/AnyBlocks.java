package dateline.blocks;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Bodies of every shape the model has.
public final class AnyBlocks {
    private AnyBlocks() {}

    public static Arbitrary<List<Block>> bodies() {
        return Arbitraries.<Block>oneOf(
                        texts().map(Block.Paragraph::new),
                        Combinators.combine(Arbitraries.of(2, 3), texts()).as(Block.Heading::new),
                        Combinators.combine(texts().list().ofMinSize(1).ofMaxSize(3), words()).as(Block.Quote::new),
                        Combinators.combine(texts(), words()).as(Block.PullQuote::new),
                        Combinators.combine(Arbitraries.of(true, false), texts().list().ofMinSize(1).ofMaxSize(4)).as(Block.ListOf::new),
                        images(),
                        Combinators.combine(Arbitraries.of(Block.Provider.values()), urls(), words()).as(Block.Embed::new),
                        Arbitraries.just(new Block.Divider()))
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<Block.Image> images() {
        var media = Arbitraries.strings().withChars("0123456789abcdef").ofLength(64).optional();
        return Combinators.combine(media, urls().optional(), words(), words(), words()).as(Block.Image::new);
    }

    private static Arbitrary<SafeUrl> urls() {
        return Arbitraries.of("https://example.org/a?b=1&c=%22", "http://example.org/", "mailto:ada@example.org", "/en/world/").map(SafeUrl::new);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings().ofMaxLength(40).map(Spans::clean);
    }

    private static Arbitrary<List<Span>> texts() {
        var marks = Arbitraries.of(true, false);
        return Combinators.combine(words(), marks, marks, urls().map(Optional::of).injectNull(0.7))
                .as((text, emphasis, strong, link) -> new Span(text, emphasis, strong, link == null ? Optional.empty() : link))
                .list()
                .ofMaxSize(5)
                .map(Spans::joined);
    }
}
