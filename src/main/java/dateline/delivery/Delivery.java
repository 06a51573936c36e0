package dateline.delivery;

import dateline.events.EventLog;
import dateline.media.Media;
import dateline.platform.Configuration;
import dateline.platform.Visitor;
import dateline.site.Site;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/// Stands before all routes of the site's server and answers what is public.
@Singleton
final class Delivery {
    private static final int BEFORE_ALL_OTHERS = Integer.MAX_VALUE;
    private static final long MOST_BYTES = 256L << 20;
    private static final int SHARE_OF_MEMORY = 6;
    private static final long SECOND_MILLIS = 1_000;
    private static final String LIVE = "/live";
    private final Optional<Pages> pages;
    private final Gate gate;

    @Inject
    Delivery(
            Instance<Site> site,
            Media media,
            EventLog log,
            Configuration configuration,
            Gate gate,
            Clock clock,
            Vertx vertx,
            MeterRegistry metrics) {
        this.gate = gate;
        var headers = new Headers(configuration.publicUrl());
        var replies = new Replies(clock);
        var kept = new KeptPages(Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY));
        pages = site.stream().findFirst().map(all -> new Pages(
                kept, new Making(all, headers)::make, all, replies, new MediaFiles(media, headers, replies), gate));
        vertx.setPeriodic(SECOND_MILLIS, _ -> replies.tick());
        pages.ifPresent(all -> {
            follow(log, all);
            measure(metrics, kept, all);
        });
    }

    /// This process's own events drop pages before their writer is answered, when they have no place in the log yet; once they have
    /// it, and when others' events come, pages are dropped for good.
    private static void follow(EventLog log, Pages pages) {
        log.witness(event -> pages.drop(event.changes()));
        log.follow(events -> {
            var tags = new HashSet<String>();
            events.forEach(event -> tags.addAll(event.changes()));
            pages.drop(tags);
        });
    }

    private static void measure(MeterRegistry metrics, KeptPages kept, Pages pages) {
        Map.of(
                        "dateline.pages.hits", pages.hits,
                        "dateline.pages.misses", pages.misses,
                        "dateline.pages.renders", pages.renders,
                        "dateline.pages.evicted", kept.evicted,
                        "dateline.pages.dropped", kept.dropped)
                .forEach((name, count) -> FunctionCounter.builder(name, count, LongAdder::sum).register(metrics));
        Gauge.builder("dateline.pages.bytes", kept, KeptPages::bytes).baseUnit("bytes").register(metrics);
    }

    void install(@Observes Filters filters) {
        filters.register(this::answer, BEFORE_ALL_OTHERS);
    }

    private void answer(RoutingContext request) {
        if ((pages.isEmpty() || !pages.get().take(request.request())) && !isRefused(request)) {
            request.request().headers().set(Visitor.HEADER, gate.visitor(request.request()));
            request.next();
        }
    }

    private boolean isRefused(RoutingContext request) {
        Gate.Ends ends = task -> request.addEndHandler(_ -> task.run());
        return LIVE.equals(request.request().path())
                ? gate.refusesStream(request.request(), ends)
                : gate.refusesCall(request.request(), ends);
    }
}
