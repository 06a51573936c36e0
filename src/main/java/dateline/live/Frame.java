package dateline.live;

import dateline.events.LoggedEvent;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// An event as all streams send it: encoded once, lying outside the heap.
record Frame(long position, String topic, Buffer bytes) {
    static final Buffer KEEP_ALIVE = buffer(":\n\n");

    static Frame of(LoggedEvent event) {
        return new Frame(event.position(), event.topic(), event(event.position(), event.name(), event.data()));
    }

    /// Tells that events were missed: the page is to load its state anew and goes on from the position.
    static Buffer reset(long position) {
        return event(position, "reset", "{\"position\":" + position + "}");
    }

    /// The first thing on a stream that has missed nothing. It gives the browser a position to resume from though nothing happened yet.
    static Buffer joined(long position) {
        return buffer(": joined\nid: " + position + "\n\n");
    }

    private static Buffer event(long position, String name, String data) {
        return buffer("id: " + position + "\nevent: " + name + "\ndata: " + data + "\n\n");
    }

    private static Buffer buffer(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return Buffer.buffer(Unpooled.wrappedBuffer(
                ByteBuffer.allocateDirect(bytes.length).put(bytes).flip()));
    }
}
