package dateline.delivery;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.AsciiString;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes answers to readers, on their event loop.
final class Replies {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int RETRY_SECONDS = 2;
    private final Clock clock;
    private volatile Second now;

    /// The second of time that it is: as a date, and as the bytes that end the head of an answer.
    private record Second(int number, AsciiString date, byte[] end) {
        private static Second of(int number, String date) {
            return new Second(number, new AsciiString(date), ("date: " + date + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    Replies(Clock clock) {
        this.clock = clock;
        this.now = Second.of(0, DATE.format(clock.instant()));
    }

    /// To be called every second.
    void tick() {
        now = Second.of(now.number() + 1, DATE.format(clock.instant()));
    }

    /// The seconds since the first.
    int second() {
        return now.number();
    }

    void send(HttpServerRequest request, Finished page, Encoding encoding) {
        var form = page.in(encoding);
        var response = request.response();
        if (page.status() == 200 && isKnown(request.headers().get(HttpHeaders.IF_NONE_MATCH), form.etag())) {
            put(request, form.notModified().headers());
            response.setStatusCode(304).end();
            return;
        }
        if (page.status() != 200) {
            response.setStatusCode(page.status());
        }
        put(request, form.full().headers());
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(form.body());
        }
    }

    /// Sends the page past the server, in answer to a plain request.
    void send(RequestHead request, Finished page, Encoding encoding, ChannelHandlerContext connection) {
        var form = page.in(encoding);
        var isKnown = page.status() == 200 && isKnown(request.ifNoneMatch(), form.etag());
        var head = (isKnown ? form.notModified() : form.full()).bytes();
        var end = now.end();
        connection.write(connection.alloc().directBuffer(head.length + end.length).writeBytes(head).writeBytes(end), connection.voidPromise());
        if (!isKnown) {
            connection.write(form.bodyToSend(), connection.voidPromise());
        }
    }

    private void put(HttpServerRequest request, CharSequence[] headers) {
        var all = request.response().headers();
        for (var n = 0; n < headers.length; n += 2) {
            all.add(headers[n], headers[n + 1]);
        }
        all.add(HttpHeaders.DATE, now.date());
    }

    /// Whether the reader already has it, by `If-None-Match`. A cache between us may have weakened the tag.
    static boolean isKnown(@Nullable String header, String etag) {
        if (header == null) {
            return false;
        }
        if (header.equals(etag) || header.equals("*")) {
            return true;
        }
        for (var tag : header.split(",")) {
            var one = tag.strip();
            if ((one.startsWith("W/") ? one.substring(2) : one).equals(etag)) {
                return true;
            }
        }
        return false;
    }

    void home(HttpServerRequest request, String location) {
        request.response().putHeader("vary", "accept-language").putHeader("cache-control", "public, max-age=0, must-revalidate");
        request.response().putHeader("location", location).putHeader(HttpHeaders.DATE, now.date()).setStatusCode(302).end();
    }

    void methodNotAllowed(HttpServerRequest request) {
        request.response().putHeader("allow", "GET, HEAD");
        plain(request, 405, "This address can only be read.\n");
    }

    void tooLong(HttpServerRequest request) {
        plain(request, 414, "This address is too long.\n");
    }

    void malformed(HttpServerRequest request) {
        plain(request, 400, "This is no address of this site.\n");
    }

    void notFound(HttpServerRequest request) {
        plain(request, 404, "There is nothing at this address.\n");
    }

    void tooMany(HttpServerRequest request, long wait) {
        request.response().putHeader("retry-after", Long.toString(wait));
        plain(request, 429, "Too many different pages were asked for from your network. Please go on in " + wait + " s.\n");
    }

    void unavailable(HttpServerRequest request) {
        request.response().putHeader("retry-after", Integer.toString(RETRY_SECONDS));
        plain(request, 503, "This page cannot be shown just now. Please try again in a moment.\n");
    }

    private void plain(HttpServerRequest request, int status, String sentence) {
        var response = request.response();
        response.putHeader("content-type", "text/plain; charset=utf-8").putHeader("cache-control", "no-store");
        response.putHeader("x-content-type-options", "nosniff").putHeader(HttpHeaders.DATE, now.date()).setStatusCode(status);
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(sentence);
        }
    }
}
