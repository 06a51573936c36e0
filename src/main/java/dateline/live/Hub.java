package dateline.live;

import dateline.events.LoggedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/// Takes new events from the log and hands them to the streams of all event loops.
final class Hub {
    static final int REMEMBERED = 4_000;
    private final LongSupplier logHead;
    private final Recent recent;
    private final Backlog backlog;
    private final List<Loop> loops = new CopyOnWriteArrayList<>();
    private long head;

    /// @param remembered how many events are kept for those who come back
    Hub(LongSupplier logHead, Backlog.History history, int remembered) {
        this.logHead = logHead;
        this.recent = new Recent(remembered);
        this.backlog = new Backlog(recent, history);
    }

    /// A loop that is told of every event after those that have been told so far.
    synchronized Loop open(Executor thread) {
        head = Math.max(head, logHead.getAsLong());
        var loop = new Loop(thread, backlog, head);
        loops.add(loop);
        return loop;
    }

    /// The next events of the log, in order.
    synchronized void tell(List<LoggedEvent> events) {
        var frames = events.stream()
                .filter(event -> Topics.areOpen(event.topic(), event.name()))
                .map(Frame::of)
                .toList();
        head = events.getLast().position();
        recent.add(events.getFirst().position(), frames);
        var newest = head;
        loops.forEach(loop -> loop.thread().execute(() -> loop.deliver(frames, newest)));
    }

    void endAll() {
        loops.forEach(loop -> loop.thread().execute(loop::endAll));
    }
}
