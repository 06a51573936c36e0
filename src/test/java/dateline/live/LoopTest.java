package dateline.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final Set<String> NEWS = Set.of("newsfeed:en");
    private final FakeLog log = new FakeLog(100);
    private final HandLoop loop = new HandLoop(log.hub());

    @Test
    void a_reader_who_takes_too_little_is_cut_off_and_others_are_not() {
        var slow = loop.join(NEWS, OptionalLong.empty());
        var quick = loop.join(NEWS, OptionalLong.empty());
        log.append("newsfeed:en");
        loop.turn(1);
        slow.isFull = true;
        log.append("newsfeed:en", "newsfeed:en");
        loop.turn(1);
        assertThat(slow.isCut).isTrue();
        assertThat(slow.positions).containsExactly(1L);
        assertThat(quick.positions).containsExactly(1L, 2L, 3L);
        var resumed = loop.join(NEWS, OptionalLong.of(1));
        assertThat(resumed.positions).containsExactly(2L, 3L);
    }

    @Test
    void a_silent_stream_hears_a_comment_at_least_every_20_seconds() {
        var readers = new ArrayList<FakeReader>();
        for (var n = 0; n < 40; n++) {
            readers.add(loop.join(NEWS, OptionalLong.empty()));
        }
        var silent = new int[readers.size()];
        var heard = readers.stream().mapToInt(reader -> reader.comments).toArray();
        for (var second = 0; second < 120; second++) {
            loop.loop().tick();
            for (var n = 0; n < silent.length; n++) {
                var comments = readers.get(n).comments;
                silent[n] = comments > heard[n] ? 0 : silent[n] + 1;
                heard[n] = comments;
                assertThat(silent[n]).isLessThan(20);
            }
        }
    }

    @Test
    void a_stream_that_hears_events_is_not_sent_comments_too() {
        var reader = loop.join(NEWS, OptionalLong.empty());
        for (var second = 0; second < 60; second++) {
            log.append("newsfeed:en");
            loop.turn(1);
            loop.loop().tick();
        }
        assertThat(reader.comments).isEqualTo(1);
    }

    @Test
    void who_left_is_sent_nothing() {
        var reader = new FakeReader();
        var stream = new LiveStream(reader, NEWS);
        loop.loop().join(stream, OptionalLong.empty());
        loop.loop().leave(stream);
        log.append("newsfeed:en");
        loop.turn(1);
        assertThat(reader.positions).isEmpty();
    }

    @Test
    void at_the_end_of_the_program_all_streams_end() {
        var reader = loop.join(NEWS, OptionalLong.empty());
        log.hub().endAll();
        loop.turn(1);
        assertThat(reader.isEnded).isTrue();
    }
}
