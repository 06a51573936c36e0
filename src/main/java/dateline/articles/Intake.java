package dateline.articles;

import dateline.articles.Articles.Written;
import dateline.events.Event;
import dateline.events.EventLog;
import dateline.platform.Database;
import dateline.platform.Database.Tx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Takes in whole articles with their history, many in one transaction: all of them or none.
@Singleton
public final class Intake {
    private final Database database;
    private final EventLog log;
    private final Addresses addresses;
    private final Clock clock;

    @Inject
    public Intake(Database database, EventLog log, Addresses addresses, Clock clock) {
        this.database = database;
        this.log = log;
        this.addresses = addresses;
        this.clock = clock;
    }

    /// What became of an arrival.
    public record Taken(ArticleId id, How how) {}

    public enum How {
        IMPORTED, UPDATED, SKIPPED
    }

    /// Sees to it that ids given from now on are above this one, so that articles can come in under the ids they had.
    public void reserve(long highest) {
        database.inTransaction(tx -> {
            IntakeSql.reserve(tx.handle(), highest);
            return highest;
        });
    }

    /// Answers in the order of the arrivals. Ids asked for must be reserved.
    public List<Taken> take(List<Arrival> arrivals) {
        return database.inTransaction(tx -> {
            IntakeSql.oneAtATime(tx.handle());
            return new Batch(tx).take(arrivals);
        });
    }

    private final class Batch {
        private final Tx tx;
        private final List<IntakeSql.Row> rows = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final Map<String, IntakeSql.Known> byKey = new HashMap<>();
        private final Map<Long, IntakeSql.Known> byId = new HashMap<>();

        Batch(Tx tx) {
            this.tx = tx;
        }

        List<Taken> take(List<Arrival> arrivals) {
            IntakeSql.known(tx.handle(), arrivals).forEach(this::remember);
            var taken = new ArrayList<Taken>();
            for (var arrival : arrivals) {
                var known = known(arrival);
                taken.add(known == null ? insert(arrival) : renew(known, arrival));
            }
            flush();
            log.appendAll(tx, events);
            return taken;
        }

        private void remember(IntakeSql.Known known) {
            byId.put(known.id(), known);
            if (!known.key().isEmpty()) {
                byKey.put(known.key(), known);
            }
        }

        private IntakeSql.@org.jspecify.annotations.Nullable Known known(Arrival arrival) {
            var same = byKey.get(arrival.key());
            if (same != null || !arrival.isOurs() || arrival.wanted().isEmpty()) {
                return same;
            }
            return byId.get(arrival.wanted().getAsLong());
        }

        private Taken insert(Arrival arrival) {
            var id = new ArticleId(freeId(arrival.wanted()));
            var row = new IntakeSql.Row(id, arrival);
            rows.add(row);
            remember(new IntakeSql.Known(id.value(), arrival.key(), arrival.mark()));
            arrival.published().ifPresent(version -> tell(written(row.article(), version), arrival, true));
            return new Taken(id, How.IMPORTED);
        }

        private long freeId(OptionalLong wanted) {
            return wanted.isPresent() && !byId.containsKey(wanted.getAsLong()) ? wanted.getAsLong() : IntakeSql.nextId(tx.handle());
        }

        private Written written(Article article, Arrival.Version version) {
            return new Written(article, version.of(article.id()), addresses.path(article, version.content()));
        }

        private void tell(Written written, Arrival arrival, boolean isFirst) {
            var changed = Articles.changed(written, written.revision().note().orElse(""), written.article().section());
            events.add(changed);
            if (!isFirst) {
                events.add(changed.inNewsfeed());
            } else if (arrival.withdrawal().isEmpty()) {
                events.add(Articles.newsfeedItem(written));
            }
        }

        /// Adds what is new at the source; what is here stays, and what was withdrawn here is not published again.
        private Taken renew(IntakeSql.Known known, Arrival arrival) {
            var id = new ArticleId(known.id());
            if (Arrays.equals(known.mark(), arrival.mark())) {
                return new Taken(id, How.SKIPPED);
            }
            flush();
            var article = ArticleSql.lock(tx.handle(), id).orElseThrow();
            var stored = ArticleSql.revisions(tx.handle(), id).stream().map(Arrival.Version::of).toList();
            IntakeSql.mark(tx.handle(), id, arrival);
            var fresh = fresh(stored, article, arrival);
            if (fresh.isEmpty() && article.withdrawal().equals(arrival.withdrawal()) || article.status() == Status.WITHDRAWN) {
                return new Taken(id, How.SKIPPED);
            }
            var isFirst = article.firstPublishedAt().isEmpty();
            var renewed = IntakeSql.extend(tx.handle(), article, arrival, fresh);
            arrival.published().ifPresent(version -> tell(written(renewed, version), arrival, isFirst));
            return new Taken(id, How.UPDATED);
        }

        private List<Arrival.Version> fresh(List<Arrival.Version> stored, Article article, Arrival arrival) {
            var known = stored.stream().filter(Arrival.Version::isPublic).toList();
            if (arrival.published().isEmpty() && !known.isEmpty()) {
                return List.of();
            }
            var versions = arrival.versions();
            if (!known.isEmpty() && versions.size() >= known.size() && versions.subList(0, known.size()).equals(known)) {
                return versions.subList(known.size(), versions.size()).stream()
                        .filter(version -> version.number() > article.latest())
                        .toList();
            }
            var last = arrival.latest();
            var isThere = stored.getLast().content().equals(last.content()) && stored.getLast().isPublic() == last.isPublic();
            return isThere ? List.of() : List.of(last.renewed(article.latest() + 1, now(article, last)));
        }

        /// A later revision is published later than the one it follows, whatever its source says.
        private Optional<Instant> now(Article article, Arrival.Version last) {
            var before = article.updatedAt().orElse(Instant.MIN);
            return last.publishedAt().map(at -> at.isAfter(before) ? at : clock.instant().truncatedTo(ChronoUnit.MICROS));
        }

        private void flush() {
            IntakeSql.insert(tx.handle(), rows);
            rows.clear();
        }
    }
}
