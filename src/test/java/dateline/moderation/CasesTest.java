package dateline.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cast.Newsroom;
import dateline.moderation.Cases.Reported;
import dateline.people.Person;
import dateline.people.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class CasesTest {
    private final Newsroom newsroom = Newsroom.closed();
    private final Person mia = newsroom.people.add("mia@example.org", "Mia Lund", Role.READER);

    private Reported report(Person by, long id) {
        return newsroom.database.inTransaction(tx -> newsroom.cases.report(tx, by, "note", id, Reason.ABUSE, " Rude. "));
    }

    private List<String> cases() {
        return newsroom.database.read(handle -> handle.createQuery("""
                        select concat_ws(' ', item_id, queue, state, nullif(held_for, ''), reports, weight) from moderation.case order by item_id
                        """).mapTo(String.class).list());
    }

    @Test
    void a_held_item_waits() {
        var note = newsroom.board.pin(newsroom.ben, "Maybe rude", "held");
        newsroom.database.inTransaction(tx -> {
            newsroom.cases.hold(tx, "note", note, new Verdict.Held("words", 3, List.of("words")));
            return note;
        });
        assertThat(cases()).containsExactly("1 waiting held words 0 0");
        assertThat(report(mia, note)).isEqualTo(Reported.TAKEN);
        assertThat(cases()).containsExactly("1 waiting held words 1 1");
    }

    @Test
    void a_person_reports_an_item_once() {
        var note = newsroom.board.pin(newsroom.ben, "Rude", "public");
        assertThat(report(mia, note)).isEqualTo(Reported.TAKEN);
        assertThat(report(mia, note)).isEqualTo(Reported.AGAIN);
        assertThat(report(newsroom.jon, note)).isEqualTo(Reported.TAKEN);
        assertThat(cases()).containsExactly("1 reported public 2 2");
    }

    @Test
    void nobody_reports_oneself_or_what_is_not_there() {
        var note = newsroom.board.pin(newsroom.ben, "Mine", "public");
        assertThat(report(newsroom.ben, note)).isEqualTo(Reported.OWN);
        assertThat(report(mia, note + 1)).isEqualTo(Reported.UNKNOWN);
        assertThat(cases()).isEmpty();
    }

    @Test
    void a_flood_of_reports_is_stopped() {
        for (var i = 0; i < 30; i++) {
            assertThat(report(mia, newsroom.board.pin(newsroom.ben, "Note " + i, "public"))).isEqualTo(Reported.TAKEN);
        }
        assertThat(report(mia, newsroom.board.pin(newsroom.ben, "One more", "public"))).isEqualTo(Reported.TOO_MANY);
    }

    @Test
    void an_item_whose_author_deleted_it_waits_no_longer() {
        var note = newsroom.board.pin(newsroom.ben, "Rude", "public");
        report(mia, note);
        newsroom.database.inTransaction(tx -> {
            newsroom.cases.gone(tx, "note", note);
            return note;
        });
        assertThat(cases()).containsExactly("1 public 1 1");
    }
}
