package dateline.delivery;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A request as its bytes, read without a copy for each header. Only a plain one is understood: one whole `GET` of HTTP/1.1 with
/// nothing about it that changes how the connection goes on. Whatever is unusual is for the server to judge. Used again and again,
/// by one thread.
final class RequestHead {
    private static final int LONGEST = 4_096;
    private static final byte[] METHOD = ascii("GET /");
    private static final byte[] VERSION = ascii(" HTTP/1.1\r\n");
    private static final byte[] HOST = ascii("host");
    private static final byte[] CONNECTION = ascii("connection");
    private static final byte[] KEEP_ALIVE = ascii("keep-alive");
    private static final byte[] ACCEPT_ENCODING = ascii("accept-encoding");
    private static final byte[] IF_NONE_MATCH = ascii("if-none-match");
    private static final byte[][] CHANGE_THE_CONNECTION = {
        ascii("content-length"), ascii("transfer-encoding"), ascii("expect"), ascii("upgrade"), ascii("http2-settings"), ascii("trailer")
    };
    private static final boolean[] NAME = names();
    private static final int TO_LOWER_CASE = 0x20;
    private static final int DELETE = 0x7f;
    private final byte[] bytes = new byte[LONGEST];
    private int length;
    private int hosts;
    private String target = "";
    private @Nullable String acceptEncoding;
    private @Nullable String ifNoneMatch;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// What a header's name may consist of (RFC 9110, `token`).
    private static boolean[] names() {
        var may = new boolean[256];
        for (var c = 'a'; c <= 'z'; c++) {
            may[c] = true;
            may[c - TO_LOWER_CASE] = true;
        }
        for (var c : ascii("0123456789!#$%&'*+-.^_`|~")) {
            may[c] = true;
        }
        return may;
    }

    String target() {
        return target;
    }

    @Nullable String acceptEncoding() {
        return acceptEncoding;
    }

    @Nullable String ifNoneMatch() {
        return ifNoneMatch;
    }

    /// Whether the bytes are one plain request and nothing else.
    boolean read(ByteBuf in) {
        length = in.readableBytes();
        if (length > LONGEST || length < METHOD.length + VERSION.length) {
            return false;
        }
        in.getBytes(in.readerIndex(), bytes, 0, length);
        hosts = 0;
        acceptEncoding = null;
        ifNoneMatch = null;
        var at = requestLine();
        while (at > 0 && at < length && bytes[at] != '\r') {
            at = header(at);
        }
        return at > 0 && at + 2 == length && bytes[at] == '\r' && bytes[at + 1] == '\n' && hosts == 1;
    }

    /// Where the first header begins, or -1.
    private int requestLine() {
        if (!isAt(0, METHOD)) {
            return -1;
        }
        var end = METHOD.length;
        while (end < length && bytes[end] > ' ' && bytes[end] < DELETE) {
            end++;
        }
        target = text(METHOD.length - 1, end);
        return isAt(end, VERSION) ? end + VERSION.length : -1;
    }

    private boolean isAt(int from, byte[] expected) {
        if (from + expected.length > length) {
            return false;
        }
        for (var n = 0; n < expected.length; n++) {
            if (bytes[from + n] != expected[n]) {
                return false;
            }
        }
        return true;
    }

    /// Where the next line begins, or -1.
    private int header(int from) {
        var colon = from;
        while (colon < length && NAME[bytes[colon] & 0xff]) {
            colon++;
        }
        if (colon == from || colon == length || bytes[colon] != ':') {
            return -1;
        }
        var end = colon + 1;
        while (end < length && isText(bytes[end])) {
            end++;
        }
        if (end + 1 >= length || bytes[end] != '\r' || bytes[end + 1] != '\n') {
            return -1;
        }
        return take(from, colon, end) ? end + 2 : -1;
    }

    /// Bytes above ASCII are negative in Java, and may stand in a value.
    private static boolean isText(byte b) {
        return b >= ' ' && b != DELETE || b == '\t' || b < 0;
    }

    private boolean take(int from, int colon, int end) {
        if (isNamed(from, colon, ACCEPT_ENCODING)) {
            var isFirst = acceptEncoding == null;
            acceptEncoding = value(colon, end);
            return isFirst;
        }
        if (isNamed(from, colon, IF_NONE_MATCH)) {
            var isFirst = ifNoneMatch == null;
            ifNoneMatch = value(colon, end);
            return isFirst;
        }
        if (isNamed(from, colon, HOST)) {
            hosts++;
            return true;
        }
        if (isNamed(from, colon, CONNECTION)) {
            var value = value(colon, end);
            return value.length() == KEEP_ALIVE.length && value.equalsIgnoreCase("keep-alive");
        }
        for (var name : CHANGE_THE_CONNECTION) {
            if (isNamed(from, colon, name)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNamed(int from, int to, byte[] name) {
        if (to - from != name.length) {
            return false;
        }
        for (var n = 0; n < name.length; n++) {
            if ((bytes[from + n] | TO_LOWER_CASE) != name[n]) {
                return false;
            }
        }
        return true;
    }

    private String value(int colon, int end) {
        var from = colon + 1;
        var to = end;
        while (from < to && isBlank(bytes[from])) {
            from++;
        }
        while (to > from && isBlank(bytes[to - 1])) {
            to--;
        }
        return text(from, to);
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
