package dateline.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One reader's stream. Belongs to one {@link Loop} and is touched by its thread only.
final class LiveStream {
    private static final int MOST_PENDING = 1_000;
    private static final List<Frame> NONE = List.of();
    private final Outlet outlet;
    private final Set<String> topics;
    private long after;
    private int lastSent;
    private int turn;
    private boolean catchesUp;
    private boolean ended;
    private boolean hasLeft;
    private List<Frame> pending = NONE;

    LiveStream(Outlet outlet, Set<String> topics) {
        this.outlet = outlet;
        this.topics = topics;
    }

    Set<String> topics() {
        return topics;
    }

    /// When it is looked after.
    int turn() {
        return turn;
    }

    void setTurn(int turn) {
        this.turn = turn;
    }

    /// Everything up to here was told, or never will be.
    long after() {
        return after;
    }

    void startAfter(long position) {
        after = position;
    }

    /// Holds back what comes until what was missed is known.
    void waitForMissed() {
        catchesUp = true;
        pending = new ArrayList<>();
    }

    /// What was missed has been told, up to where the stream began: goes on with what came meanwhile.
    void caughtUp(int tick) {
        catchesUp = false;
        var held = pending;
        pending = NONE;
        held.forEach(frame -> tell(frame, tick));
    }

    /// Answers false when the reader is too slow for it: then the stream must be cut, and resumes from where it was.
    boolean take(Frame frame, int tick) {
        if (catchesUp) {
            pending.add(frame);
            return pending.size() <= MOST_PENDING;
        }
        if (outlet.isFull()) {
            return false;
        }
        tell(frame, tick);
        return true;
    }

    void tell(Frame frame, int tick) {
        if (frame.position() > after) {
            after = frame.position();
            send(frame.bytes(), tick);
        }
    }

    void send(Encoded bytes, int tick) {
        lastSent = tick;
        outlet.send(bytes);
    }

    int lastSent() {
        return lastSent;
    }

    boolean isFull() {
        return outlet.isFull();
    }

    /// Whether the loop no longer tells it of anything.
    boolean hasLeft() {
        return hasLeft;
    }

    void leave() {
        hasLeft = true;
    }

    boolean isEnded() {
        return ended;
    }

    void end() {
        if (!ended) {
            ended = true;
            outlet.end();
        }
    }

    void cut() {
        if (!ended) {
            ended = true;
            outlet.cut();
        }
    }
}
