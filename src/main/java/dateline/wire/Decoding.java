package dateline.wire;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Bytes of a page or a text into characters. In order: a byte order mark; bytes that are UTF-8 beyond chance; what the
/// caller or the page's head declares, if the bytes bear it out; ICU's detector; windows-1252.
///
/// UTF-8 goes before the declaration because a wrong declaration is common in saved pages (browsers save UTF-8 under the old
/// `meta`), while text of another encoding that is valid UTF-8 by chance is not. Names mean what the WHATWG Encoding Standard
/// says they mean: `iso-8859-1` is windows-1252, `shift_jis` is windows-31j.
final class Decoding {
    /// The most bytes that are read as one page: 64 MiB.
    public static final int LARGEST = 64 << 20;

    private static final int HEAD = 4096;
    private static final int SAMPLE = 8000;
    private static final Pattern DECLARED = Pattern.compile(
            "<meta[^>]{0,300}?charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9_:.-]{2,40})",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"), Map.entry("latin1", "windows-1252"), Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"), Map.entry("iso-8859-9", "windows-1254"), Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"), Map.entry("shift_jis", "windows-31j"), Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"), Map.entry("gb2312", "GB18030"), Map.entry("gbk", "GB18030"),
            Map.entry("euc-kr", "x-windows-949"), Map.entry("ks_c_5601-1987", "x-windows-949"), Map.entry("big5", "Big5-HKSCS"),
            Map.entry("win-1251", "windows-1251"), Map.entry("cp1251", "windows-1251"), Map.entry("koi8r", "KOI8-R"),
            Map.entry("unicode", "UTF-16LE"));

    private Decoding() {}

    public sealed interface Result {}

    public record Text(String text, Charset charset) implements Result {}

    /// `reason` is a sentence.
    public record Unreadable(String reason) implements Result {}

    /// `charsetHint` is what a server or a person said the encoding is; an unknown name is as good as none.
    public static Result decode(byte[] bytes, Optional<String> charsetHint) {
        if (bytes.length == 0) {
            return new Unreadable("The file is empty.");
        }
        if (bytes.length > LARGEST) {
            return new Unreadable("The file is larger than 64 MiB; a page is never that large.");
        }
        var charset = markOf(bytes).or(() -> wideOf(bytes));
        if (charset.isEmpty() && looksBinary(bytes)) {
            return new Unreadable("The file is not text; give a page saved as HTML or as text.");
        }
        var chosen = charset.orElseGet(() -> guess(bytes, charsetHint));
        var text = new String(bytes, chosen);
        return new Text(text.startsWith("\uFEFF") ? text.substring(1) : text, chosen);
    }

    private static Optional<Charset> markOf(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(Charset.forName("UTF-32"));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(bytes, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /// UTF-16 without a mark: markup and spaces leave a zero in every second byte, always on the same side.
    private static Optional<Charset> wideOf(byte[] bytes) {
        int[] zeros = new int[2];
        int end = Math.min(bytes.length, HEAD);
        for (int i = 0; i < end; i++) {
            zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        if (end < 8 || zeros[0] + zeros[1] < end / 16) {
            return Optional.empty();
        }
        if (zeros[0] * 20 < zeros[1]) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return zeros[1] * 20 < zeros[0] ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean looksBinary(byte[] bytes) {
        if (startsWith(bytes, '%', 'P', 'D', 'F', '-') || startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 0x1F, 0x8B)) {
            return true;
        }
        int controls = 0;
        int end = Math.min(bytes.length, 1 << 16);
        for (int i = 0; i < end; i++) {
            boolean usual = bytes[i] == '\t' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\f' || bytes[i] == 0x1B;
            controls += bytes[i] >= 0 && bytes[i] < ' ' && !usual ? 1 : 0;
        }
        return controls * 100L > end;
    }

    private static Charset guess(byte[] bytes, Optional<String> charsetHint) {
        if (isUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        return charsetHint.flatMap(Decoding::named).filter(named -> bears(bytes, named))
                .or(() -> declared(bytes).filter(named -> bears(bytes, named)))
                .or(() -> detected(bytes))
                .orElse(Charset.forName("windows-1252"));
    }

    private static boolean isUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = sequenceAt(bytes, i);
            good += length > 1 ? 1 : 0;
            bad += length < 1 && i + 3 < bytes.length ? 1 : 0;
            i += Math.max(length, 1);
        }
        return good > 0 && bad * 20L <= good;
    }

    private static int sequenceAt(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int length = first >= 0xF0 && first < 0xF5 ? 4 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xC2 && first < 0xE0 ? 2 : 0;
        for (int i = at + 1; i < at + length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /// The charset a name means, if this machine knows it.
    static Optional<Charset> named(String name) {
        var lower = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(lower, lower)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> declared(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        var found = DECLARED.matcher(head);
        if (!found.find()) {
            return Optional.empty();
        }
        // Markup that can be read as bytes is not UTF-16, whatever it says of itself.
        return named(found.group(1) == null ? found.group(2) : found.group(1)).filter(c -> !c.name().startsWith("UTF-16"));
    }

    private static boolean bears(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
        var out = CharBuffer.allocate(SAMPLE * 8);
        int beyondAscii = 0;
        int wrong = 0;
        decoder.decode(ByteBuffer.wrap(bytes), out, true);
        for (char c : out.flip().toString().toCharArray()) {
            beyondAscii += c > 0x7F ? 1 : 0;
            wrong += c == '\uFFFD' || c >= 0x80 && c < 0xA0 ? 1 : 0;
        }
        return wrong * 20 <= beyondAscii;
    }

    private static Optional<Charset> detected(byte[] bytes) {
        var match = new CharsetDetector().setText(sample(bytes)).detect();
        return match == null ? Optional.empty() : named(match.getName());
    }

    /// The part of a page that tells its encoding: outside tags, from the first byte beyond ASCII on. ICU looks at 8,000 bytes,
    /// which on a page are often all markup.
    private static byte[] sample(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0 && bytes[first] != 0x1B) {
            first++;
        }
        var sample = new byte[SAMPLE];
        int length = 0;
        boolean inTag = false;
        for (int i = Math.max(0, first - 20); i < bytes.length && length < SAMPLE; i++) {
            if (bytes[i] == '<' || bytes[i] == '>') {
                inTag = bytes[i] == '<';
                continue;
            }
            if (!inTag) {
                sample[length++] = bytes[i];
            }
        }
        return Arrays.copyOf(sample, length);
    }
}
