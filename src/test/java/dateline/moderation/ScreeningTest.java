package dateline.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cast.Newsroom;
import dateline.moderation.Measure.Action;
import dateline.moderation.Measure.Breadth;
import dateline.moderation.Standing.Status;
import dateline.people.Person;
import dateline.people.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScreeningTest {
    private final Newsroom newsroom = Newsroom.closed();

    private Verdict judge(Person by, String text) {
        return newsroom.database.inTransaction(tx -> newsroom.screening.judge(tx, submission(by, text)));
    }

    private static Submission submission(Person by, String text) {
        return new Submission("note", by, new Place("en", "en", "world", 1), text, List.of());
    }

    private long impose(Action action, Breadth breadth, Person on, Optional<Instant> until) {
        var order = new MeasureSql.Order(new Measure(action, breadth, until), on, newsroom.ada, "", newsroom.clock.instant());
        return newsroom.database.inTransaction(tx -> MeasureSql.insert(tx.handle(), order));
    }

    @Test
    void what_a_reader_says_is_published() {
        assertThat(judge(newsroom.ben, "The quay was empty at dawn.")).isInstanceOf(Verdict.Clean.class);
    }

    @Test
    void nobody_who_is_banned_is_heard_until_the_ban_ends() {
        impose(Action.BAN, Breadth.PERSON, newsroom.ben, Optional.of(newsroom.clock.instant().plus(Duration.ofDays(1))));
        assertThat(judge(newsroom.ben, "It is me.")).isEqualTo(new Verdict.Refused("moderation.refused.banned"));
        newsroom.clock.advance(Duration.ofDays(1));
        assertThat(judge(newsroom.ben, "It is me.")).isInstanceOf(Verdict.Clean.class);
    }

    @Test
    void a_mute_ends_by_itself_and_a_longer_ban_stands_above_it() {
        var tomorrow = newsroom.clock.instant().plus(Duration.ofDays(1));
        impose(Action.MUTE, Breadth.PERSON, newsroom.ben, Optional.of(tomorrow));
        assertThat(newsroom.standing.of(newsroom.ben)).isEqualTo(new Status.Muted(tomorrow));
        impose(Action.BAN, Breadth.PERSON, newsroom.ben, Optional.of(tomorrow));
        impose(Action.BAN, Breadth.PERSON, newsroom.ben, Optional.empty());
        assertThat(newsroom.standing.of(newsroom.ben)).isEqualTo(new Status.Banned(Optional.empty()));
    }

    @Test
    void a_warning_silences_nobody_and_a_lifted_ban_neither() {
        impose(Action.WARN, Breadth.PERSON, newsroom.ben, Optional.empty());
        var ban = impose(Action.BAN, Breadth.PERSON, newsroom.ben, Optional.empty());
        assertThat(newsroom.database.<Boolean>inTransaction(tx -> MeasureSql.lift(tx.handle(), ban, newsroom.ada, newsroom.clock.instant()))).isTrue();
        assertThat(newsroom.standing.of(newsroom.ben)).isEqualTo(new Status.Free());
    }

    @Test
    void a_banned_address_is_known_by_its_tag_and_case_too() {
        impose(Action.BAN, Breadth.ADDRESS, newsroom.people.add("troll+one@example.net", "Troll", Role.READER), Optional.empty());
        var again = newsroom.people.add("Troll+Two@example.net", "Somebody else", Role.READER);
        assertThat(newsroom.standing.of(again)).isInstanceOf(Status.Banned.class);
        assertThat(newsroom.standing.of(newsroom.people.add("trolley@example.net", "Trolley", Role.READER))).isEqualTo(new Status.Free());
    }

    @Test
    void a_banned_domain_meets_the_domains_below_it_but_not_the_staff() {
        impose(Action.BAN, Breadth.DOMAIN, newsroom.people.add("x@spam.example", "X", Role.READER), Optional.empty());
        assertThat(newsroom.standing.of(newsroom.people.add("y@mail.spam.example", "Y", Role.READER))).isInstanceOf(Status.Banned.class);
        assertThat(newsroom.standing.of(newsroom.people.add("z@notspam.example", "Z", Role.READER))).isEqualTo(new Status.Free());
        assertThat(newsroom.standing.of(newsroom.people.add("chief@spam.example", "Chief", Role.EDITOR))).isEqualTo(new Status.Free());
    }

    @Test
    void a_flood_is_stopped_and_flows_again_later() {
        for (var i = 0; i < Limits.USUAL.perMinute(); i++) {
            assertThat(judge(newsroom.ben, "Wave " + i)).isInstanceOf(Verdict.Clean.class);
        }
        assertThat(judge(newsroom.ben, "One more")).isEqualTo(new Verdict.Refused("moderation.refused.pace"));
        assertThat(judge(newsroom.jon, "Staff are not stopped")).isInstanceOf(Verdict.Clean.class);
        newsroom.clock.advance(Duration.ofMinutes(2));
        assertThat(judge(newsroom.ben, "Later")).isInstanceOf(Verdict.Clean.class);
    }

    @Test
    void many_at_once_pass_no_more_than_one_after_the_other() throws InterruptedException {
        var start = new CountDownLatch(1);
        List<Verdict> verdicts;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, Limits.USUAL.perMinute() + 20).mapToObj(i -> threads.submit(() -> {
                start.await();
                return judge(newsroom.ben, "Wave " + i);
            })).toList();
            start.countDown();
            verdicts = tasks.stream().map(task -> task.state() == java.util.concurrent.Future.State.SUCCESS ? task.resultNow() : join(task)).toList();
        }
        assertThat(verdicts.stream().filter(Verdict.Clean.class::isInstance)).hasSize(Limits.USUAL.perMinute());
    }

    private static Verdict join(java.util.concurrent.Future<Verdict> task) {
        try {
            return task.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void an_edit_counts_nowhere_but_needs_good_standing() {
        for (var i = 0; i < Limits.USUAL.perMinute() + 5; i++) {
            assertThat(edit("Better words")).isInstanceOf(Verdict.Clean.class);
        }
        impose(Action.BAN, Breadth.PERSON, newsroom.ben, Optional.empty());
        assertThat(edit("Better words")).isInstanceOf(Verdict.Refused.class);
    }

    private Verdict edit(String text) {
        return newsroom.database.inTransaction(tx -> newsroom.screening.judgeEdit(tx, submission(newsroom.ben, text)));
    }
}
