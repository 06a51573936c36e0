package dateline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.articles.Articles.Outcome;
import dateline.articles.Articles.Written;
import dateline.cast.Newsroom;
import dateline.events.LoggedEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ArticlesTest {
    private final Newsroom newsroom = Newsroom.open();
    private final Articles articles = newsroom.articles;

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Written fire() {
        return articles.draft(newsroom.jon, Newsroom.inWorld(), Newsroom.harbourFire());
    }

    private Written published() {
        return done(articles.publish(fire().article().id()));
    }

    private static Written done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).written();
    }

    @Test
    void a_draft_is_known_to_no_reader() {
        var fire = fire();
        assertThat(fire.article().status()).isEqualTo(Status.DRAFT);
        assertThat(articles.published(fire.article().id())).isEmpty();
        assertThat(newsroom.lists.newest("en", 10)).isEmpty();
        assertThat(newsroom.newsfeed.newest("en", 10).items()).isEmpty();
    }

    @Test
    void publishing_makes_the_latest_revision_public_at_its_address() {
        var fire = published();
        assertThat(fire.path()).isEqualTo("/en/world/2026/03/04/fire-closes-the-old-harbour-" + fire.article().id());
        assertThat(articles.published(fire.article().id())).contains(fire);
        assertThat(newsroom.lists.newest("en", 10)).extracting(Teaser::headline).containsExactly("Fire closes the old harbour");
        assertThat(newsroom.newsfeed.newest("en", 10).items()).hasSize(1);
    }

    @Test
    void a_publication_is_seen_by_followers_before_it_is_answered() {
        var seen = new CopyOnWriteArrayList<LoggedEvent>();
        newsroom.log.follow(seen::addAll);
        var fire = published();
        assertThat(seen).extracting(LoggedEvent::topic).containsExactly("article:" + fire.article().id(), "newsfeed:en");
    }

    @Test
    void who_follows_the_newsfeed_alone_learns_of_corrections_and_withdrawals() {
        var fire = published();
        done(articles.correct(newsroom.ada, fire.article().id(), "Two.", Newsroom.inWorld(), Newsroom.about("Fire closes two warehouses")));
        done(articles.withdraw(fire.article().id(), "The report was false."));
        var told = newsroom.log.onTopics(List.of("newsfeed:en"), 0, Long.MAX_VALUE, 10);
        assertThat(told).extracting(LoggedEvent::name).containsExactly("newsfeed", "article", "article");
        assertThat(told.get(1).data()).contains("\"status\":\"corrected\"", "\"headline\":\"Fire closes two warehouses\"");
        assertThat(told.get(2).data()).contains("\"status\":\"withdrawn\"");
    }

    @Test
    void publishing_again_changes_nothing() {
        var fire = published();
        var head = newsroom.log.head();
        assertThat(done(articles.publish(fire.article().id()))).isEqualTo(fire);
        assertThat(newsroom.log.head()).isEqualTo(head);
    }

    @Test
    void a_revision_needs_the_newest_one_as_its_basis_and_loses_nothing_otherwise() {
        var id = fire().article().id();
        done(articles.revise(newsroom.jon, id, 1, Newsroom.inWorld(), Newsroom.about("Second")));
        var late = articles.revise(newsroom.ada, id, 1, Newsroom.inWorld(), Newsroom.about("Late"));
        assertThat(late).isInstanceOfSatisfying(Outcome.Conflict.class, conflict ->
                assertThat(conflict.current().revision().content().headline()).isEqualTo("Second"));
        assertThat(articles.revisions(id)).hasSize(2);
    }

    @Test
    void of_many_revisions_at_once_on_one_basis_one_is_kept() throws Exception {
        var id = fire().article().id();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = writers.invokeAll(java.util.stream.IntStream.range(0, 12)
                    .<java.util.concurrent.Callable<Outcome>>mapToObj(n ->
                            () -> articles.revise(newsroom.jon, id, 1, Newsroom.inWorld(), Newsroom.about("Writer " + n)))
                    .toList());
            var kept = 0;
            for (var outcome : outcomes) {
                kept += outcome.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(kept).isEqualTo(1);
        }
        assertThat(articles.revisions(id)).hasSize(2);
    }

    @Test
    void a_published_article_stays_as_it_is_while_a_revision_is_written() {
        var fire = published();
        done(articles.revise(newsroom.jon, fire.article().id(), 1, Newsroom.inWorld(), Newsroom.about("Unfinished")));
        assertThat(articles.published(fire.article().id()).orElseThrow().revision().content().headline()).isEqualTo("Fire closes the old harbour");
    }

    @Test
    void a_correction_is_public_with_its_note_and_keeps_what_was_public() {
        var fire = published();
        newsroom.clock.advance(Duration.ofMinutes(5));
        var corrected = done(articles.correct(
                newsroom.ada, fire.article().id(), "Two warehouses, not one.", Newsroom.inWorld(), Newsroom.about("Fire closes two warehouses")));
        assertThat(corrected.revision().note()).contains("Two warehouses, not one.");
        assertThat(corrected.article().firstPublishedAt()).isEqualTo(fire.article().firstPublishedAt());
        assertThat(articles.revisions(fire.article().id())).extracting(Revision::state)
                .containsExactly(Revision.State.PUBLISHED, Revision.State.CORRECTED);
        assertThat(newsroom.newsfeed.newest("en", 10).items()).hasSize(1).first()
                .satisfies(item -> assertThat(item.headline()).isEqualTo("Fire closes two warehouses"));
    }

    @Test
    void a_withdrawn_article_says_why_and_leaves_the_lists() {
        var fire = published();
        var withdrawn = done(articles.withdraw(fire.article().id(), "The report was false."));
        assertThat(withdrawn.article().withdrawal().orElseThrow().reason()).isEqualTo("The report was false.");
        assertThat(articles.published(fire.article().id())).isPresent();
        assertThat(newsroom.lists.newest("en", 10)).isEmpty();
        assertThat(newsroom.newsfeed.newest("en", 10).items()).isEmpty();
        assertThat(articles.publish(fire.article().id())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void only_what_is_public_can_be_corrected_or_withdrawn() {
        var id = fire().article().id();
        assertThat(articles.withdraw(id, "No.")).isInstanceOf(Outcome.Refused.class);
        assertThat(articles.correct(newsroom.ada, id, "No.", Newsroom.inWorld(), Newsroom.harbourFire())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void an_unknown_article_is_unknown() {
        var none = new ArticleId(987654);
        assertThat(List.of(articles.publish(none), articles.withdraw(none, "x"))).allMatch(outcome -> outcome instanceof Outcome.Unknown);
    }

    @Test
    void a_planned_article_is_published_at_its_time_and_once() {
        var id = fire().article().id();
        done(articles.schedule(newsroom.ada, id, newsroom.clock.instant().plusSeconds(60)));
        assertThat(articles.publishDue()).isFalse();
        newsroom.clock.advance(Duration.ofSeconds(60));
        assertThat(articles.publishDue()).isTrue();
        assertThat(articles.publishDue()).isFalse();
        assertThat(articles.published(id).orElseThrow().article().firstPublishedAt()).contains(newsroom.clock.instant());
    }

    @Test
    void a_plan_for_what_is_public_already_keeps_no_other_waiting() {
        var fire = published();
        done(articles.schedule(newsroom.ada, fire.article().id(), newsroom.clock.instant().plusSeconds(10)));
        var id = fire().article().id();
        done(articles.schedule(newsroom.ada, id, newsroom.clock.instant().plusSeconds(20)));
        newsroom.clock.advance(Duration.ofSeconds(60));
        assertThat(articles.publishDue()).isTrue();
        assertThat(articles.publishDue()).isTrue();
        assertThat(articles.publishDue()).isFalse();
        assertThat(articles.published(id)).isPresent();
    }

    @Test
    void nothing_without_a_headline_is_planned() {
        var id = articles.draft(newsroom.jon, Newsroom.inWorld(), Newsroom.about("")).article().id();
        assertThat(articles.schedule(newsroom.ada, id, newsroom.clock.instant().plusSeconds(10))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void what_readers_see_moves_by_a_correction_alone() {
        var fire = published();
        var elsewhere = new Placing("en", Newsroom.inWorld().section(), ArticleKind.ANALYSIS);
        assertThat(articles.revise(newsroom.jon, fire.article().id(), 1, elsewhere, Newsroom.harbourFire())).isInstanceOf(Outcome.Refused.class);
        assertThat(articles.published(fire.article().id())).contains(fire);
        assertThat(done(articles.correct(newsroom.ada, fire.article().id(), "It is analysis.", elsewhere, Newsroom.harbourFire())).article().kind())
                .isEqualTo(ArticleKind.ANALYSIS);
    }

    @Test
    void what_came_due_during_a_stop_is_published_at_the_start() throws Exception {
        var id = fire().article().id();
        done(articles.schedule(newsroom.ada, id, newsroom.clock.instant().plusSeconds(60)));
        newsroom.clock.advance(Duration.ofDays(2));
        new Schedule(articles, newsroom.clock).start();
        for (var wait = 0; wait < 200 && articles.published(id).isEmpty(); wait++) {
            Thread.sleep(25);
        }
        assertThat(articles.published(id)).isPresent();
    }

    @Test
    void a_slug_is_made_of_any_script() {
        var written = articles.draft(newsroom.jon, Newsroom.inWorld(), Newsroom.about("Пожар закрыл старую гавань"));
        assertThat(written.path()).contains("/pozar-zakryl-staruu-gavan-");
    }
}
