package dateline.discussion;

import dateline.blocks.SafeUrl;
import dateline.blocks.Span;
import dateline.blocks.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// One line of a comment, which is at most {@link CommentText#LONGEST} long, read from its beginning to its end.
final class CommentLine {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"\\\\]{3,1900}", Pattern.CASE_INSENSITIVE);
    private static final String ENDS_SENTENCE = ".,;:!?…'’”»)]}*_";
    private final String line;
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();
    private boolean emphasis;
    private boolean strong;
    private char emphasisSign;

    private CommentLine(String line) {
        this.line = line;
    }

    static List<Span> spans(String line) {
        return new CommentLine(line).read();
    }

    private List<Span> read() {
        for (var at = 0; at < line.length(); ) {
            at = step(at);
        }
        flush();
        return Spans.joined(spans);
    }

    /// Takes what begins here and answers where the next begins.
    private int step(int at) {
        var c = line.charAt(at);
        if (c == '\\' && at + 1 < line.length() && "\\*_>h".indexOf(line.charAt(at + 1)) >= 0) {
            plain.append(line.charAt(at + 1));
            return at + 2;
        }
        if (c == 'h' || c == 'H') {
            return address(at);
        }
        if (c == '*' && line.startsWith("**", at) && turnsStrong(at)) {
            return at + 2;
        }
        if ((c == '*' || c == '_') && turnsEmphasis(at, c)) {
            return at + 1;
        }
        plain.append(c);
        return at + 1;
    }

    private int address(int at) {
        var found = ADDRESS.matcher(line).region(at, line.length());
        if (!found.lookingAt() || at > 0 && Character.isLetterOrDigit(line.charAt(at - 1))) {
            plain.append(line.charAt(at));
            return at + 1;
        }
        var text = trimmed(found.group());
        var link = SafeUrl.of(text);
        flush();
        spans.add(new Span(text, emphasis, strong, link));
        return at + text.length();
    }

    /// Without the signs that belong to the sentence around it; a closing bracket stays when the address opened it.
    private static String trimmed(String address) {
        var end = address.length();
        while (end > 0 && ENDS_SENTENCE.indexOf(address.charAt(end - 1)) >= 0) {
            if (address.charAt(end - 1) == ')' && address.substring(0, end).chars().filter(c -> c == '(').count()
                    >= address.substring(0, end).chars().filter(c -> c == ')').count()) {
                break;
            }
            end--;
        }
        return address.substring(0, end);
    }

    private boolean turnsStrong(int at) {
        if (strong ? closes(at, 2) : opens(at, 2) && hasLater("**", at + 2)) {
            flush();
            strong = !strong;
            return true;
        }
        return false;
    }

    private boolean turnsEmphasis(int at, char sign) {
        if (emphasis ? sign == emphasisSign && closes(at, 1) : opens(at, 1) && hasLater(Character.toString(sign), at + 1)) {
            flush();
            emphasis = !emphasis;
            emphasisSign = sign;
            return true;
        }
        return false;
    }

    /// A sign opens before a letter and after none, as in `a *b*`; in `2*3*4` and `snake_case` it is itself.
    private boolean opens(int at, int length) {
        return at + length < line.length() && !Character.isWhitespace(line.charAt(at + length)) && line.charAt(at + length) != line.charAt(at)
                && (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)));
    }

    private boolean closes(int at, int length) {
        return at > 0 && !Character.isWhitespace(line.charAt(at - 1))
                && (at + length >= line.length() || !Character.isLetterOrDigit(line.charAt(at + length)));
    }

    /// Whether there is a sign later that would close: one that stays open is no sign.
    private boolean hasLater(String sign, int from) {
        for (var at = line.indexOf(sign, from + 1); at >= 0; at = line.indexOf(sign, at + 1)) {
            if (line.charAt(at - 1) != '\\' && closes(at, sign.length())) {
                return true;
            }
        }
        return false;
    }

    private void flush() {
        if (!plain.isEmpty()) {
            spans.add(new Span(plain.toString(), emphasis, strong, Optional.empty()));
            plain.setLength(0);
        }
    }

    /// As it could have been typed; without its marks where no signs could say them, as inside a word.
    static String typed(List<Span> text) {
        var marked = typed(text, true);
        return Spans.text(spans(marked)).equals(Spans.text(text)) ? marked : typed(text, false);
    }

    private static String typed(List<Span> text, boolean isMarked) {
        var typed = new StringBuilder();
        for (var span : text) {
            var sign = isMarked ? (span.strong() ? "**" : "") + (span.emphasis() ? "_" : "") : "";
            typed.append(sign).append(span.link().map(link -> linked(span, link)).orElseGet(() -> escaped(span.text())));
            typed.append(new StringBuilder(sign).reverse());
        }
        return typed.toString().replaceFirst("^>", "\\\\>");
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\*_])", "\\\\$1");
    }

    private static String linked(Span span, SafeUrl link) {
        return span.text().equals(link.value()) ? link.value() : escaped(span.text()) + " (" + link.value() + ")";
    }
}
