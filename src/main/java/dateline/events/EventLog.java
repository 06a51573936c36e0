package dateline.events;

import dateline.platform.Database;
import dateline.platform.Database.Tx;
import dateline.platform.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The ordered, gapless list of all that happened. Append in the transaction of the change; follow it with {@link #follow}.
@Singleton
public final class EventLog {
    private final Database database;
    private final Tail tail;
    private final List<Consumer<Event>> witnesses = new CopyOnWriteArrayList<>();

    @Inject
    public EventLog(Database database) {
        this.database = database;
        this.tail = new Tail(database);
    }

    /// An appended event, not yet at its place.
    public record Receipt(long id) {}

    /// Appends in the transaction of the change that the event tells. When that commits, witnesses of this process are told before
    /// `inTransaction` returns, and every follower everywhere wakes up.
    public Receipt append(Tx tx, Event event) {
        var id = EventSql.append(tx.handle(), event, Json.write(event));
        tx.afterCommit(() -> {
            witnesses.forEach(witness -> witness.accept(event));
            tail.wakeAll();
        });
        return new Receipt(id);
    }

    /// Appends many at once, in this order, as {@link #append} does.
    public void appendAll(Tx tx, List<? extends Event> events) {
        if (events.isEmpty()) {
            return;
        }
        EventSql.appendAll(tx.handle(), events);
        tx.afterCommit(() -> {
            events.forEach(event -> witnesses.forEach(witness -> witness.accept(event)));
            tail.wakeAll();
        });
    }

    /// Gives all committed events their positions and wakes the other processes: for a program that appends without following.
    public void placeAll() {
        tail.placeAll();
    }

    /// Is told of this process's own events at once after their commit, in no promised order and before they have a position. For
    /// what must have happened before the writer is answered, such as dropping a page.
    public void witness(Consumer<Event> witness) {
        witnesses.add(witness);
    }

    /// Is told of all events of all processes, in the order of their positions, each once, beginning after the newest one at the time
    /// of {@link #start}. Called on the one thread of the tail: must be quick and must not throw.
    public void follow(Consumer<List<LoggedEvent>> follower) {
        tail.follow(follower);
    }

    /// Begins to place and deliver events. Followers must be known before.
    public void start() {
        tail.start();
    }

    public void stop() {
        tail.stop();
    }

    /// Waits until every follower of this process has been given the event, and answers its position; empty when that took longer.
    public OptionalLong settle(Receipt receipt, Duration most) {
        return tail.settle(receipt.id(), most);
    }

    /// The position of the newest event that followers of this process have been given.
    public long head() {
        return tail.delivered();
    }

    /// Events on the topics with positions in (`after`, `upTo`], in order, at most `most` of them.
    public List<LoggedEvent> onTopics(Collection<String> topics, long after, long upTo, int most) {
        return database.read(handle -> EventSql.onTopics(handle, topics, after, upTo, most)).stream()
                .map(EventSql.Row::event)
                .toList();
    }
}
