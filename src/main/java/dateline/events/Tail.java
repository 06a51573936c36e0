package dateline.events;

import dateline.platform.Database;
import dateline.platform.DatabaseUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/// Places and delivers events: woken by this process's own commits, by NOTIFY of others, and by a poll as the safety net.
final class Tail {
    private static final Logger LOG = Logger.getLogger(Tail.class);
    private static final int BATCH = 1000;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BUSY_POLL = Duration.ofMillis(3);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(200);

    private final Database database;
    private final List<Consumer<List<LoggedEvent>>> followers = new CopyOnWriteArrayList<>();
    private final Map<Long, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore notify = new Semaphore(0);
    private volatile long delivered;
    private volatile boolean running;
    private volatile boolean stopped;

    Tail(Database database) {
        this.database = database;
    }

    void follow(Consumer<List<LoggedEvent>> follower) {
        followers.add(follower);
    }

    void start() {
        delivered = place(Integer.MAX_VALUE);
        running = true;
        Thread.ofVirtual().name("event-tail").start(() -> whileRunning(this::deliver));
        Thread.ofPlatform().daemon().name("event-listen").start(() -> whileRunning(this::listen));
    }

    void stop() {
        stopped = true;
        wake.release();
        notify.release();
    }

    long delivered() {
        return delivered;
    }

    /// After a commit of this process: its own tail at once, other processes by one NOTIFY for all commits since the last. NOTIFY
    /// inside the writing transaction would make all commits of the server wait for one another.
    void wakeAll() {
        wake.release();
        if (stopped) {
            return;
        }
        synchronized (notify) {
            if (notify.availablePermits() == 0) {
                notify.release();
                Thread.ofVirtual().name("event-notify").start(this::wakeOthers);
            }
        }
    }

    void placeAll() {
        var before = -1L;
        for (var head = place(Integer.MAX_VALUE); head > before; head = place(Integer.MAX_VALUE)) {
            before = head;
        }
        database.read(handle -> {
            EventSql.wakeOthers(handle);
            return true;
        });
    }

    private long place(int most) {
        return database.inTransaction(tx -> EventSql.place(tx.handle(), most));
    }

    private void wakeOthers() {
        synchronized (notify) {
            notify.drainPermits();
        }
        try {
            database.read(handle -> {
                EventSql.wakeOthers(handle);
                return true;
            });
        } catch (RuntimeException failure) {
            LOG.debug("NOTIFY failed; others find the event by their poll", failure);
        }
    }

    OptionalLong settle(long id, Duration most) {
        if (!running) {
            return OptionalLong.empty();
        }
        var arrival = awaited.computeIfAbsent(id, _ -> new CompletableFuture<>());
        try {
            var placed = database.read(handle -> EventSql.positionOf(handle, id));
            if (placed.isPresent() && placed.getAsLong() <= delivered) {
                return placed;
            }
            wake.release();
            return OptionalLong.of(arrival.get(most.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException late) {
            return OptionalLong.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        } finally {
            awaited.remove(id);
        }
    }

    private interface Step {
        void run() throws SQLException, InterruptedException;
    }

    private void whileRunning(Step step) {
        var failing = false;
        while (!stopped) {
            try {
                step.run();
                failing = false;
            } catch (InterruptedException stop) {
                return;
            } catch (SQLException | RuntimeException failure) {
                if (!failing && !stopped) {
                    LOG.warn("The event log cannot be followed just now; trying again until it can", failure instanceof DatabaseUnavailable ? null : failure);
                }
                failing = true;
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver() throws InterruptedException {
        var head = place(BATCH);
        while (delivered < head) {
            var batch = database.read(handle -> EventSql.after(handle, delivered, BATCH));
            if (batch.isEmpty()) {
                break;
            }
            hand(batch);
        }
        wake.tryAcquire((awaited.isEmpty() ? POLL : BUSY_POLL).toMillis(), TimeUnit.MILLISECONDS);
        wake.drainPermits();
    }

    private void hand(List<EventSql.Row> batch) {
        var events = batch.stream().map(EventSql.Row::event).toList();
        for (var follower : followers) {
            try {
                follower.accept(events);
            } catch (RuntimeException failure) {
                LOG.error("A follower failed on the events up to " + events.getLast().position(), failure);
            }
        }
        delivered = events.getLast().position();
        for (var row : batch) {
            var waiting = awaited.get(row.id());
            if (waiting != null) {
                waiting.complete(row.event().position());
            }
        }
    }

    private void listen() throws SQLException {
        database.read(handle -> {
            handle.execute("listen dateline_events");
            listenOn(handle.getConnection());
            return true;
        });
    }

    private void listenOn(java.sql.Connection connection) {
        try {
            var notifications = connection.unwrap(PGConnection.class);
            wake.release();
            while (!stopped) {
                var told = notifications.getNotifications((int) POLL.toMillis());
                if (told != null && told.length > 0) {
                    wake.release();
                }
            }
        } catch (SQLException lost) {
            throw new DatabaseUnavailable(lost);
        }
    }
}
