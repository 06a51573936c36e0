package dateline.live;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;

/// A stream over HTTP/1.1. The server sends the head with the first text, and the end; between them go chunks that are ready for all
/// streams, past the server, which otherwise would make each of them anew.
final class ChunkedOutlet implements Outlet {
    private static final String SERVER_WRITES = "httpEncoder";
    private final HttpServerResponse response;
    private final ConnectionBase connection;
    private final ChannelHandlerContext past;
    private boolean isBegun;

    ChunkedOutlet(HttpServerResponse response, ConnectionBase connection) {
        this.response = response;
        this.connection = connection;
        this.past = connection.channel().pipeline().context(SERVER_WRITES);
    }

    /// A close that passes the server waits until all is sent, which a reader who takes nothing would put off for ever.
    static void close(ConnectionBase connection) {
        connection.channel().pipeline().firstContext().close();
    }

    @Override
    public void send(Encoded bytes) {
        if (isBegun) {
            past.writeAndFlush(bytes.chunkToSend(), connection.voidPromise);
        } else {
            isBegun = true;
            response.write(bytes.text());
        }
    }

    @Override
    public boolean isFull() {
        return !past.channel().isWritable();
    }

    @Override
    public void end() {
        response.end();
        response.close();
    }

    @Override
    public void cut() {
        close(connection);
    }
}
