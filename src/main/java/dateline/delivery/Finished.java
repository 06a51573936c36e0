package dateline.delivery;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/// An answer as it goes out, in each encoding. Never changes, is shared by all readers.
final class Finished {
    private static final int OVERHEAD = 5_000;
    private final int status;
    private final Set<String> shows;
    private final Form identity;
    private final Form gzip;
    private final Form brotli;
    private final int size;

    private Finished(int status, Set<String> shows, Map<Encoding, Form> forms) {
        this.status = status;
        this.shows = shows;
        this.identity = forms.get(Encoding.IDENTITY);
        this.gzip = forms.getOrDefault(Encoding.GZIP, identity);
        this.brotli = forms.getOrDefault(Encoding.BROTLI, gzip);
        this.size = OVERHEAD + forms.values().stream().mapToInt(Form::length).sum();
    }

    /// @param headers all but length, encoding, `ETag` and `Vary`
    static Finished of(int status, Set<String> shows, Map<String, String> headers, byte[] body) {
        var forms = new EnumMap<Encoding, Form>(Encoding.class);
        var etag = Fingerprint.of(body);
        forms.put(Encoding.IDENTITY, Form.of(status, headers, etag, "", body));
        Packing.pack(body, Encoding.GZIP)
                .ifPresent(packed -> forms.put(Encoding.GZIP, Form.of(status, headers, etag + "-g", "gzip", packed)));
        Packing.pack(body, Encoding.BROTLI)
                .ifPresent(packed -> forms.put(Encoding.BROTLI, Form.of(status, headers, etag + "-b", "br", packed)));
        return new Finished(status, shows, forms);
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
