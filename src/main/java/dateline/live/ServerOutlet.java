package dateline.live;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/// A stream as the server's own answer, over whatever version of HTTP.
record ServerOutlet(HttpServerRequest request) implements Outlet {
    @Override
    public void send(Encoded bytes) {
        request.response().write(bytes.text());
    }

    @Override
    public boolean isFull() {
        return request.response().writeQueueFull();
    }

    @Override
    public void end() {
        request.response().end();
        request.response().close();
    }

    @Override
    public void cut() {
        if (request.version() != HttpVersion.HTTP_2 && request.connection() instanceof ConnectionBase connection) {
            ChunkedOutlet.close(connection);
        } else {
            request.response().reset();
        }
    }
}
