package dateline.delivery;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An answer as it goes out, shared by all readers. What it says never changes; it is packed in an encoding when the first reader asks for
/// that, because most pages of a large site are asked for once.
final class Finished {
    private static final int OVERHEAD = 5_000;
    private final int status;
    private final Set<String> shows;
    private final Map<String, String> headers;
    private final String fingerprint;
    private final Form identity;
    private volatile @Nullable Form gzip;
    private volatile @Nullable Form brotli;

    private Finished(int status, Set<String> shows, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.shows = shows;
        this.headers = headers;
        this.fingerprint = Fingerprint.of(body);
        this.identity = Form.of(status, headers, fingerprint, "", body);
    }

    /// Not yet packed.
    ///
    /// @param headers all but length, encoding, `ETag` and `Vary`
    static Finished of(int status, Set<String> shows, Map<String, String> headers, byte[] body) {
        return new Finished(status, shows, headers, body);
    }

    /// Packs it in that encoding, unless that was done. Takes about a millisecond: not for an event loop.
    synchronized void pack(Encoding encoding) {
        switch (encoding) {
            case IDENTITY -> {}
            case GZIP -> gzip = gzip == null ? packed(encoding, "gzip", "-g") : gzip;
            case BROTLI -> brotli = brotli == null ? packed(encoding, "br", "-b") : brotli;
        }
    }

    private Form packed(Encoding encoding, String name, String suffix) {
        return Packing.pack(identity.bytes(), encoding)
                .map(bytes -> Form.of(status, headers, fingerprint + suffix, name, bytes))
                .orElse(identity);
    }

    int status() {
        return status;
    }

    Set<String> shows() {
        return shows;
    }

    /// The bytes of memory that it takes once it is packed, about: the packed forms of a page take half of it together.
    int size() {
        return OVERHEAD + identity.length() * 3 / 2;
    }

    boolean isPackedIn(Encoding encoding) {
        return switch (encoding) {
            case IDENTITY -> true;
            case GZIP -> gzip != null;
            case BROTLI -> brotli != null;
        };
    }

    /// In the encoding, or in identity where packing gains nothing or was not done yet.
    Form in(Encoding encoding) {
        var form = switch (encoding) {
            case IDENTITY -> identity;
            case GZIP -> gzip;
            case BROTLI -> brotli;
        };
        return form == null ? identity : form;
    }
}
