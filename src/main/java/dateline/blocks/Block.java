package dateline.blocks;

import java.util.List;
import java.util.Optional;

/// One piece of a body. The family is closed: stored as JSON, compared, exported and rendered, never as HTML.
public sealed interface Block {
    record Paragraph(List<Span> text) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /// `level` is 2 or 3: the headline of the article is level 1.
    record Heading(int level, List<Span> text) implements Block {
        public Heading {
            if (level < 2 || level > 3) {
                throw new IllegalArgumentException("A heading has level 2 or 3, not " + level);
            }
            text = List.copyOf(text);
        }
    }

    /// Somebody's words, in paragraphs; `speaker` is empty when nobody is named.
    record Quote(List<List<Span>> paragraphs, String speaker) implements Block {
        public Quote {
            paragraphs = paragraphs.stream().map(List::copyOf).toList();
        }
    }

    /// A sentence of the article itself, set large.
    record PullQuote(List<Span> text, String speaker) implements Block {
        public PullQuote {
            text = List.copyOf(text);
        }
    }

    record ListOf(boolean ordered, List<List<Span>> items) implements Block {
        public ListOf {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /// A picture with its words. `media` is the id of stored media (SHA-256 of the original, lower-case hex), absent when only
    /// the words came in, as from text; `source` is where the picture was seen, never loaded by a reader's browser.
    record Image(Optional<String> media, Optional<SafeUrl> source, String caption, String credit, String alt) implements Block {}

    /// Something of an allowed provider, shown as a link card: no third-party request is made.
    record Embed(Provider provider, SafeUrl url, String title) implements Block {}

    record Divider() implements Block {}

    enum Provider {
        YOUTUBE, VIMEO, X, FACEBOOK, INSTAGRAM, TELEGRAM, TIKTOK, SOUNDCLOUD, RUMBLE, VK
    }
}
