package dateline.blocks;

import java.util.Optional;

/// A run of text with the same marks. Neighbours with equal marks are one span (see {@link Spans}).
public record Span(String text, boolean emphasis, boolean strong, Optional<SafeUrl> link) {
    public static Span plain(String text) {
        return new Span(text, false, false, Optional.empty());
    }
}
