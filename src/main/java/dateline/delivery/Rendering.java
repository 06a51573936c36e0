package dateline.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;

/// Makes pages that are not there, each once for all who ask at the same time. A page in the making is handed to those who asked
/// before an event came; who asks after it gets that page only when the event turns out to change nothing on it.
final class Rendering {
    private static final int AT_ONCE = 8;
    private static final int MOST_UNDER_WAY = 2_000;
    private final KeptPages kept;
    private final Function<Target, Finished> maker;
    private final Semaphore permits = new Semaphore(AT_ONCE);
    private final Map<String, Flight> underWay = new HashMap<>();
    final LongAdder renders = new LongAdder();

    Rendering(KeptPages kept, Function<Target, Finished> maker) {
        this.kept = kept;
        this.maker = maker;
    }

    /// What came of it.
    sealed interface Outcome {
        record Made(Finished page) implements Outcome {}

        record Failed(RuntimeException why) implements Outcome {}
    }

    private static final class Flight {
        private final Target target;
        private final List<Consumer<Outcome>> before = new ArrayList<>();
        private final List<Consumer<Outcome>> after = new ArrayList<>();
        private final Set<String> changed = new HashSet<>();

        private Flight(Target target, Collection<Consumer<Outcome>> readers) {
            this.target = target;
            this.before.addAll(readers);
        }
    }

    /// Hands the page to the reader, now or from another thread.
    void ask(Target target, Consumer<Outcome> reader) {
        join(target, reader).accept(reader);
    }

    /// Answers what is to be done for the reader outside the lock.
    private synchronized Consumer<Consumer<Outcome>> join(Target target, Consumer<Outcome> reader) {
        var there = kept.fresh(target.key());
        if (there != null) {
            return who -> who.accept(new Outcome.Made(there));
        }
        var flight = underWay.get(target.key());
        if (flight != null) {
            (flight.changed.isEmpty() ? flight.before : flight.after).add(reader);
        } else if (underWay.size() >= MOST_UNDER_WAY) {
            return who -> who.accept(new Outcome.Failed(new IllegalStateException("too many pages are being made")));
        } else {
            begin(new Flight(target, List.of(reader)));
        }
        return _ -> {};
    }

    /// When this returns, whoever asks for a page that shows one of the tags gets one whose making begins later.
    synchronized void drop(Collection<String> tags) {
        kept.drop(tags);
        underWay.values().forEach(flight -> flight.changed.addAll(tags));
    }

    private void begin(Flight flight) {
        underWay.put(flight.target.key(), flight);
        Thread.ofVirtual().name("render").start(() -> make(flight));
    }

    private void make(Flight flight) {
        permits.acquireUninterruptibly();
        Outcome outcome;
        try {
            renders.increment();
            outcome = new Outcome.Made(maker.apply(flight.target));
        } catch (RuntimeException failure) {
            outcome = new Outcome.Failed(failure);
        } finally {
            permits.release();
        }
        for (var reader : land(flight, outcome)) {
            reader.accept(outcome);
        }
    }

    /// Keeps what was made and answers whom it is for; for the others a new making begins.
    private synchronized List<Consumer<Outcome>> land(Flight flight, Outcome outcome) {
        underWay.remove(flight.target.key());
        var isForAll = switch (outcome) {
            case Outcome.Failed _ -> true;
            case Outcome.Made(var page) -> {
                var fresh = Collections.disjoint(page.shows(), flight.changed);
                kept.put(flight.target.key(), page, fresh);
                yield fresh;
            }
        };
        if (isForAll) {
            flight.before.addAll(flight.after);
        } else if (!flight.after.isEmpty()) {
            begin(new Flight(flight.target, flight.after));
        }
        return flight.before;
    }
}
