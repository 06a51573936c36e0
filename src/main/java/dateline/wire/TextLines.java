package dateline.wire;

import dateline.blocks.Spans;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into its lines. Line ends of every system are read; spaces of every kind become plain and single; marks that nobody sees
/// (soft hyphens, zero-width spaces, directions) go, except the joiners that Persian and Indic words need.
final class TextLines {
    /// More lines than any page has; what follows is left out.
    static final int MOST = 10_000;

    private TextLines() {}

    static List<TextLine> of(String text) {
        var found = new ArrayList<TextLine>();
        var isAfterEmpty = true;
        for (int from = 0; from <= text.length() && found.size() < MOST; ) {
            int to = endOfLine(text, from);
            var line = tidied(text.substring(from, to));
            if (line.isEmpty()) {
                markClosed(found);
            } else {
                found.add(new TextLine(line, isAfterEmpty, false));
            }
            isAfterEmpty = line.isEmpty();
            from = to + (text.startsWith("\r\n", to) ? 2 : 1);
        }
        markClosed(found);
        return found;
    }

    private static void markClosed(List<TextLine> lines) {
        if (!lines.isEmpty() && !lines.getLast().closes()) {
            var last = lines.removeLast();
            lines.add(new TextLine(last.text(), last.opens(), true));
        }
    }

    private static int endOfLine(String text, int from) {
        int to = from;
        while (to < text.length() && !endsLine(text.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /// The text as it is kept: see the class.
    static String tidied(String text) {
        var tidy = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ') {
                    tidy.append(' ');
                }
            } else if (!isUnseen(c)) {
                tidy.append(c);
            }
        }
        return Spans.clean(tidy.toString()).strip();
    }

    private static boolean isUnseen(char c) {
        return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2060 || c == 0xFEFF || c == 0xFFFC || c >= 0x202A && c <= 0x202E;
    }
}
