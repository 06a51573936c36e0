package dateline.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.AsciiString;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A finished answer in one encoding: its bytes, lying outside the heap so that they are sent without being copied, and every header but
/// `Date`, as names and values in turn and as the bytes of HTTP/1.1.
final class Form {
    private static final List<String> OF_NOT_MODIFIED = List.of("etag", "vary", "cache-control");
    private final String etag;
    private final Head full;
    private final Head notModified;
    private final ByteBuf body;

    /// Status and headers. `bytes` lack the end, which is `Date` and an empty line.
    record Head(CharSequence[] headers, byte[] bytes) {
        private static Head of(int status, Map<String, String> headers) {
            var inTurn = new ArrayList<CharSequence>();
            var text = new StringBuilder("HTTP/1.1 ").append(HttpResponseStatus.valueOf(status)).append("\r\n");
            headers.forEach((name, value) -> {
                inTurn.add(AsciiString.cached(name));
                inTurn.add(AsciiString.cached(value));
                text.append(name).append(": ").append(value).append("\r\n");
            });
            return new Head(inTurn.toArray(CharSequence[]::new), text.toString().getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private Form(String etag, Head full, Head notModified, ByteBuf body) {
        this.etag = etag;
        this.full = full;
        this.notModified = notModified;
        this.body = body;
    }

    /// @param headers all but length, encoding, `ETag` and `Vary`
    /// @param encoding as the header names it; empty for none
    static Form of(int status, Map<String, String> headers, String fingerprint, String encoding, byte[] body) {
        if (headers.values().stream().anyMatch(Form::breaksLine)) {
            throw new IllegalArgumentException("A header's value may not break its line: " + headers);
        }
        var etag = '"' + fingerprint + '"';
        var full = new LinkedHashMap<>(headers);
        full.put("content-length", Integer.toString(body.length));
        full.put("etag", etag);
        full.put("vary", "accept-encoding");
        if (!encoding.isEmpty()) {
            full.put("content-encoding", encoding);
        }
        var brief = new LinkedHashMap<>(full);
        brief.keySet().retainAll(OF_NOT_MODIFIED);
        return new Form(etag, Head.of(status, full), Head.of(304, brief), outsideTheHeap(body));
    }

    private static boolean breaksLine(String value) {
        return value.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f);
    }

    private static ByteBuf outsideTheHeap(byte[] bytes) {
        return Unpooled.wrappedBuffer(ByteBuffer.allocateDirect(bytes.length).put(bytes).flip());
    }

    String etag() {
        return etag;
    }

    Head full() {
        return full;
    }

    /// For who has it already.
    Head notModified() {
        return notModified;
    }

    Buffer body() {
        return Buffer.buffer(body);
    }

    /// The body for one who sends it, and so lets it go.
    ByteBuf bodyToSend() {
        return body.retainedDuplicate();
    }

    byte[] bytes() {
        return ByteBufUtil.getBytes(body);
    }

    int length() {
        return body.readableBytes();
    }
}
