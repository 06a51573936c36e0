package dateline.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/// Stands in a connection before the server's own reading of requests and answers plain requests for finished pages from the bytes
/// as they came, with bytes that are ready. All else it passes on as it is.
///
/// The server keeps account of what is under way on a connection, and does not hear of what is answered here. So a connection must be
/// known to be idle, and that is learnt from the server itself: when what came was one whole request and the server answered it
/// before taking in anything more, nothing is left, neither bytes half read nor an answer owed. Anything else passed on ends that
/// knowledge, until the next such request.
final class Shortcut extends ChannelInboundHandlerAdapter {
    private static final String SERVER_READS = "httpDecoder";

    /// The server closes connections on which it hears nothing for long, so now and then it is asked.
    private static final int LONGEST_UNHEARD_SECONDS = 60;

    private static final FastThreadLocal<RequestHead> HEADS = new FastThreadLocal<>() {
        @Override
        protected RequestHead initialValue() {
            return new RequestHead();
        }
    };

    private final Pages pages;
    private boolean isIdle;
    private boolean isPlain;

    /// It comes into a connection while the server reads, and the server waits for the end of that.
    private boolean isPassedOn = true;

    private boolean isAnswered;
    private int heardAt;

    private Shortcut(Pages pages) {
        this.pages = pages;
    }

    /// To be called when a page has just been sent in answer to the request, on its event loop.
    static void answered(HttpServerRequest request, Pages pages) {
        if (request.version() != HttpVersion.HTTP_1_1 || !(request.connection() instanceof ConnectionBase connection)) {
            return;
        }
        var pipeline = connection.channel().pipeline();
        var there = pipeline.get(Shortcut.class);
        if (there != null) {
            there.isIdle = there.isPlain && endsWithItsHead(request);
        } else if (pipeline.context(SERVER_READS) != null) {
            pipeline.addBefore(SERVER_READS, null, new Shortcut(pages));
        }
    }

    /// Nothing belongs to the request that is still to come, and the connection goes on after it.
    private static boolean endsWithItsHead(HttpServerRequest request) {
        var headers = request.headers();
        var connection = headers.get(HttpHeaders.CONNECTION);
        return !headers.contains(HttpHeaders.CONTENT_LENGTH)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING)
                && (connection == null || connection.equalsIgnoreCase("keep-alive"));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes) {
            var head = HEADS.get();
            isPlain = head.read(bytes);
            if (isIdle && isPlain && answer(context, head)) {
                bytes.release();
                return;
            }
        }
        isIdle = false;
        isPassedOn = true;
        heardAt = pages.second();
        context.fireChannelRead(message);
        isPlain = false;
    }

    private boolean answer(ChannelHandlerContext context, RequestHead head) {
        if (!context.channel().isWritable() || pages.second() - heardAt >= LONGEST_UNHEARD_SECONDS) {
            return false;
        }
        var isFinished = pages.answer(head, context);
        isAnswered |= isFinished;
        return isFinished;
    }

    /// The server is told only of reading in which it took part.
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (isAnswered) {
            isAnswered = false;
            context.flush();
        }
        if (isPassedOn) {
            isPassedOn = false;
            context.fireChannelReadComplete();
        }
    }
}
