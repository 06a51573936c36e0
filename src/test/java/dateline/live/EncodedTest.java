package dateline.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

class EncodedTest {
    @Property(tries = 200)
    void a_chunk_tells_how_many_bytes_follow(@ForAll @NotEmpty String text) {
        var encoded = new Encoded(text);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var chunk = encoded.chunkToSend();
        var head = Integer.toHexString(bytes.length) + "\r\n";
        assertThat(chunk.readCharSequence(head.length(), StandardCharsets.US_ASCII)).hasToString(head);
        var body = new byte[bytes.length];
        chunk.readBytes(body);
        assertThat(body).isEqualTo(bytes);
        assertThat(chunk.readCharSequence(2, StandardCharsets.US_ASCII)).hasToString("\r\n");
        assertThat(chunk.isReadable()).isFalse();
        assertThat(encoded.text().getBytes()).isEqualTo(bytes);
    }

    @Property(tries = 5)
    void one_reader_takes_nothing_from_another(@ForAll @NotEmpty String text) {
        var encoded = new Encoded(text);
        var first = encoded.chunkToSend();
        first.skipBytes(first.readableBytes());
        first.release();
        assertThat(encoded.chunkToSend().readableBytes()).isGreaterThan(text.length());
    }
}
