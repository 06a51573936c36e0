package dateline.delivery;

import dateline.platform.Configuration;
import dateline.platform.Json;
import dateline.platform.KnownTokens;
import dateline.platform.KnownTokens.Caller;
import dateline.platform.Limits;
import dateline.platform.Limits.Kind;
import dateline.platform.Network;
import dateline.platform.Proxies;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Turns away who asks too much, before anything is done for them: by person where a token is known, else by network. Who asks
/// from the site's own machine is not limited by network.
@Singleton
final class Gate {
    private static final Logger LOG = Logger.getLogger(Gate.class);
    private static final int TOO_MANY = 429;
    private static final int UNAUTHORIZED = 401;
    private static final int MOST_OPEN_STREAMS = 2_000;
    private static final long STREAM_RETRY_SECONDS = 60;
    private static final String FORWARDED_FOR = "x-forwarded-for";
    private final Limits limits;
    private final KnownTokens tokens;
    private final Proxies proxies;
    private final int mostOpenStreams;
    private final Map<String, Integer> openStreams = new ConcurrentHashMap<>();
    private final AtomicBoolean hasHinted = new AtomicBoolean();

    @Inject
    Gate(Limits limits, KnownTokens tokens, Configuration configuration) {
        this(limits, tokens, configuration.proxies(), MOST_OPEN_STREAMS);
    }

    /// @param mostOpenStreams of one network at a time
    Gate(Limits limits, KnownTokens tokens, Proxies proxies, int mostOpenStreams) {
        this.limits = limits;
        this.tokens = tokens;
        this.proxies = proxies;
        this.mostOpenStreams = mostOpenStreams;
    }

    /// The network of who asks, as {@link dateline.platform.Visitor} takes it: empty for this machine itself.
    String visitor(HttpServerRequest request) {
        var network = network(request);
        return network.isThisMachine() ? "" : network.name();
    }

    /// To hear of the end of an answer, or of its connection.
    interface Ends {
        void atEnd(Runnable task);
    }

    /// Answers a call of the API that is one too many.
    ///
    /// @return whether it did
    boolean refusesCall(HttpServerRequest request, Ends ends) {
        var authorization = Optional.ofNullable(request.getHeader("authorization")).orElse("");
        var caller = authorization.isEmpty() ? signedIn(request) : tokens.caller(authorization);
        if (caller.isPresent()) {
            return refusesPerson(request, caller.get());
        }
        var network = network(request);
        if (network.isThisMachine()) {
            return false;
        }
        if (!authorization.isEmpty()) {
            var wait = limits.look(Kind.WRONG_TOKENS, network.name());
            if (wait > 0) {
                return refuse(request, wait, "Too many wrong tokens came from your network. Check yours and try again in " + wait + " s.");
            }
            ends.atEnd(() -> countWrongToken(request, network));
        }
        var wait = limits.take(Kind.CALLS_WITHOUT_TOKEN, network.name());
        return wait > 0 && refuse(request, wait, "Too many calls without a known token came from your network. Go on in " + wait
                + " s, or send a valid token.");
    }

    private Optional<Caller> signedIn(HttpServerRequest request) {
        return KnownTokens.COOKIES.stream()
                .flatMap(name -> Optional.ofNullable(request.getCookie(name)).stream())
                .findFirst()
                .flatMap(cookie -> tokens.withSecret(cookie.getValue()));
    }

    private void countWrongToken(HttpServerRequest request, Network network) {
        if (request.response().getStatusCode() == UNAUTHORIZED) {
            limits.take(Kind.WRONG_TOKENS, network.name());
        }
    }

    private boolean refusesPerson(HttpServerRequest request, Caller caller) {
        var isRead = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        var ofReader = isRead ? Kind.READS_OF_A_PERSON : Kind.WRITES_OF_A_PERSON;
        var kind = caller.isStaff() ? Kind.CALLS_OF_STAFF : ofReader;
        var wait = limits.take(kind, Long.toString(caller.id()));
        return wait > 0 && refuse(request, wait, "You made more than the " + kind.perMinute() + " calls that one may make in a minute. Go on in "
                + wait + " s.");
    }

    /// Answers a request for a live stream that is one too many.
    boolean refusesStream(HttpServerRequest request, Ends ends) {
        var network = network(request);
        if (network.isThisMachine()) {
            return false;
        }
        var wait = limits.take(Kind.STREAMS_OPENED, network.name());
        if (wait == 0 && openStreams.merge(network.name(), 1, Integer::sum) > mostOpenStreams) {
            closed(network);
            wait = STREAM_RETRY_SECONDS;
        } else if (wait == 0) {
            ends.atEnd(() -> closed(network));
            return false;
        }
        return refuse(request, wait, "Too many live streams were opened from your network. Try again in " + wait + " s.");
    }

    private void closed(Network network) {
        openStreams.computeIfPresent(network.name(), (_, open) -> open == 1 ? null : open - 1);
    }

    /// Seconds to wait before another page may be made for the one who asks; 0 when it may be made now.
    long waitForPage(HttpServerRequest request) {
        var network = network(request);
        return network.isThisMachine() ? 0 : limits.take(Kind.PAGES_MADE, network.name());
    }

    private Network network(HttpServerRequest request) {
        return proxies.network(peer(request), forwardedFor(request));
    }

    private static String peer(HttpServerRequest request) {
        return Optional.ofNullable(request.remoteAddress()).map(SocketAddress::hostAddress).orElse("");
    }

    private static List<String> forwardedFor(HttpServerRequest request) {
        return request.headers().getAll(FORWARDED_FOR);
    }

    private boolean refuse(HttpServerRequest request, long wait, String title) {
        hint(request);
        request.response()
                .setStatusCode(TOO_MANY)
                .putHeader("retry-after", Long.toString(wait))
                .putHeader("content-type", "application/problem+json")
                .putHeader("cache-control", "no-store")
                .end(Json.object().put("title", title).put("status", TOO_MANY).toString());
        return true;
    }

    /// A proxy that was not told of makes one network of all its readers.
    private void hint(HttpServerRequest request) {
        if (request.headers().contains(FORWARDED_FOR) && !proxies.network(peer(request), List.of()).isThisMachine()
                && proxies.network(peer(request), List.of()).equals(network(request)) && !hasHinted.getAndSet(true)) {
            LOG.warnf("Requests from %s are limited together. If it is a proxy of yours, name it in DATELINE_TRUSTED_PROXIES", peer(request));
        }
    }
}
