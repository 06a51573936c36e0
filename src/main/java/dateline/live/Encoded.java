package dateline.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Text as all streams send it: encoded once, lying outside the heap; as it is, and as a chunk of HTTP/1.1.
final class Encoded {
    private static final int LINE_END = 2;
    private final ByteBuf chunk;
    private final Buffer text;

    Encoded(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var head = (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        var all = ByteBuffer.allocateDirect(head.length + bytes.length + LINE_END);
        this.chunk = Unpooled.wrappedBuffer(all.put(head).put(bytes).put((byte) '\r').put((byte) '\n').flip());
        this.text = Buffer.buffer(chunk.slice(head.length, bytes.length));
    }

    Buffer text() {
        return text;
    }

    /// The chunk for one who sends it, and so lets it go.
    ByteBuf chunkToSend() {
        return chunk.retainedDuplicate();
    }
}
