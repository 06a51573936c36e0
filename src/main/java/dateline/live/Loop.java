package dateline.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// The streams of one event loop. Everything here runs on the loop's thread, one thing after the other: that is what keeps streams
/// in order without locks.
final class Loop {
    /// Streams are looked after in turn, so that comments do not all go out at once. A stream is visited every 15 s and left alone
    /// when it was sent something in the last 4 s: so it is never silent for 20 s.
    private static final int TURNS = 15;
    private static final int RECENTLY = 4;
    private static final int PATIENCE_AHEAD = 5;
    private static final Audience NOBODY = new Audience();

    /// What a reader names as its last position that never was one.
    static final long NO_POSITION = -1;

    private final Executor thread;
    private final Backlog backlog;
    private final Map<String, Audience> byTopic = new HashMap<>();
    private final List<Audience> turns = new ArrayList<>();
    private final Map<LiveStream, Integer> ahead = new HashMap<>();
    private long head;
    private int tick;
    private int next;

    Loop(Executor thread, Backlog backlog, long head) {
        this.thread = thread;
        this.backlog = backlog;
        this.head = head;
        for (var turn = 0; turn < TURNS; turn++) {
            turns.add(new Audience());
        }
    }

    Executor thread() {
        return thread;
    }

    /// Begins the stream: with what the reader missed after `last`, or at once when that is empty.
    void join(LiveStream stream, OptionalLong last) {
        stream.topics().forEach(topic -> byTopic.computeIfAbsent(topic, _ -> new Audience()).add(stream));
        stream.setTurn(next++ % TURNS);
        turns.get(stream.turn()).add(stream);
        var from = last.orElse(head);
        stream.startAfter(Math.max(from, head));
        if (from == NO_POSITION) {
            stream.send(Frame.reset(head), tick);
        } else if (from == head) {
            stream.send(Frame.joined(head), tick);
        } else if (from > head) {
            awaitHead(stream);
        } else {
            catchUp(stream, from);
        }
    }

    /// The reader knows more than we do: it comes from a node that is ahead, or from a log that was since restored to an earlier state.
    private void awaitHead(LiveStream stream) {
        stream.send(Frame.KEEP_ALIVE, tick);
        ahead.put(stream, tick + PATIENCE_AHEAD);
    }

    private void catchUp(LiveStream stream, long from) {
        var upTo = head;
        var recent = backlog.remembered(stream.topics(), from, upTo);
        if (recent.isPresent()) {
            tellMissed(stream, new Backlog.Missed.All(recent.get()), from, upTo);
            return;
        }
        stream.send(Frame.KEEP_ALIVE, tick);
        stream.waitForMissed();
        backlog.read(stream.topics(), from, upTo, missed -> thread.execute(() -> tellMissed(stream, missed, from, upTo)));
    }

    private void tellMissed(LiveStream stream, Backlog.Missed missed, long from, long upTo) {
        if (stream.isEnded()) {
            return;
        }
        switch (missed) {
            case Backlog.Missed.All(var frames) -> {
                stream.startAfter(from);
                stream.send(Frame.KEEP_ALIVE, tick);
                frames.forEach(frame -> stream.tell(frame, tick));
                stream.startAfter(upTo);
            }
            case Backlog.Missed.TooMany _ -> stream.send(Frame.reset(upTo), tick);
            case Backlog.Missed.Unknown _ -> {
                leave(stream);
                stream.end();
                return;
            }
        }
        stream.caughtUp(tick);
    }

    /// Tells all streams of new events, which reach up to `newest`.
    void deliver(List<Frame> frames, long newest) {
        var slow = new ArrayList<LiveStream>();
        for (var frame : frames) {
            byTopic.getOrDefault(frame.topic(), NOBODY).forEach(stream -> {
                if (!stream.take(frame, tick)) {
                    slow.add(stream);
                }
            });
        }
        head = newest;
        for (var stream : slow) {
            leave(stream);
            stream.cut();
        }
    }

    void leave(LiveStream stream) {
        if (stream.hasLeft()) {
            return;
        }
        stream.leave();
        for (var topic : stream.topics()) {
            byTopic.computeIfPresent(topic, (_, all) -> withoutOne(all));
        }
        turns.get(stream.turn()).oneLeft();
        ahead.remove(stream);
    }

    private static @Nullable Audience withoutOne(Audience all) {
        all.oneLeft();
        return all.isEmpty() ? null : all;
    }

    /// To be called every second.
    void tick() {
        tick++;
        turns.get(tick % TURNS).forEach(stream -> {
            if (tick - stream.lastSent() >= RECENTLY && !stream.isFull()) {
                stream.send(Frame.KEEP_ALIVE, tick);
            }
        });
        ahead.entrySet().removeIf(waiting -> isSettled(waiting.getKey(), waiting.getValue()));
    }

    private boolean isSettled(LiveStream stream, int patientUntil) {
        if (stream.after() <= head) {
            return true;
        }
        if (tick < patientUntil) {
            return false;
        }
        stream.startAfter(head);
        stream.send(Frame.reset(head), tick);
        return true;
    }

    void endAll() {
        for (var turn = 0; turn < TURNS; turn++) {
            turns.set(turn, new Audience()).forEach(stream -> {
                stream.leave();
                stream.end();
            });
        }
        byTopic.clear();
        ahead.clear();
    }
}
