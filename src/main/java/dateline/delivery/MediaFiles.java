package dateline.delivery;

import dateline.media.Media;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;

/// Sends pictures from the files in which they are kept: the system's own memory of files keeps those that many ask for. A picture's
/// name is the fingerprint of its bytes, so the address says all that is to be known of it.
final class MediaFiles {
    static final String PREFIX = "/media/";
    private static final Pattern ADDRESS = Pattern.compile("/media/([0-9a-f]{64})\\.(jpeg|png|gif|webp)");
    private final Media media;
    private final Headers headers;
    private final Replies replies;

    MediaFiles(Media media, Headers headers, Replies replies) {
        this.media = media;
        this.headers = headers;
        this.replies = replies;
    }

    void send(HttpServerRequest request, String path) {
        var address = ADDRESS.matcher(path);
        if (!address.matches()) {
            replies.notFound(request);
            return;
        }
        var file = media.file(address.group(1));
        if (!Files.isRegularFile(file)) {
            replies.notFound(request);
            return;
        }
        var etag = '"' + address.group(1).substring(0, 24) + '"';
        var response = request.response();
        response.putHeader(HttpHeaderNames.ETAG, etag);
        named(address.group(2)).forEach(response::putHeader);
        if (Replies.isKnown(request.getHeader(HttpHeaderNames.IF_NONE_MATCH), etag)) {
            response.setStatusCode(304).end();
        } else if (request.method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaderNames.CONTENT_LENGTH, Long.toString(file.toFile().length())).end();
        } else {
            response.sendFile(file.toString());
        }
    }

    private Map<String, String> named(String subtype) {
        return headers.lasting("image/" + subtype);
    }
}
