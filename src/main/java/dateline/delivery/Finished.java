package dateline.delivery;

import io.netty.buffer.Unpooled;
import io.netty.util.AsciiString;
import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An answer as it goes out: for each encoding the bytes, lying outside the heap so that they are sent without being copied, and every
/// header but `Date`. Never changes, is shared by all readers.
final class Finished {
    private static final int OVERHEAD = 2_000;
    private final int status;
    private final Set<String> shows;
    private final Form identity;
    private final Form gzip;
    private final Form brotli;
    private final int size;

    /// The answer in one encoding. `headers` are names and values in turn; `notModified` those of the 304.
    record Form(Buffer body, String etag, CharSequence[] headers, CharSequence[] notModified) {}

    private Finished(int status, Set<String> shows, Map<Encoding, Form> forms) {
        this.status = status;
        this.shows = shows;
        this.identity = forms.get(Encoding.IDENTITY);
        this.gzip = forms.getOrDefault(Encoding.GZIP, identity);
        this.brotli = forms.getOrDefault(Encoding.BROTLI, gzip);
        this.size = OVERHEAD + forms.values().stream().mapToInt(form -> form.body().length()).sum();
    }

    /// @param headers all but length, encoding, `ETag` and `Vary`
    static Finished of(int status, Set<String> shows, Map<String, String> headers, byte[] body) {
        var forms = new EnumMap<Encoding, Form>(Encoding.class);
        var etag = Fingerprint.of(body);
        forms.put(Encoding.IDENTITY, form(headers, etag, "", body));
        Packing.pack(body, Encoding.GZIP).ifPresent(packed -> forms.put(Encoding.GZIP, form(headers, etag + "-g", "gzip", packed)));
        Packing.pack(body, Encoding.BROTLI).ifPresent(packed -> forms.put(Encoding.BROTLI, form(headers, etag + "-b", "br", packed)));
        return new Finished(status, shows, forms);
    }

    private static Form form(Map<String, String> headers, String fingerprint, String encoding, byte[] body) {
        var etag = '"' + fingerprint + '"';
        var full = new LinkedHashMap<>(headers);
        full.put("content-length", Integer.toString(body.length));
        full.put("etag", etag);
        full.put("vary", "accept-encoding");
        if (!encoding.isEmpty()) {
            full.put("content-encoding", encoding);
        }
        var brief = new LinkedHashMap<>(full);
        brief.keySet().retainAll(List.of("etag", "vary", "cache-control"));
        return new Form(outsideTheHeap(body), etag, inTurn(full), inTurn(brief));
    }

    private static CharSequence[] inTurn(Map<String, String> headers) {
        var names = new ArrayList<CharSequence>();
        headers.forEach((name, value) -> {
            names.add(AsciiString.cached(name));
            names.add(AsciiString.cached(value));
        });
        return names.toArray(CharSequence[]::new);
    }

    private static Buffer outsideTheHeap(byte[] bytes) {
        return Buffer.buffer(Unpooled.wrappedBuffer(
                ByteBuffer.allocateDirect(bytes.length).put(bytes).flip()));
    }

    int status() {
        return status;
    }

    Set<String> shows() {
        return shows;
    }

    /// The bytes of memory that it takes, about.
    int size() {
        return size;
    }

    /// In the encoding, or in the next simpler one where that gains nothing.
    Form in(Encoding encoding) {
        return switch (encoding) {
            case IDENTITY -> identity;
            case GZIP -> gzip;
            case BROTLI -> brotli;
        };
    }
}
