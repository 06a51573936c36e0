package dateline.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private final Audience audience = new Audience();

    private static LiveStream stream() {
        return new LiveStream(new FakeReader(), Set.of("newsfeed:en"));
    }

    private LiveStream join() {
        var stream = stream();
        audience.add(stream);
        return stream;
    }

    private void leave(LiveStream stream) {
        stream.leave();
        audience.oneLeft();
    }

    private List<LiveStream> all() {
        var all = new ArrayList<LiveStream>();
        audience.forEach(all::add);
        return all;
    }

    /// A positive number joins, any other lets one of those who are there leave.
    @Property
    void whoever_came_and_did_not_leave_is_there_in_order(@ForAll List<Byte> steps) {
        var audience = new Audience();
        var there = new ArrayList<LiveStream>();
        for (var step : steps) {
            if (step > 0) {
                var stream = stream();
                there.add(stream);
                audience.add(stream);
            } else if (!there.isEmpty()) {
                there.remove(-step % there.size()).leave();
                audience.oneLeft();
            }
            var all = new ArrayList<LiveStream>();
            audience.forEach(all::add);
            assertThat(all).isEqualTo(there);
            assertThat(audience.isEmpty()).isEqualTo(there.isEmpty());
        }
    }

    @Test
    void who_leaves_while_all_are_gone_through_is_passed_over_and_nobody_else() {
        var streams = new ArrayList<LiveStream>();
        for (var n = 0; n < 20; n++) {
            streams.add(join());
        }
        var told = new ArrayList<LiveStream>();
        audience.forEach(stream -> {
            told.add(stream);
            if (streams.indexOf(stream) == 4) {
                streams.subList(3, 19).forEach(this::leave);
                join();
            }
        });
        assertThat(told).containsExactly(streams.get(0), streams.get(1), streams.get(2), streams.get(3), streams.get(4), streams.get(19));
        assertThat(all()).hasSize(5).startsWith(streams.get(0), streams.get(1), streams.get(2), streams.get(19));
    }
}
