package dateline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.articles.Arrival.Version;
import dateline.articles.Intake.How;
import dateline.articles.Intake.Taken;
import dateline.cast.Newsroom;
import dateline.platform.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class IntakeTest {
    private static final Instant BEFORE = Instant.parse("2025-11-02T08:00:00Z");
    private final Newsroom newsroom = Newsroom.closed();

    private static Version version(int number, Revision.State state, String headline) {
        var at = BEFORE.plusSeconds(number);
        var published = state == Revision.State.DRAFT ? Optional.<Instant>empty() : Optional.of(at);
        return new Version(number, state, Newsroom.about(headline), Optional.empty(), at, published);
    }

    private static Arrival arrival(String key, OptionalLong wanted, Version... versions) {
        var mark = Secret.hash(List.of(versions).toString());
        return new Arrival(key, mark, wanted, false, Newsroom.inWorld(), BEFORE, List.of(versions), Optional.empty());
    }

    private Taken take(Arrival arrival) {
        return newsroom.intake.take(List.of(arrival)).getFirst();
    }

    @Test
    void an_article_keeps_its_id_and_its_revisions() {
        newsroom.intake.reserve(4711);
        var taken = take(arrival(
                "a", OptionalLong.of(4711), version(2, Revision.State.PUBLISHED, "One"), version(5, Revision.State.CORRECTED, "Two")));
        assertThat(taken).isEqualTo(new Taken(new ArticleId(4711), How.IMPORTED));
        assertThat(newsroom.articles.revisions(taken.id())).extracting(Revision::number).containsExactly(2, 5);
        var draft = newsroom.articles.draft(newsroom.ada, Newsroom.inWorld(), Newsroom.harbourFire());
        assertThat(draft.article().id().value()).isGreaterThan(4711);
    }

    @Test
    void an_id_that_is_taken_is_left_to_its_article() {
        var here = newsroom.articles.draft(newsroom.ada, Newsroom.inWorld(), Newsroom.harbourFire());
        var taken = take(arrival("a", OptionalLong.of(here.article().id().value()), version(1, Revision.State.PUBLISHED, "One")));
        assertThat(taken.how()).isEqualTo(How.IMPORTED);
        assertThat(taken.id()).isNotEqualTo(here.article().id());
    }

    @Test
    void the_same_again_is_skipped_also_within_one_batch() {
        var one = arrival("a", OptionalLong.empty(), version(1, Revision.State.PUBLISHED, "One"));
        assertThat(newsroom.intake.take(List.of(one, one))).extracting(Taken::how).containsExactly(How.IMPORTED, How.SKIPPED);
        assertThat(take(one).how()).isEqualTo(How.SKIPPED);
        newsroom.log.placeAll();
        assertThat(newsroom.newsfeed.newest("en", 10).items()).hasSize(1);
    }

    @Test
    void a_longer_history_adds_what_is_new() {
        var first = version(1, Revision.State.PUBLISHED, "One");
        take(arrival("a", OptionalLong.empty(), first));
        var again = take(arrival("a", OptionalLong.empty(), first, version(2, Revision.State.CORRECTED, "Two")));
        assertThat(again.how()).isEqualTo(How.UPDATED);
        var published = newsroom.articles.published(again.id()).orElseThrow();
        assertThat(published.revision().content().headline()).isEqualTo("Two");
        assertThat(newsroom.articles.revisions(again.id())).hasSize(2);
    }

    @Test
    void another_text_of_the_same_thing_becomes_a_later_revision() {
        take(arrival("a", OptionalLong.empty(), version(1, Revision.State.PUBLISHED, "One")));
        var again = take(arrival("a", OptionalLong.empty(), version(1, Revision.State.PUBLISHED, "Other")));
        assertThat(newsroom.articles.revisions(again.id())).extracting(Revision::number).containsExactly(1, 2);
        var article = newsroom.articles.find(again.id()).orElseThrow();
        assertThat(article.updatedAt().orElseThrow()).isAfter(article.firstPublishedAt().orElseThrow());
    }

    @Test
    void a_draft_can_be_published_by_importing_it_again() {
        var draft = take(arrival("a", OptionalLong.empty(), version(1, Revision.State.DRAFT, "One")));
        assertThat(newsroom.articles.published(draft.id())).isEmpty();
        take(arrival("a", OptionalLong.empty(), version(1, Revision.State.PUBLISHED, "One")));
        assertThat(newsroom.articles.published(draft.id())).isPresent();
    }

    @Test
    void what_was_withdrawn_here_stays_withdrawn() {
        var taken = take(arrival("a", OptionalLong.empty(), version(1, Revision.State.PUBLISHED, "One")));
        newsroom.articles.withdraw(taken.id(), "False.");
        assertThat(take(arrival("a", OptionalLong.empty(), version(1, Revision.State.PUBLISHED, "Other"))).how()).isEqualTo(How.SKIPPED);
        assertThat(newsroom.articles.find(taken.id()).orElseThrow().status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void a_whole_batch_is_taken_or_nothing() {
        var unplaced = new Arrival(
                "b", new byte[1], OptionalLong.empty(), false, new Placing("en", "nowhere", ArticleKind.NEWS), BEFORE,
                List.of(version(1, Revision.State.PUBLISHED, "Two")), Optional.empty());
        var good = arrival("a", OptionalLong.empty(), version(1, Revision.State.PUBLISHED, "One"));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> newsroom.intake.take(List.of(good, unplaced))).isNotNull();
        assertThat(newsroom.lists.newest("en", 10)).isEmpty();
    }

    @Test
    void all_that_readers_know_is_gone_through_in_order() {
        var arrivals = new ArrayList<Arrival>();
        for (var n = 1; n <= 450; n++) {
            arrivals.add(arrival("n" + n, OptionalLong.empty(), version(n, Revision.State.PUBLISHED, "Number " + n)));
        }
        newsroom.intake.take(arrivals);
        var seen = new ArrayList<String>();
        newsroom.wholes.each(whole -> seen.add(whole.revisions().getLast().content().headline()));
        assertThat(seen).hasSize(450).startsWith("Number 1", "Number 2").endsWith("Number 450");
    }
}
