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

    private static final String APPEAL = "Everybody who loves the old harbour should come to the quay on Sunday and say so aloud";

    private Verdict say(Person by, long article, String text, String... links) {
        var submission = new Submission("note", by, new Place("en", "en", "world", article), text, List.of(links));
        return newsroom.database.inTransaction(tx -> newsroom.screening.judge(tx, submission));
    }

    private Person reader(String name) {
        return newsroom.people.add(name + "@example.org", name, Role.READER);
    }

    @Test
    void the_same_again_under_the_same_article_is_a_slip_of_the_hand() {
        assertThat(say(newsroom.ben, 1, "Well said!")).isInstanceOf(Verdict.Clean.class);
        assertThat(say(newsroom.ben, 1, "well said")).isEqualTo(new Verdict.Refused("moderation.refused.repeat"));
        assertThat(say(newsroom.ben, 2, "Well said!")).isInstanceOf(Verdict.Clean.class);
        assertThat(say(reader("mia"), 1, "Well said!")).isInstanceOf(Verdict.Clean.class);
        newsroom.clock.advance(Duration.ofMinutes(11));
        assertThat(say(newsroom.ben, 1, "Well said!")).isInstanceOf(Verdict.Clean.class);
    }

    @Test
    void one_text_under_many_articles_is_held() {
        say(newsroom.ben, 1, APPEAL);
        say(newsroom.ben, 2, APPEAL.replace("Sunday", "Monday"));
        assertThat(say(newsroom.ben, 3, APPEAL)).isInstanceOfSatisfying(Verdict.Held.class, held -> assertThat(held.reason()).isEqualTo("repeat"));
    }

    @Test
    void one_text_by_many_is_held_unless_its_figures_differ() {
        for (var name : List.of("one", "two", "three")) {
            assertThat(say(reader(name), 1, APPEAL)).isInstanceOf(Verdict.Clean.class);
        }
        assertThat(say(reader("four"), 1, APPEAL.toUpperCase())).isInstanceOf(Verdict.Held.class);
        assertThat(say(reader("five"), 1, APPEAL + " at 5")).isInstanceOf(Verdict.Clean.class);
    }

    @Test
    void what_was_said_is_forgotten_after_two_days() {
        say(newsroom.ben, 1, APPEAL);
        newsroom.clock.advance(Duration.ofDays(3));
        say(newsroom.ben, 1, "Good morning");
        assertThat(newsroom.database.<Integer>read(handle ->
                        handle.createQuery("select count(*) from moderation.passed").mapTo(Integer.class).one()))
                .isEqualTo(1);
    }

    @Test
    void listed_words_and_domains_are_held_or_refused_at_once() {
        newsroom.rules.list(newsroom.ada, new Listed(Listed.Kind.WORD, "en", "bilge", Listed.Level.HOLD));
        newsroom.rules.list(newsroom.ada, new Listed(Listed.Kind.WORD, "", "blast*", Listed.Level.REFUSE));
        newsroom.rules.list(newsroom.ada, new Listed(Listed.Kind.LINK, "", "spam.example", Listed.Level.REFUSE));
        assertThat(say(newsroom.ben, 1, "What B1LGE!")).isEqualTo(new Verdict.Held("words", 3, List.of("newcomer", "words")));
        assertThat(say(newsroom.ben, 1, "Blasted!")).isEqualTo(new Verdict.Refused("moderation.refused.word"));
        assertThat(say(newsroom.ben, 1, "See here", "https://spam.example/x")).isEqualTo(new Verdict.Refused("moderation.refused.link"));
        assertThat(say(newsroom.jon, 1, "Staff say bilge")).isInstanceOf(Verdict.Clean.class);
        newsroom.rules.unlist(newsroom.ada, new Listed(Listed.Kind.WORD, "en", "bilge", Listed.Level.HOLD));
        assertThat(say(newsroom.ben, 1, "Bilge, again")).isInstanceOf(Verdict.Clean.class);
        assertThat(audit()).containsExactly(
                "unlist word:en:bilge \"hold\" \"\"", "list link:spam.example \"\" \"refuse\"", "list word:blast* \"\" \"refuse\"",
                "list word:en:bilge \"\" \"hold\"");
    }

    private List<String> audit() {
        return newsroom.database.read(handle -> AuditSql.newest(handle, "", Long.MAX_VALUE, 50)).stream()
                .map(line -> line.action() + " " + line.subject() + " " + line.before() + " " + line.after())
                .toList();
    }

    @Test
    void nobody_changes_the_audit_log() {
        newsroom.rules.limit(newsroom.ada, new Limits(1, 2, 3, 4, 5));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> newsroom.database.read(handle -> handle.execute("delete from moderation.audit")))
                .hasMessageContaining("only added to");
    }

    @Test
    void newcomers_are_held_where_the_house_says_so_and_have_fewer_links() {
        newsroom.rules.set(newsroom.ada, new Policy(Policy.Scope.SECTION, "en/world", Timing.NEWCOMERS));
        assertThat(say(newsroom.ben, 1, "Hello")).isEqualTo(new Verdict.Held("newcomer", 1, List.of("newcomer")));
        newsroom.rules.unset(newsroom.ada, Policy.Scope.SECTION, "en/world");
        assertThat(say(newsroom.ben, 1, "Hello again")).isInstanceOf(Verdict.Clean.class);
        assertThat(say(newsroom.ben, 1, "Three", "https://a.example", "https://b.example", "https://c.example"))
                .isInstanceOfSatisfying(Verdict.Held.class, held -> assertThat(held.reason()).isEqualTo("links"));
    }

    @Test
    void another_process_sees_a_change_of_the_rules_by_the_log() {
        try (var open = Newsroom.open()) {
            var elsewhere = new RuleBook(open.database, open.log, open.clock);
            assertThat(elsewhere.rules().limits()).isEqualTo(Limits.USUAL);
            var limits = new Limits(1, 2, 3, 4, 5);
            open.rules.limit(open.ada, limits);
            assertThat(elsewhere.rules().limits()).isEqualTo(limits);
        }
    }
}
