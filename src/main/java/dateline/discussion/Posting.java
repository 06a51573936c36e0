package dateline.discussion;

import dateline.blocks.BlockJson;
import dateline.discussion.Comment.State;
import dateline.discussion.DiscussionEvent.CommentsPosted;
import dateline.discussion.DiscussionEvent.More;
import dateline.events.EventLog;
import dateline.platform.Database;
import dateline.platform.Database.Tx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Stores new comments. Those that come while others are being stored share the next transaction, and those of one article its
/// event: under a flood the database commits, and open pages are told, some times a second instead of once a comment. One that comes
/// alone is stored at once.
final class Posting {
    private static final int MOST_AT_ONCE = 200;
    private static final Duration PAUSE = Duration.ofMillis(8);
    private final Database database;
    private final EventLog log;
    private final Clock clock;
    private final List<Waiting> queue = new ArrayList<>();
    private boolean isStoring;

    Posting(Database database, EventLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /// A comment to be stored. Its id, time and place among others are given here; `above` is what it answers.
    ///
    /// @param key empty when it has none
    /// @param kept is told in the transaction that stores it
    record Fresh(long article, long author, Optional<Row> above, Words words, State state, String key, Kept kept) {}

    @FunctionalInterface
    interface Kept {
        void told(Tx tx, long id);
    }

    private record Waiting(Fresh fresh, CompletableFuture<Row> stored) {}

    /// Waits until it is durable. A key that its author has used already answers the comment of that time.
    Row store(Fresh fresh) {
        var waiting = new Waiting(fresh, new CompletableFuture<>());
        synchronized (queue) {
            queue.add(waiting);
            if (!isStoring) {
                isStoring = true;
                Thread.ofVirtual().name("comments").start(this::storeAll);
            }
        }
        try {
            return waiting.stored.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private void storeAll() {
        for (var next = next(); !next.isEmpty(); next = next()) {
            store(next);
            pause();
        }
    }

    private List<Waiting> next() {
        synchronized (queue) {
            var some = queue.subList(0, Math.min(queue.size(), MOST_AT_ONCE));
            var next = List.copyOf(some);
            some.clear();
            isStoring = !next.isEmpty();
            return next;
        }
    }

    /// Whoever comes now shares the next transaction.
    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /// When they cannot be stored together each is tried alone: what is wrong with one is no fault of the others.
    private void store(List<Waiting> all) {
        try {
            var rows = database.inTransaction(tx -> insert(tx, all.stream().map(Waiting::fresh).toList()));
            for (var n = 0; n < all.size(); n++) {
                all.get(n).stored.complete(rows.get(n));
            }
        } catch (RuntimeException failure) {
            if (all.size() == 1) {
                all.getFirst().stored.completeExceptionally(failure);
            } else {
                all.forEach(one -> store(List.of(one)));
            }
        }
    }

    private List<Row> insert(Tx tx, List<Fresh> all) {
        var ids = WriteSql.nextIds(tx.handle(), all.size());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var rows = new ArrayList<Row>();
        for (var n = 0; n < all.size(); n++) {
            rows.add(row(all.get(n), ids.get(n), now));
        }
        var in = new HashSet<>(WriteSql.insert(tx.handle(), rows, all.stream().map(Fresh::key).toList(), now));
        var fresh = rows.stream().filter(row -> in.contains(row.id())).toList();
        complete(tx, fresh);
        var stored = new ArrayList<Row>();
        for (var n = 0; n < all.size(); n++) {
            if (in.contains(rows.get(n).id())) {
                all.get(n).kept.told(tx, rows.get(n).id());
                stored.add(rows.get(n));
            } else {
                stored.add(ReadSql.withKey(tx.handle(), all.get(n).author, all.get(n).key).orElseThrow());
            }
        }
        return stored;
    }

    private static Row row(Fresh fresh, long id, Instant now) {
        return new Row(
                id,
                fresh.article,
                fresh.above.map(Row::thread).orElse(id),
                fresh.above.map(Row::id),
                fresh.above.map(row -> row.depth() + 1).orElse(0),
                fresh.above.map(row -> row.placeOfReply(id)).orElse(List.of(id)),
                Optional.of(fresh.author),
                Optional.empty(),
                fresh.above.flatMap(Row::author),
                fresh.above.flatMap(Row::guest),
                fresh.state,
                fresh.state == State.PUBLISHED,
                BlockJson.write(fresh.words.body()).toString(),
                fresh.words.source(),
                now,
                Optional.empty(),
                false);
    }

    private void complete(Tx tx, List<Row> fresh) {
        var threads = fresh.stream().filter(row -> row.replyTo().isEmpty()).map(Row::id).toList();
        if (!threads.isEmpty()) {
            WriteSql.insertThreads(tx.handle(), threads);
        }
        var published = fresh.stream().filter(row -> row.state() == State.PUBLISHED).toList();
        if (!published.isEmpty()) {
            WriteSql.count(tx.handle(), published.stream().map(Row::id).toList(), 1);
            log.appendAll(tx, events(published));
        }
    }

    private static List<CommentsPosted> events(List<Row> published) {
        Map<Long, List<More>> byArticle = new LinkedHashMap<>();
        published.forEach(row -> byArticle
                .computeIfAbsent(row.article(), _ -> new ArrayList<>())
                .add(new More(row.id(), row.thread(), row.replyTo())));
        var at = published.getFirst().at();
        return byArticle.entrySet().stream().map(one -> CommentsPosted.of(one.getKey(), one.getValue(), at)).toList();
    }
}
