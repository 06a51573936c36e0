package dateline.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cast.Newsroom;
import dateline.moderation.Desk.Outcome;
import dateline.moderation.Desk.Work;
import dateline.moderation.Notices.Notice;
import dateline.people.Person;
import dateline.people.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IllegalContentTest {
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

    private List<Notice> notices(Person person) {
        return newsroom.decisions.of(person, Long.MAX_VALUE, 50);
    }

    private Cases.Reported give(Optional<Person> by, long note, String email, String network) {
        return newsroom.database.inTransaction(tx -> newsroom.cases.give(
                tx, new IllegalContent(by, "note", note, "This is a threat against me.", "Eve Fox", email, true, network)));
    }

    @Test
    void anybody_may_give_notice_of_illegal_content_and_it_comes_first() {
        held("risky", 7);
        reported("rude");
        var note = newsroom.board.pin(ben, "illegal", "public");
        assertThat(give(Optional.empty(), note, "eve@example.org", "10.0.0.1")).isEqualTo(Cases.Reported.TAKEN);
        assertThat(give(Optional.empty(), note, "Eve@example.org", "10.0.0.2")).isEqualTo(Cases.Reported.AGAIN);
        assertThat(give(Optional.of(mia), note, "mia@example.org", "")).isEqualTo(Cases.Reported.TAKEN);
        var work = take(mod, Queue.REPORTED);
        assertThat(work.shown().text()).isEqualTo("illegal");
        assertThat(work.reports()).hasSize(2).allMatch(Desk.Reported::isNotice).allMatch(Desk.Reported::isInGoodFaith);
        done(decide(mod, work, Decision.reject(Reason.ILLEGAL)));
        assertThat(notices(mia)).singleElement().satisfies(notice -> assertThat(notice.topic()).isEqualTo("report"));
    }

    @Test
    void a_network_gives_no_flood_of_notices() {
        for (var i = 0; i < 10; i++) {
            assertThat(give(Optional.empty(), newsroom.board.pin(ben, "n" + i, "public"), "e" + i + "@example.org", "10.0.0.1"))
                    .isEqualTo(Cases.Reported.TAKEN);
        }
        var note = newsroom.board.pin(ben, "more", "public");
        assertThat(give(Optional.empty(), note, "f@example.org", "10.0.0.1")).isEqualTo(Cases.Reported.TOO_MANY);
        assertThat(give(Optional.empty(), note, "f@example.org", "10.0.0.2")).isEqualTo(Cases.Reported.TAKEN);
    }

    @Test
    void a_year_is_counted() {
        reported("rude");
        newsroom.clock.advance(Duration.ofMinutes(30));
        done(decide(mod, take(mod, Queue.REPORTED), Decision.reject(Reason.ABUSE)));
        newsroom.decisions.appeal(ben, notices(ben).getFirst().decided().id(), "It was a quotation.");
        newsroom.clock.advance(Duration.ofMinutes(10));
        done(decide(ada, take(ada, Queue.APPEALED), Decision.approve()));
        var year = newsroom.counts.of(2026);
        assertThat(year.lines().stream().map(line -> line.subject() + " " + line.detail() + " " + line.count())).containsExactly(
                "appeals granted 1", "decisions approve 1", "decisions reject 1", "grounds terms 1", "origins appealed 1", "origins reported 1",
                "removals abuse 1", "reports abuse 1");
        assertThat(year.minutesToDecide()).isEqualTo(30);
        assertThat(year.minutesToAnswerAppeals()).isEqualTo(10);
        assertThat(newsroom.counts.of(2025).lines()).isEmpty();
    }

    private List<String> mails(String to) {
        return newsroom.outbox.newest(10).stream().filter(kept -> kept.mail().to().equals(to)).map(kept -> kept.mail().body()).toList();
    }

    @Test
    void an_author_gets_the_statement_of_reasons_by_mail_and_hears_when_it_is_taken_back() {
        reported("rude");
        var decision = done(decide(mod, take(mod, Queue.REPORTED), Decision.reject(Reason.ABUSE)));
        assertThat(mails("ben@example.org")).singleElement().asString()
                .contains("rude", "Removed: Abuse", "rules of this site", "no machine did", "http://127.0.0.1:8080/account/decisions")
                .doesNotContain("Mo Odd");
        newsroom.desk.undo(mod, decision);
        assertThat(mails("ben@example.org")).hasSize(2).first().asString().contains("was taken back");
        done(decide(mod, take(mod, Queue.REPORTED), Decision.approve()));
        assertThat(mails("ben@example.org")).hasSize(2);
    }

    @Test
    void whoever_gave_notice_without_an_account_hears_what_came_of_it() {
        var note = newsroom.board.pin(ben, "illegal", "public");
        give(Optional.empty(), note, "eve@example.net", "10.0.0.1");
        done(decide(mod, take(mod, Queue.REPORTED), Decision.approve()));
        assertThat(mails("eve@example.net")).singleElement().asString().contains("looked at it, and it stays");
    }
}
