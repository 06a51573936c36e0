package dateline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cast.SettableClock;
import dateline.platform.Limits.Kind;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LimitsTest {
    private final SettableClock clock = new SettableClock();
    private final Limits limits = new Limits(clock);

    private int taken(Kind kind, String who, int tries) {
        return (int) IntStream.range(0, tries).filter(_ -> limits.take(kind, who) == 0).count();
    }

    @ParameterizedTest
    @EnumSource
    void in_one_moment_as_many_are_allowed_as_in_a_minute(Kind kind) {
        assertThat(taken(kind, "198.51.100.7", kind.perMinute() + 50)).isEqualTo(kind.perMinute());
    }

    @Test
    void who_waits_as_long_as_told_may_go_on() {
        taken(Kind.WRONG_TOKENS, "198.51.100.7", 20);
        var wait = limits.take(Kind.WRONG_TOKENS, "198.51.100.7");
        assertThat(wait).isEqualTo(3);
        clock.advance(Duration.ofSeconds(wait - 1));
        assertThat(limits.take(Kind.WRONG_TOKENS, "198.51.100.7")).isPositive();
        clock.advance(Duration.ofSeconds(1));
        assertThat(taken(Kind.WRONG_TOKENS, "198.51.100.7", 5)).isEqualTo(1);
    }

    @Test
    void what_was_not_used_is_not_saved_up() {
        taken(Kind.WRONG_TOKENS, "198.51.100.7", 20);
        clock.advance(Duration.ofHours(1));
        assertThat(taken(Kind.WRONG_TOKENS, "198.51.100.7", 100)).isEqualTo(20);
    }

    @Test
    void each_has_a_share_of_his_own_of_each_kind() {
        taken(Kind.WRONG_TOKENS, "198.51.100.7", 20);
        assertThat(limits.take(Kind.WRONG_TOKENS, "198.51.100.8")).isZero();
        assertThat(limits.take(Kind.CALLS_WITHOUT_TOKEN, "198.51.100.7")).isZero();
    }

    @Test
    void looking_takes_nothing() {
        taken(Kind.WRONG_TOKENS, "198.51.100.7", 19);
        assertThat(limits.look(Kind.WRONG_TOKENS, "198.51.100.7")).isZero();
        assertThat(limits.take(Kind.WRONG_TOKENS, "198.51.100.7")).isZero();
        assertThat(limits.look(Kind.WRONG_TOKENS, "198.51.100.7")).isPositive();
    }

    @Test
    void a_clock_that_is_set_back_locks_nobody_out_for_longer_than_that() {
        taken(Kind.WRONG_TOKENS, "198.51.100.7", 20);
        clock.advance(Duration.ofHours(-1));
        assertThat(limits.take(Kind.WRONG_TOKENS, "198.51.100.7")).isBetween(1L, 60L);
    }
}
