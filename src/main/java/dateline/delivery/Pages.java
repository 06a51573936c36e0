package dateline.delivery;

import dateline.delivery.Rendering.Outcome;
import dateline.platform.DatabaseUnavailable;
import dateline.site.Site;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jboss.logging.Logger;

/// Answers requests for public pages. Runs on event loops: a finished page is one look-up away, everything else waits elsewhere.
final class Pages {
    private static final Logger LOG = Logger.getLogger(Pages.class);
    private static final Set<String> OF_OTHERS = Set.of(
            "api", "q", "live", "newsroom", "account", "record", "session", "illegal-content", "transparency");
    static final long LONGEST_WAIT_MILLIS = 5_000;
    private final KeptPages kept;
    private final Rendering rendering;
    private final Site site;
    private final Replies replies;
    private final MediaFiles media;
    private final Gate gate;
    private final Outage outage = new Outage(System::nanoTime);
    final LongAdder hits = new LongAdder();
    final LongAdder misses = new LongAdder();
    final LongAdder renders;

    Pages(KeptPages kept, Function<Target, Finished> maker, Site site, Replies replies, MediaFiles media, Gate gate) {
        this.kept = kept;
        this.rendering = new Rendering(kept, target -> make(maker, target));
        this.renders = rendering.renders;
        this.site = site;
        this.replies = replies;
        this.media = media;
        this.gate = gate;
    }

    private Finished make(Function<Target, Finished> maker, Target target) {
        try {
            var page = maker.apply(target);
            outage.over();
            return page;
        } catch (DatabaseUnavailable failure) {
            outage.noticed();
            LOG.warnf("%s cannot be made: %s", target.key(), failure.getMessage());
            throw failure;
        } catch (RuntimeException failure) {
            LOG.error(target.key() + " cannot be made", failure);
            throw failure;
        }
    }

    /// Takes the request and answers it, unless its address belongs to others.
    boolean take(HttpServerRequest request) {
        var method = request.method();
        if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
            var page = kept.fresh(request.uri());
            var encoding = encoding(request);
            if (page != null && page.isPackedIn(encoding)) {
                hits.increment();
                replies.send(request, page, encoding);
                Shortcut.answered(request, this);
                return true;
            }
        }
        var path = request.path();
        if (path != null && isOfOthers(path)) {
            return false;
        }
        answer(request, path == null ? "" : path);
        return true;
    }

    /// Answers a plain request past the server when its page is finished.
    boolean answer(RequestHead request, ChannelHandlerContext connection) {
        var page = kept.fresh(request.target());
        var encoding = Encoding.accepted(request.acceptEncoding());
        if (page == null || !page.isPackedIn(encoding)) {
            return false;
        }
        hits.increment();
        replies.send(request, page, encoding, connection);
        return true;
    }

    int second() {
        return replies.second();
    }

    private static boolean isOfOthers(String path) {
        var end = path.indexOf('/', 1);
        return path.length() > 1 && OF_OTHERS.contains(path.substring(1, end < 0 ? path.length() : end));
    }

    private void answer(HttpServerRequest request, String path) {
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            replies.methodNotAllowed(request);
        } else if (!path.startsWith("/")) {
            replies.malformed(request);
        } else if (path.length() > Target.LONGEST_PATH) {
            replies.tooLong(request);
        } else if (path.equals("/")) {
            home(request);
        } else if (path.startsWith(MediaFiles.PREFIX)) {
            media.send(request, path);
        } else {
            page(request, Target.of(path, request.query()));
        }
    }

    private void home(HttpServerRequest request) {
        var languages = request.headers().get(HttpHeaders.ACCEPT_LANGUAGE);
        var loop = Vertx.currentContext();
        Thread.ofVirtual().name("home").start(() -> {
            try {
                var home = site.home(languages == null ? "" : languages);
                loop.runOnContext(_ -> replies.home(request, home));
            } catch (RuntimeException failure) {
                LOG.warn("No home can be told", failure);
                loop.runOnContext(_ -> replies.unavailable(request));
            }
        });
    }

    private void page(HttpServerRequest request, Target target) {
        var there = kept.fresh(target.key());
        if (there != null) {
            hits.increment();
            send(request, there);
            return;
        }
        misses.increment();
        if (outage.isNow()) {
            fallBack(request, target);
            return;
        }
        var wait = gate.waitForPage(request);
        if (wait > 0) {
            replies.tooMany(request, wait);
            return;
        }
        var reader = new Reader(request, target, Vertx.currentContext());
        rendering.ask(target, reader::hear);
    }

    /// One who waits for a page in the making, at most for a while.
    private final class Reader {
        private final HttpServerRequest request;
        private final Target target;
        private final Encoding encoding;
        private final Context loop;
        private final long timer;
        private boolean isAnswered;

        private Reader(HttpServerRequest request, Target target, Context loop) {
            this.request = request;
            this.target = target;
            this.encoding = encoding(request);
            this.loop = loop;
            this.timer = loop.owner().setTimer(LONGEST_WAIT_MILLIS, _ -> giveUp());
        }

        private void hear(Outcome outcome) {
            if (outcome instanceof Outcome.Made(var page)) {
                page.pack(encoding);
            }
            loop.runOnContext(_ -> answer(outcome));
        }

        private void answer(Outcome outcome) {
            if (isAnswered) {
                return;
            }
            isAnswered = true;
            loop.owner().cancelTimer(timer);
            switch (outcome) {
                case Outcome.Made(var page) -> replies.send(request, page, encoding);
                case Outcome.Failed _ -> fallBack(request, target);
            }
        }

        private void giveUp() {
            if (!isAnswered) {
                isAnswered = true;
                LOG.warnf("%s was not made within %d ms", target.key(), LONGEST_WAIT_MILLIS);
                fallBack(request, target);
            }
        }
    }

    /// Sends a page that may not be packed yet as this reader takes it.
    private void send(HttpServerRequest request, Finished page) {
        var encoding = encoding(request);
        if (page.isPackedIn(encoding)) {
            replies.send(request, page, encoding);
            return;
        }
        var loop = Vertx.currentContext();
        Thread.ofVirtual().name("pack").start(() -> {
            try {
                page.pack(encoding);
            } finally {
                loop.runOnContext(_ -> replies.send(request, page, encoding));
            }
        });
    }

    private static Encoding encoding(HttpServerRequest request) {
        return Encoding.accepted(request.headers().get(HttpHeaders.ACCEPT_ENCODING));
    }

    /// While pages cannot be made, the page as it last was serves readers better than none.
    private void fallBack(HttpServerRequest request, Target target) {
        kept.last(target.key()).ifPresentOrElse(page -> send(request, page), () -> replies.unavailable(request));
    }

    /// From when this returns, nobody who asks is sent a page that shows one of the tags as it was before.
    void drop(Collection<String> tags) {
        outage.over();
        rendering.drop(tags);
    }
}
