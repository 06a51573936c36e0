package dateline.live;

import dateline.events.EventLog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// The address `/live`: what was just committed, on every open page.
@Singleton
public final class Live {
    private static final int BEFORE_ALL_ROUTES = Integer.MAX_VALUE - 1;
    private static final String PATH = "/live";
    private final Streams streams;

    @Inject
    Live(EventLog log, MeterRegistry metrics) {
        var hub = new Hub(log::head, log::onTopics, Hub.REMEMBERED);
        streams = new Streams(hub, Streams.mostOfThisProcess());
        log.follow(hub::tell);
        Gauge.builder("dateline.live.streams", streams, Streams::open).register(metrics);
    }

    void install(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_ALL_ROUTES);
    }

    private void answer(RoutingContext request) {
        if (PATH.equals(request.request().path())) {
            streams.take(request.request());
        } else {
            request.next();
        }
    }

    /// Ends all streams, which resume elsewhere or later, and refuses new ones. To be called before the framework begins to end: it waits for
    /// what is under way, and a stream is so for ever.
    public void end() {
        streams.end();
    }
}
