package dateline.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ResumingTest {
    private static final Set<String> NEWS = Set.of("newsfeed:en");
    private static final int FEW = 5;

    /// Something that can happen between the log, an event loop and readers.
    sealed interface Step {
        record Append(List<String> topics) implements Step {}

        /// A reader comes who knows everything up to `behind` positions before the newest.
        record Join(Set<String> topics, int behind) implements Step {}

        record Turn(int tasks) implements Step {}

        record Tick() implements Step {}
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var topic = Arbitraries.of("newsfeed:en", "newsfeed:ar", "article:7", "editions");
        var append = topic.list().ofMinSize(1).ofMaxSize(4).map(Step.Append::new);
        var topics = Arbitraries.of(NEWS, Set.of("newsfeed:en", "article:7"), Set.of("newsfeed:ar", "chat:7"));
        var join = topics.flatMap(some -> Arbitraries.integers().between(0, 20).map(behind -> new Step.Join(some, behind)));
        return Arbitraries.<Step>frequencyOf(
                        net.jqwik.api.Tuple.of(5, append),
                        net.jqwik.api.Tuple.of(3, join),
                        net.jqwik.api.Tuple.of(4, Arbitraries.integers().between(1, 3).map(Step.Turn::new)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.just(new Step.Tick())))
                .list()
                .ofMaxSize(60);
    }

    private record Expected(FakeReader reader, Set<String> topics, long after) {}

    @Property(tries = 500)
    void in_whatever_order_things_happen_no_reader_misses_or_repeats_an_event(@ForAll("steps") List<Step> steps) {
        var log = new FakeLog(FEW);
        var loop = new HandLoop(log.hub());
        var readers = new ArrayList<Expected>();
        for (var step : steps) {
            switch (step) {
                case Step.Append(var topics) -> log.append(topics.toArray(String[]::new));
                case Step.Turn(var tasks) -> loop.turn(tasks);
                case Step.Tick() -> loop.loop().tick();
                case Step.Join(var topics, var behind) -> {
                    var last = Math.max(0, log.head() - behind);
                    readers.add(new Expected(loop.join(topics, OptionalLong.of(last)), topics, last));
                }
            }
        }
        loop.until(() -> readers.stream().allMatch(expected -> hasAll(log, expected)));
        for (var expected : readers) {
            assertThat(expected.reader().positions).isEqualTo(due(log, expected));
        }
    }

    private static boolean hasAll(FakeLog log, Expected expected) {
        return expected.reader().positions.size() >= due(log, expected).size();
    }

    private static List<Long> due(FakeLog log, Expected expected) {
        var from = expected.reader().resets.isEmpty() ? expected.after() : expected.reader().resets.getLast();
        return log.positionsOn(expected.topics(), from);
    }

    @Test
    void who_names_no_position_begins_with_what_comes_next() {
        var log = new FakeLog(FEW);
        log.append("newsfeed:en");
        var loop = new HandLoop(log.hub());
        var reader = loop.join(NEWS, OptionalLong.empty());
        log.append("newsfeed:en", "article:7", "newsfeed:en");
        loop.turn(10);
        assertThat(reader.positions).containsExactly(2L, 4L);
        assertThat(reader.comments).isEqualTo(1);
    }

    @Test
    void who_missed_too_much_is_told_to_begin_anew() {
        var log = new FakeLog(FEW);
        var loop = new HandLoop(log.hub());
        for (var n = 0; n <= Backlog.MOST_MISSED; n++) {
            log.append("newsfeed:en");
        }
        loop.turn(Integer.MAX_VALUE);
        var reader = loop.join(NEWS, OptionalLong.of(0));
        loop.until(() -> !reader.resets.isEmpty());
        log.append("newsfeed:en");
        loop.turn(1);
        assertThat(reader.resets).containsExactly(Backlog.MOST_MISSED + 1L);
        assertThat(reader.positions).containsExactly(Backlog.MOST_MISSED + 2L);
    }

    @Test
    void who_missed_as_much_as_can_be_bridged_is_told_all() {
        var log = new FakeLog(FEW);
        var loop = new HandLoop(log.hub());
        for (var n = 0; n < Backlog.MOST_MISSED; n++) {
            log.append("newsfeed:en");
        }
        loop.turn(Integer.MAX_VALUE);
        var reader = loop.join(NEWS, OptionalLong.of(0));
        loop.until(() -> reader.positions.size() == Backlog.MOST_MISSED);
        assertThat(reader.resets).isEmpty();
    }

    @Test
    void a_position_that_never_was_one_is_answered_by_a_reset() {
        var log = new FakeLog(FEW);
        log.append("newsfeed:en");
        var reader = new HandLoop(log.hub()).join(NEWS, OptionalLong.of(Loop.NO_POSITION));
        assertThat(reader.resets).containsExactly(1L);
    }

    @Test
    void who_is_ahead_of_this_node_waits_for_it_and_is_not_told_again() {
        var log = new FakeLog(FEW);
        log.append("newsfeed:en");
        var loop = new HandLoop(log.hub());
        var reader = loop.join(NEWS, OptionalLong.of(3));
        log.append("newsfeed:en", "newsfeed:en", "newsfeed:en");
        loop.turn(1);
        loop.loop().tick();
        assertThat(reader.positions).containsExactly(4L);
        assertThat(reader.resets).isEmpty();
    }

    @Test
    void who_stays_ahead_comes_from_another_log_and_begins_anew() {
        var log = new FakeLog(FEW);
        log.append("newsfeed:en");
        var loop = new HandLoop(log.hub());
        var reader = loop.join(NEWS, OptionalLong.of(900));
        for (var second = 0; second < 10; second++) {
            loop.loop().tick();
        }
        log.append("newsfeed:en");
        loop.turn(1);
        assertThat(reader.resets).containsExactly(1L);
        assertThat(reader.positions).containsExactly(2L);
    }
}
