package dateline.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.articles.ArticleId;
import dateline.articles.Articles;
import dateline.cast.Newsroom;
import dateline.events.LoggedEvent;
import dateline.people.Person;
import dateline.people.Role;
import dateline.platform.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DiscussionTest {
    private final Newsroom newsroom = Newsroom.open();
    private final Discussion discussion = newsroom.discussion;
    private final Person ben = newsroom.ben;
    private final Person cleo = newsroom.people.add("cleo@example.org", "Cleo Marsh", Role.READER);
    private final ArticleId fire = published();

    @AfterEach
    void close() {
        newsroom.close();
    }

    private ArticleId published() {
        var draft = newsroom.articles.draft(newsroom.jon, Newsroom.inWorld(), Newsroom.harbourFire()).article().id();
        newsroom.articles.publish(draft);
        return draft;
    }

    private Venue venue() {
        return newsroom.venues.of(fire).orElseThrow();
    }

    private Comment said(Person by, String text) {
        return kept(discussion.comment(by, fire, new Draft(Optional.empty(), text, Optional.empty())));
    }

    private Comment answered(Person by, Comment to, String text) {
        return kept(discussion.comment(by, fire, new Draft(Optional.of(to.id()), text, Optional.empty())));
    }

    private static Comment kept(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Kept.class);
        return ((Outcome.Kept) outcome).comment();
    }

    private List<String> shown(Sort sort) {
        return newsroom.threads.stretch(venue(), sort, Optional.empty(), 200).comments().stream()
                .map(comment -> "-".repeat(comment.depth()) + (comment.isRemoved() ? "(removed)" : comment.source()))
                .toList();
    }

    private int count() {
        return newsroom.threads.counts(Set.of(fire.value())).getOrDefault(fire.value(), 0);
    }

    @Test
    void replies_stand_below_what_they_answer_and_deep_ones_in_the_order_of_their_coming() {
        var one = said(ben, "one");
        newsroom.clock.advance(Duration.ofSeconds(1));
        said(cleo, "two");
        var reply = answered(cleo, one, "one.1");
        var deeper = answered(ben, reply, "one.1.1");
        answered(ben, one, "one.2");
        var deepest = answered(cleo, deeper, "deep");
        answered(ben, deepest, "deeper");
        answered(ben, deeper, "deep too");
        assertThat(shown(Sort.OLDEST)).containsExactly(
                "one", "-one.1", "--one.1.1", "---deep", "----deeper", "---deep too", "-one.2", "two");
        assertThat(shown(Sort.NEWEST)).startsWith("two", "one");
        assertThat(shown(Sort.DISCUSSED)).startsWith("one", "-one.1");
        assertThat(newsroom.threads.find(deepest.id()).orElseThrow().answered()).contains("Ben Orr");
    }

    @Test
    void the_same_key_is_one_comment_however_often_and_at_once_it_is_sent() throws Exception {
        var draft = new Draft(Optional.empty(), "Once", Optional.of("k1"));
        var tasks = new ArrayList<Callable<Comment>>();
        for (var n = 0; n < 20; n++) {
            tasks.add(() -> kept(discussion.comment(ben, fire, draft)));
        }
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = new ArrayList<CommentId>();
            for (var sent : senders.invokeAll(tasks)) {
                ids.add(sent.get().id());
            }
            assertThat(Set.copyOf(ids)).hasSize(1);
        }
        assertThat(kept(discussion.comment(cleo, fire, draft)).id()).isNotNull();
        assertThat(shown(Sort.OLDEST)).containsExactly("Once", "Once");
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void many_at_once_are_all_there_and_counted() throws Exception {
        var root = said(ben, "root");
        var tasks = new ArrayList<Callable<Comment>>();
        for (var n = 0; n < 300; n++) {
            var text = "number " + n;
            tasks.add(n % 2 == 0 ? () -> said(newsroom.ada, text) : () -> answered(newsroom.jon, root, text));
        }
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var sent : senders.invokeAll(tasks)) {
                sent.get();
            }
        }
        var page = newsroom.threads.page(venue(), Sort.DISCUSSED, Optional.empty(), 20, 5);
        assertThat(page.count()).isEqualTo(301).isEqualTo(count());
        assertThat(page.threads().getFirst().replies()).isEqualTo(150);
        assertThat(page.threads().getFirst().comments()).hasSize(5);
        assertThat(page.threads()).hasSize(20);
        var seen = new ArrayList<>(page.threads());
        for (var next = page.next(); next.isPresent(); ) {
            var more = newsroom.threads.page(venue(), Sort.DISCUSSED, next, 20, 1);
            seen.addAll(more.threads());
            next = more.next();
        }
        assertThat(seen).hasSize(151).extracting(thread -> thread.comments().getFirst().id()).doesNotHaveDuplicates();
    }

    @Test
    void a_list_goes_on_where_it_ended_in_every_order() {
        var one = said(ben, "one");
        said(cleo, "two");
        for (var n = 0; n < 7; n++) {
            answered(cleo, one, "reply " + n);
        }
        for (var sort : Sort.values()) {
            var all = new ArrayList<CommentId>();
            var next = Optional.<Cursor>empty();
            do {
                var stretch = newsroom.threads.stretch(venue(), sort, next, 2);
                assertThat(stretch.comments()).hasSizeBetween(1, 2);
                stretch.comments().forEach(comment -> all.add(comment.id()));
                next = stretch.next().map(cursor -> Cursor.read(cursor.toString()).orElseThrow());
            } while (next.isPresent());
            assertThat(all).as(sort.word()).hasSize(9).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_removed_comment_stays_as_a_place_only_while_it_holds_replies() {
        var one = said(ben, "one");
        var reply = answered(cleo, one, "reply");
        var last = answered(ben, reply, "last");
        kept(discussion.remove(cleo, reply.id()));
        assertThat(shown(Sort.NEWEST)).containsExactly("one", "-(removed)", "--last");
        assertThat(newsroom.threads.find(last.id()).orElseThrow().answered()).isEmpty();
        kept(discussion.remove(ben, one.id()));
        assertThat(shown(Sort.NEWEST)).containsExactly("(removed)", "-(removed)", "--last");
        assertThat(count()).isEqualTo(1);
        kept(discussion.remove(ben, last.id()));
        assertThat(shown(Sort.NEWEST)).isEmpty();
        assertThat(newsroom.threads.page(venue(), Sort.NEWEST, Optional.empty(), 20, 5).count()).isZero();
        assertThat(discussion.remove(ben, last.id())).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void what_its_author_removed_is_nowhere_any_more() {
        var one = said(ben, "secret words");
        kept(discussion.edit(ben, one.id(), "more secret words"));
        kept(discussion.remove(ben, one.id()));
        var left = newsroom.database.read(handle -> handle.createQuery(
                "select (select string_agg(c::text, '') from discussion.comment c) || coalesce((select string_agg(f::text, '') from discussion.former f), '')")
                .mapTo(String.class).one());
        assertThat(left).doesNotContain("secret");
    }

    @Test
    void words_can_be_changed_for_a_while_by_their_author_alone() {
        var one = said(ben, "frist");
        assertThat(discussion.edit(cleo, one.id(), "mine")).isEqualTo(new Outcome.Refused(Refusal.NOT_YOURS));
        assertThat(discussion.edit(ben, one.id(), " ")).isEqualTo(new Outcome.Refused(Refusal.EMPTY));
        var edited = kept(discussion.edit(ben, one.id(), "first"));
        assertThat(edited.source()).isEqualTo("first");
        assertThat(edited.editedAt()).isPresent();
        newsroom.clock.advance(Discussion.EDITABLE.plusSeconds(1));
        assertThat(discussion.edit(ben, one.id(), "late")).isEqualTo(new Outcome.Refused(Refusal.TOO_LATE));
        var former = newsroom.database.read(handle -> handle.createQuery("select source from discussion.former").mapTo(String.class).list());
        assertThat(former).containsExactly("frist");
    }

    @Test
    void each_reacts_once_and_may_change_their_mind() {
        var one = said(ben, "one");
        discussion.react(cleo, one.id(), Optional.of(Reaction.LIKE));
        discussion.react(cleo, one.id(), Optional.of(Reaction.LIKE));
        discussion.react(newsroom.jon, one.id(), Optional.of(Reaction.LIKE));
        assertThat(kept(discussion.react(cleo, one.id(), Optional.of(Reaction.LAUGH))).reactions())
                .isEqualTo(Map.of(Reaction.LIKE, 1, Reaction.LAUGH, 1));
        assertThat(newsroom.threads.own(venue(), cleo.id()).reactions()).isEqualTo(Map.of(one.id().value(), "laugh"));
        assertThat(kept(discussion.react(cleo, one.id(), Optional.empty())).reactions()).isEqualTo(Map.of(Reaction.LIKE, 1));
    }

    @Test
    void what_cannot_be_said_is_refused_with_its_reason() {
        var one = said(ben, "one");
        assertThat(discussion.comment(ben, fire, new Draft(Optional.empty(), "x".repeat(5_001), Optional.empty())))
                .isEqualTo(new Outcome.Refused(Refusal.TOO_LONG));
        kept(discussion.remove(ben, one.id()));
        assertThat(discussion.comment(ben, fire, new Draft(Optional.of(one.id()), "too late", Optional.empty())))
                .isEqualTo(new Outcome.Refused(Refusal.REPLY_GONE));
        assertThat(discussion.comment(ben, new ArticleId(9_999), new Draft(Optional.empty(), "where?", Optional.empty())))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void the_narrowest_policy_counts_and_old_articles_are_read_only() {
        var one = said(ben, "one");
        newsroom.policies.put(new Policy("", "", 0, Optional.of(Opening.CLOSED), Optional.empty()));
        assertThat(discussion.react(ben, one.id(), Optional.of(Reaction.LIKE))).isEqualTo(new Outcome.Unknown());
        newsroom.policies.put(new Policy("en", "world", 0, Optional.of(Opening.READ_ONLY), Optional.of(14)));
        assertThat(discussion.comment(ben, fire, new Draft(Optional.empty(), "x", Optional.empty()))).isEqualTo(new Outcome.Refused(Refusal.READ_ONLY));
        newsroom.policies.put(new Policy("", "", fire.value(), Optional.of(Opening.OPEN), Optional.empty()));
        said(ben, "open again");
        newsroom.clock.advance(Duration.ofDays(15));
        assertThat(venue().opening(newsroom.clock.instant())).isEqualTo(Opening.READ_ONLY);
        newsroom.policies.put(new Policy("", "", fire.value(), Optional.empty(), Optional.empty()));
        assertThat(newsroom.policies.all()).hasSize(2);
    }

    @Test
    void under_a_withdrawn_article_nothing_is_seen_or_said() {
        var one = said(ben, "one");
        newsroom.articles.withdraw(fire, "It never burnt.");
        assertThat(venue().opening(newsroom.clock.instant())).isEqualTo(Opening.CLOSED);
        assertThat(discussion.edit(ben, one.id(), "two")).isEqualTo(new Outcome.Unknown());
        assertThat(newsroom.articles.find(fire).map(dateline.articles.Article::status)).contains(dateline.articles.Status.WITHDRAWN);
        assertThat(newsroom.articles.publish(fire)).isInstanceOf(Articles.Outcome.Refused.class);
    }

    @Test
    void the_log_tells_of_comments_without_their_words() throws Exception {
        var before = newsroom.log.head();
        var one = said(ben, "secret words");
        answered(cleo, one, "more of them");
        discussion.remove(ben, one.id());
        var deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        List<LoggedEvent> told = List.of();
        while (told.size() < 3 && System.nanoTime() < deadline) {
            Thread.sleep(10);
            told = newsroom.log.onTopics(Set.of("article:" + fire), before, Long.MAX_VALUE, 10);
        }
        assertThat(told).extracting(LoggedEvent::name).containsOnly("comment");
        assertThat(told).extracting(event -> Json.read(event.data()).path("action").asText()).containsExactly("posted", "posted", "removed");
        assertThat(told).allMatch(event -> event.changes().equals(Set.of("discussion:" + fire)));
        assertThat(told).noneMatch(event -> event.data().contains("secret") || event.data().contains("Orr"));
        assertThat(Json.read(told.get(1).data()).path("replyTo").asLong()).isEqualTo(one.id().value());
    }

    @Test
    void staff_and_the_articles_author_are_known_as_such() {
        assertThat(said(newsroom.jon, "I wrote it").author().badge()).contains("author");
        assertThat(said(newsroom.ada, "I edit").author().badge()).contains("editor");
        assertThat(said(ben, "I read").author().badge()).isEmpty();
    }

    @Test
    void a_thread_is_shown_from_any_of_its_comments_on() {
        var one = said(ben, "one");
        var replies = new ArrayList<Comment>();
        for (var n = 0; n < 6; n++) {
            replies.add(answered(cleo, one, "reply " + n));
        }
        var whole = newsroom.threads.around(fire, replies.get(3).id(), 10).orElseThrow();
        assertThat(whole.isWhole()).isTrue();
        assertThat(whole.comments()).hasSize(7);
        var part = newsroom.threads.around(fire, replies.get(3).id(), 2).orElseThrow();
        assertThat(part.comments()).extracting(Comment::source).containsExactly("one", "reply 3", "reply 4");
        assertThat(part.next()).contains(replies.get(5).id());
        assertThat(newsroom.threads.around(new ArticleId(4_711), one.id(), 2)).isEmpty();
    }
}
