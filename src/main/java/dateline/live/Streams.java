package dateline.live;

import com.sun.management.UnixOperatingSystemMXBean;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The streams of this process over HTTP: who may open one, and how it begins and ends.
final class Streams {
    private static final int RETRY_SECONDS = 10;
    private static final int MOST_WAITING_BYTES = 256 << 10;
    private static final long SECOND_MILLIS = 1_000;
    private static final double SHARE_OF_FILES = 0.85;
    private static final int UNKNOWN_LIMIT = 10_000;
    private final Hub hub;
    private final int most;
    private final AtomicInteger open = new AtomicInteger();
    private final Map<Object, Loop> loops = new ConcurrentHashMap<>();
    private volatile boolean isEnding;

    /// @param most streams at a time
    Streams(Hub hub, int most) {
        this.hub = hub;
        this.most = most;
    }

    /// Each stream is an open file: most of those that the process may open, and some left for everything else.
    static int mostOfThisProcess() {
        var limit = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : UNKNOWN_LIMIT;
        return (int) Math.min(limit * SHARE_OF_FILES, 1_000_000);
    }

    int open() {
        return open.get();
    }

    void take(HttpServerRequest request) {
        var topics = Topics.of(request.params().getAll("topic"));
        var last = lastEventId(request);
        if (request.method() != HttpMethod.GET) {
            request.response().putHeader("allow", "GET");
            refuse(request, 405, "A live stream is opened with GET.");
        } else if (topics.isEmpty()) {
            refuse(request, 400, "Name 1 to " + Topics.MOST + " topics, each as topic=newsfeed:{edition}, article:{id} or chat:{id}.");
        } else if (isEnding || open.incrementAndGet() > most) {
            if (!isEnding) {
                open.decrementAndGet();
            }
            request.response().putHeader("retry-after", Integer.toString(RETRY_SECONDS));
            refuse(request, 503, "No more live streams can be opened here just now. Try again in a moment.");
        } else {
            begin(request, topics.get(), last);
        }
    }

    /// The header, which a browser sends when it resumes by itself, wins over the parameter, which says where the page began.
    private static OptionalLong lastEventId(HttpServerRequest request) {
        var header = request.getHeader("last-event-id");
        var last = header != null && !header.isBlank() ? header.strip() : request.getParam("lastEventId", "").strip();
        if (last.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(last.matches("[0-9]{1,18}") ? Long.parseLong(last) : Loop.NO_POSITION);
    }

    private void begin(HttpServerRequest request, Topics topics, OptionalLong last) {
        var response = request.response();
        response.putHeader("content-type", "text/event-stream")
                .putHeader("cache-control", "no-store")
                .putHeader("x-accel-buffering", "no")
                .putHeader("x-content-type-options", "nosniff")
                .setChunked(true)
                .setWriteQueueMaxSize(MOST_WAITING_BYTES);
        var loop = loopOfThisThread();
        var stream = new LiveStream(outlet(request), topics.names());
        response.exceptionHandler(_ -> {});
        response.closeHandler(_ -> {
            open.decrementAndGet();
            loop.leave(stream);
        });
        loop.join(stream, last);
    }

    private static Outlet outlet(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_1_1 && request.connection() instanceof ConnectionBase connection) {
            return new ChunkedOutlet(request.response(), connection);
        }
        return new ServerOutlet(request);
    }

    private Loop loopOfThisThread() {
        var there = loops.get(Thread.currentThread());
        if (there != null) {
            return there;
        }
        var context = Vertx.currentContext();
        var loop = hub.open(task -> context.runOnContext(_ -> task.run()));
        loops.put(Thread.currentThread(), loop);
        keepAlive(context, loop);
        return loop;
    }

    private static void keepAlive(Context context, Loop loop) {
        context.owner().setPeriodic(SECOND_MILLIS, _ -> context.runOnContext(_ -> loop.tick()));
    }

    private static void refuse(HttpServerRequest request, int status, String title) {
        request.response()
                .setStatusCode(status)
                .putHeader("content-type", "application/problem+json")
                .putHeader("cache-control", "no-store")
                .end("{\"title\":\"" + title + "\",\"status\":" + status + "}");
    }

    void end() {
        isEnding = true;
        hub.endAll();
    }
}
