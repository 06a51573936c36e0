package dateline.blocks;

import java.util.ArrayList;
import java.util.List;

/// Texts as lists of spans: kept so that equal texts are equal lists.
public final class Spans {
    private Spans() {}

    /// Joins neighbours with equal marks and leaves out empty spans.
    public static List<Span> joined(List<Span> spans) {
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            if (span.text().isEmpty()) {
                continue;
            }
            if (!joined.isEmpty() && sameMarks(joined.getLast(), span)) {
                var before = joined.removeLast();
                joined.add(new Span(before.text() + span.text(), span.emphasis(), span.strong(), span.link()));
                continue;
            }
            joined.add(span);
        }
        return List.copyOf(joined);
    }

    private static boolean sameMarks(Span one, Span other) {
        return one.emphasis() == other.emphasis() && one.strong() == other.strong() && one.link().equals(other.link());
    }

    /// The text without marks.
    public static String text(List<Span> spans) {
        var text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    /// Without control characters (which neither HTML nor PostgreSQL takes) and lone surrogates; line breaks become spaces.
    public static String clean(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n' || point == '\r' || point == '\t') {
                clean.append(' ');
            } else if (!isForbidden(point)) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }

    private static boolean isForbidden(int point) {
        return Character.getType(point) == Character.CONTROL
                || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                || (point & 0xfffe) == 0xfffe
                || point >= 0xfdd0 && point <= 0xfdef;
    }
}
