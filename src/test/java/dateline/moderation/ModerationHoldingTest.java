package dateline.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cast.Newsroom;
import dateline.people.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModerationHoldingTest {
    private final Newsroom newsroom = Newsroom.closed();
    private final ModerationHolding holding = new ModerationHolding(newsroom.database);

    private void reportAndReject() {
        var note = newsroom.board.pin(newsroom.ben, "rude", "public");
        var mia = newsroom.people.add("mia@example.org", "Mia Lund", Role.READER);
        newsroom.database.inTransaction(tx -> newsroom.cases.give(tx, new IllegalContent(
                Optional.of(mia), "note", note, "It is a threat against me.", "Mia Lund", "mia@example.org", true, "10.0.0.1")));
        var work = newsroom.desk.take(newsroom.ada, Queue.REPORTED, List.of()).orElseThrow();
        newsroom.desk.decide(newsroom.ada, work.of().id(), work.of().version(), new Decision(
                Decision.Action.BAN, Optional.of(Reason.THREAT), Decision.Ground.LAW, "", Optional.empty(), "person"));
    }

    @Test
    void an_author_gets_what_was_decided_and_a_reporter_what_was_reported() {
        reportAndReject();
        var about = holding.of(newsroom.ben);
        assertThat(about.at("/decisions/0/action").asText()).isEqualTo("ban");
        assertThat(about.at("/decisions/0").has("by")).isFalse();
        assertThat(about.at("/measures/0/action").asText()).isEqualTo("ban");
        var mia = newsroom.people.withEmail("mia@example.org").orElseThrow();
        assertThat(holding.of(mia).at("/reports/0/words").asText()).isEqualTo("It is a threat against me.");
    }

    @Test
    void who_goes_leaves_no_address_and_no_notices_behind() {
        reportAndReject();
        var mia = newsroom.people.withEmail("mia@example.org").orElseThrow();
        newsroom.database.inTransaction(tx -> {
            holding.erase(tx, mia);
            holding.erase(tx, newsroom.ben);
            return mia;
        });
        assertThat(newsroom.statements.of(newsroom.ben, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(newsroom.database.<String>read(handle -> handle
                        .createQuery("select string_agg(contact_name || contact_email || network, '') from moderation.report")
                        .mapTo(String.class)
                        .one()))
                .isEmpty();
    }
}
