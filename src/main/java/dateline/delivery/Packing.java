package dateline.delivery;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Packs the bytes of an answer, once for all who will read it. Levels are chosen so that a cold page of 30 KB is packed in about a
/// millisecond.
final class Packing {
    static final boolean HAS_BROTLI = Brotli4jLoader.isAvailable();
    private static final int WORTH_PACKING = 300;
    private static final int GZIP_LEVEL = 6;
    private static final Encoder.Parameters BROTLI = Encoder.Parameters.create(5);

    private Packing() {}

    /// Empty when packing gains nothing, or this machine has no brotli.
    static Optional<byte[]> pack(byte[] bytes, Encoding encoding) {
        if (bytes.length < WORTH_PACKING) {
            return Optional.empty();
        }
        var packed = switch (encoding) {
            case IDENTITY -> bytes;
            case GZIP -> gzip(bytes);
            case BROTLI -> HAS_BROTLI ? brotli(bytes) : bytes;
        };
        return packed.length < bytes.length ? Optional.of(packed) : Optional.empty();
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new Gzip(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static final class Gzip extends GZIPOutputStream {
        private static final int BUFFER = 8192;

        Gzip(ByteArrayOutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(GZIP_LEVEL);
            def.setStrategy(Deflater.DEFAULT_STRATEGY);
        }
    }

    private static byte[] brotli(byte[] bytes) {
        try {
            return Encoder.compress(bytes, BROTLI);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
