package dateline.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cast.Newsroom;
import dateline.moderation.Decision.Action;
import dateline.moderation.Decision.Ground;
import dateline.moderation.Desk.Outcome;
import dateline.moderation.Desk.Work;
import dateline.moderation.Statements.Appealed;
import dateline.moderation.Statements.Notice;
import dateline.moderation.Standing.Status;
import dateline.people.Person;
import dateline.people.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final Newsroom newsroom = Newsroom.closed();
    private final Person ada = newsroom.ada;
    private final Person ben = newsroom.ben;
    private final Person mod = newsroom.people.add("mod@example.org", "Mo Odd", Role.MODERATOR);
    private final Person mia = newsroom.people.add("mia@example.org", "Mia Lund", Role.READER);

    private long held(String text, double risk) {
        var note = newsroom.board.pin(ben, text, "held");
        newsroom.database.inTransaction(tx -> {
            newsroom.cases.hold(tx, "note", note, new Verdict.Held("words", risk, List.of("words")));
            return note;
        });
        return note;
    }

    private long reported(String text) {
        var note = newsroom.board.pin(ben, text, "public");
        newsroom.database.inTransaction(tx -> newsroom.cases.report(tx, mia, "note", note, Reason.ABUSE, "Rude."));
        return note;
    }

    private Work take(Person by, Queue queue) {
        return newsroom.desk.take(by, queue, List.of()).orElseThrow();
    }

    private Outcome decide(Person by, Work work, Decision decision) {
        return newsroom.desk.decide(by, work.of().id(), work.of().version(), decision);
    }

    private long done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).decision();
    }

    private Decision with(Action action, Duration lasting, String breadth) {
        return new Decision(action, Optional.of(Reason.HATE), Ground.TERMS, "Not here.", Optional.of(newsroom.clock.instant().plus(lasting)), breadth);
    }

    private List<Notice> notices(Person person) {
        return newsroom.statements.of(person, Long.MAX_VALUE, 50);
    }

    @Test
    void the_most_urgent_case_comes_first_and_is_nobody_elses_while_it_is_claimed() {
        held("calm", 1);
        held("urgent", 7);
        assertThat(take(mod, Queue.WAITING).shown().text()).isEqualTo("urgent");
        assertThat(take(mod, Queue.WAITING).shown().text()).isEqualTo("urgent");
        assertThat(take(ada, Queue.WAITING).shown().text()).isEqualTo("calm");
        newsroom.clock.advance(Duration.ofMinutes(3));
        assertThat(take(ada, Queue.WAITING).shown().text()).isEqualTo("urgent");
    }

    @Test
    void what_is_skipped_or_given_back_is_there_for_others() {
        held("calm", 1);
        held("urgent", 7);
        var urgent = take(mod, Queue.WAITING);
        assertThat(newsroom.desk.take(mod, Queue.WAITING, List.of(urgent.of().id())).orElseThrow().shown().text()).isEqualTo("calm");
        newsroom.desk.release(mod, urgent.of().id());
        assertThat(take(ada, Queue.WAITING).shown().text()).isEqualTo("urgent");
    }

    @Test
    void two_moderators_never_decide_the_same_item_at_once() {
        var note = held("maybe", 1);
        var mine = take(mod, Queue.WAITING);
        newsroom.clock.advance(Duration.ofMinutes(3));
        var theirs = take(ada, Queue.WAITING);
        assertThat(decide(mod, mine, Decision.approve())).isEqualTo(new Outcome.Conflict("Ada Merrow"));
        done(decide(ada, theirs, Decision.reject(Reason.SPAM)));
        assertThat(decide(mod, mine, Decision.approve())).isEqualTo(new Outcome.Conflict("Ada Merrow"));
        assertThat(newsroom.board.state(note)).isEqualTo("removed for spam");
    }

    @Test
    void of_many_who_decide_in_the_same_moment_one_does() throws Exception {
        held("maybe", 1);
        var work = take(mod, Queue.WAITING);
        List<Future<Outcome>> outcomes;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Outcome> decision = () -> decide(mod, work, Decision.approve());
            outcomes = threads.invokeAll(List.of(decision, decision, decision, decision, decision, decision));
        }
        assertThat(outcomes.stream().map(Future::resultNow).filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(newsroom.desk.newestBy(mod, 10)).hasSize(1);
    }

    @Test
    void an_approved_item_is_published_and_its_author_is_told_nothing() {
        var note = held("fine", 1);
        done(decide(mod, take(mod, Queue.WAITING), Decision.approve()));
        assertThat(newsroom.board.state(note)).isEqualTo("public");
        assertThat(notices(ben)).isEmpty();
        assertThat(newsroom.desk.counts()).containsEntry(Queue.WAITING, 0);
        assertThat(newsroom.desk.take(mod, Queue.WAITING, List.of())).isEmpty();
    }

    @Test
    void a_removed_item_comes_with_a_statement_of_reasons() {
        var note = reported("rude");
        var decision = done(decide(mod, take(mod, Queue.REPORTED), new Decision(
                Action.REJECT, Optional.of(Reason.ABUSE), Ground.LAW, " Section 5. ", Optional.empty(), "person")));
        assertThat(newsroom.board.state(note)).isEqualTo("removed for abuse");
        assertThat(notices(ben)).singleElement().satisfies(notice -> {
            assertThat(notice.topic()).isEqualTo("decision");
            assertThat(notice.decided().id()).isEqualTo(decision);
            assertThat(notice.decided().decision().words()).isEqualTo("Section 5.");
            assertThat(notice.decided().decision().ground()).isEqualTo(Ground.LAW);
            assertThat(notice.shown().orElseThrow().text()).isEqualTo("rude");
            assertThat(notice.mayAppeal()).isTrue();
        });
        assertThat(newsroom.statements.unread(ben)).isEqualTo(1);
        newsroom.statements.read(ben, notices(ben).getFirst().id());
        assertThat(newsroom.statements.unread(ben)).isZero();
    }

    @Test
    void a_removal_without_reason_a_mute_without_end_and_an_end_in_the_past_are_refused() {
        var work = takeHeld();
        assertThat(decide(mod, work, new Decision(Action.REJECT, Optional.empty(), Ground.TERMS, "", Optional.empty(), "person")))
                .isEqualTo(new Outcome.Refused("moderation.lacks.reason"));
        assertThat(decide(mod, work, new Decision(Action.MUTE, Optional.of(Reason.HATE), Ground.TERMS, "", Optional.empty(), "person")))
                .isEqualTo(new Outcome.Refused("moderation.lacks.end"));
        assertThat(decide(mod, work, with(Action.BAN, Duration.ofDays(-1), "person"))).isEqualTo(new Outcome.Refused("moderation.lacks.end"));
        assertThat(decide(mod, work, with(Action.BAN, Duration.ofDays(1), "planet"))).isEqualTo(new Outcome.Refused("moderation.lacks.breadth"));
    }

    private Work takeHeld() {
        held("bad", 1);
        return take(mod, Queue.WAITING);
    }

    @Test
    void a_mute_and_a_ban_come_with_the_removal_and_go_with_its_undoing() {
        var mute = done(decide(mod, takeHeld(), with(Action.MUTE, Duration.ofDays(3), "person")));
        assertThat(newsroom.standing.of(ben)).isInstanceOf(Status.Muted.class);
        assertThat(newsroom.desk.undo(mod, mute)).isEqualTo(new Outcome.Done(mute));
        assertThat(newsroom.standing.of(ben)).isEqualTo(new Status.Free());
        var ban = done(decide(mod, take(mod, Queue.WAITING), with(Action.BAN, Duration.ofDays(3), "domain")));
        assertThat(newsroom.standing.of(mia)).isInstanceOf(Status.Banned.class);
        newsroom.desk.undo(mod, ban);
        assertThat(newsroom.standing.of(mia)).isEqualTo(new Status.Free());
        assertThat(notices(ben)).isEmpty();
    }

    @Test
    void undoing_puts_everything_back_as_it_was() {
        var note = reported("rude");
        var before = take(mod, Queue.REPORTED);
        var decision = done(decide(mod, before, Decision.reject(Reason.ABUSE)));
        assertThat(newsroom.desk.counts()).containsEntry(Queue.REPORTED, 0);
        newsroom.desk.undo(ada, decision);
        assertThat(newsroom.board.state(note)).isEqualTo("public");
        var after = take(mod, Queue.REPORTED);
        assertThat(after.reports()).isEqualTo(before.reports());
        assertThat(after.of().reports()).isEqualTo(1);
        assertThat(after.history().removed()).isZero();
        assertThat(newsroom.desk.undo(mod, decision)).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void a_held_item_waits_again_when_its_approval_or_removal_is_undone() {
        var note = held("maybe", 1);
        var approval = done(decide(mod, take(mod, Queue.WAITING), Decision.approve()));
        newsroom.desk.undo(mod, approval);
        assertThat(newsroom.board.state(note)).isEqualTo("held");
        newsroom.desk.undo(mod, done(decide(mod, take(mod, Queue.WAITING), Decision.reject(Reason.SPAM))));
        assertThat(newsroom.board.state(note)).isEqualTo("held");
        assertThat(newsroom.desk.counts()).containsEntry(Queue.WAITING, 1);
    }

    @Test
    void an_appeal_goes_to_somebody_else_and_its_grant_restores_the_item_and_lifts_the_ban() {
        var note = reported("rude");
        done(decide(mod, take(mod, Queue.REPORTED), with(Action.BAN, Duration.ofDays(30), "person")));
        var notice = notices(ben).getFirst();
        assertThat(newsroom.statements.appeal(mia, notice.decided().id(), "Not mine")).isEqualTo(Appealed.UNKNOWN);
        assertThat(newsroom.statements.appeal(ben, notice.decided().id(), "  ")).isEqualTo(Appealed.WORDLESS);
        assertThat(newsroom.statements.appeal(ben, notice.decided().id(), "It was a quotation.")).isEqualTo(Appealed.TAKEN);
        assertThat(newsroom.statements.appeal(ben, notice.decided().id(), "Again")).isEqualTo(Appealed.AGAIN);
        assertThat(newsroom.desk.take(mod, Queue.APPEALED, List.of())).isEmpty();
        var work = take(ada, Queue.APPEALED);
        assertThat(work.appeal().orElseThrow().words()).isEqualTo("It was a quotation.");
        assertThat(work.contested().orElseThrow().byName()).isEqualTo("Mo Odd");
        newsroom.desk.release(ada, work.of().id());
        assertThat(decide(mod, work, Decision.approve())).isEqualTo(new Outcome.Refused("moderation.appeal.other"));
        var grant = done(decide(ada, work, Decision.approve()));
        assertThat(newsroom.board.state(note)).isEqualTo("public");
        assertThat(newsroom.standing.of(ben)).isEqualTo(new Status.Free());
        assertThat(notices(ben).stream().map(Notice::topic)).containsExactly("appeal", "decision");
        newsroom.desk.undo(ada, grant);
        assertThat(newsroom.standing.of(ben)).isInstanceOf(Status.Banned.class);
        assertThat(take(ada, Queue.APPEALED).appeal()).isPresent();
    }

    @Test
    void appeals_of_two_decisions_about_an_item_are_decided_one_after_the_other() {
        var note = reported("rude");
        var first = take(mod, Queue.REPORTED);
        done(decide(mod, first, Decision.reject(Reason.ABUSE)));
        done(decide(mod, newsroom.desk.look(first.of().id()).orElseThrow(), with(Action.BAN, Duration.ofDays(30), "person")));
        assertThat(notices(ben)).hasSize(2).allSatisfy(notice ->
                assertThat(newsroom.statements.appeal(ben, notice.decided().id(), "No.")).isEqualTo(Appealed.TAKEN));
        done(decide(ada, take(ada, Queue.APPEALED), Decision.reject(Reason.ABUSE)));
        done(decide(ada, take(ada, Queue.APPEALED), Decision.approve()));
        assertThat(newsroom.desk.take(ada, Queue.APPEALED, List.of())).isEmpty();
        assertThat(newsroom.board.state(note)).isEqualTo("public");
    }

    @Test
    void a_moderator_who_is_alone_decides_on_appeals_of_their_own_decisions() {
        newsroom.people.add("ada@example.org", "", Role.READER);
        reported("rude");
        done(decide(mod, take(mod, Queue.REPORTED), Decision.reject(Reason.ABUSE)));
        newsroom.statements.appeal(ben, notices(ben).getFirst().decided().id(), "It was a quotation.");
        done(decide(mod, take(mod, Queue.APPEALED), Decision.reject(Reason.ABUSE)));
        assertThat(notices(ben).getFirst().topic()).isEqualTo("appeal");
        assertThat(notices(ben)).noneMatch(Notice::mayAppeal);
    }

    @Test
    void after_half_a_year_there_is_no_appeal() {
        reported("rude");
        done(decide(mod, take(mod, Queue.REPORTED), Decision.reject(Reason.ABUSE)));
        newsroom.clock.advance(Duration.ofDays(185));
        assertThat(newsroom.statements.appeal(ben, notices(ben).getFirst().decided().id(), "Late")).isEqualTo(Appealed.TOO_LATE);
    }

    @Test
    void an_item_that_its_author_deleted_is_passed_over() {
        newsroom.board.tear(held("gone", 9));
        held("there", 1);
        assertThat(take(mod, Queue.WAITING).shown().text()).isEqualTo("there");
        assertThat(newsroom.desk.counts()).containsEntry(Queue.WAITING, 1);
    }

    @Test
    void reports_weigh_what_earlier_ones_were_worth() {
        for (var i = 0; i < 4; i++) {
            reported("fine " + i);
            done(decide(mod, take(mod, Queue.REPORTED), Decision.approve()));
        }
        assertThat(newsroom.database.<Double>read(handle -> ReportSql.weightOf(handle, mia))).isEqualTo(2.0 / 6);
        assertThat(newsroom.database.<Double>read(handle -> ReportSql.weightOf(handle, ada))).isEqualTo(1);
    }

    @Test
    void every_decision_is_in_the_audit_log() {
        held("maybe", 1);
        newsroom.desk.undo(ada, done(decide(mod, take(mod, Queue.WAITING), Decision.approve())));
        assertThat(newsroom.database.read(handle -> AuditSql.newest(handle, "", Long.MAX_VALUE, 10)).stream()
                        .map(line -> line.byName() + " " + line.action() + " " + line.before()))
                .containsExactly("Ada Merrow undo \"public\"", "Mo Odd decide \"held\"");
    }
}
