package dateline.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.articles.ArticleId;
import dateline.cast.Newsroom;
import dateline.discussion.Comment.State;
import dateline.discussion.Contributions.Entry;
import dateline.people.Person;
import dateline.people.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What somebody finds of their own and of answers to it, over all articles.
final class ContributionsTest {
    private static final long ALL = Long.MAX_VALUE;
    private final Newsroom newsroom = Newsroom.open();
    private final Contributions contributions = newsroom.contributions;
    private final ModeratedComments moderated = new ModeratedComments(newsroom.log, newsroom.venues, newsroom.people, newsroom.clock);
    private final Person ben = newsroom.ben;
    private final Person cleo = newsroom.people.add("cleo@example.org", "Cleo Marsh", Role.READER);
    private final ArticleId fire = published();
    private final ArticleId ferry = published();

    @AfterEach
    void close() {
        newsroom.close();
    }

    private ArticleId published() {
        var draft = newsroom.articles.draft(newsroom.jon, Newsroom.inWorld(), Newsroom.harbourFire()).article().id();
        newsroom.articles.publish(draft);
        return draft;
    }

    private Comment said(Person by, ArticleId under, String text) {
        return kept(newsroom.discussion.comment(by, under, new Draft(Optional.empty(), text, Optional.empty())));
    }

    private Comment answered(Person by, Comment to, String text) {
        return kept(newsroom.discussion.comment(by, to.article(), new Draft(Optional.of(to.id()), text, Optional.empty())));
    }

    private static Comment kept(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Kept.class);
        return ((Outcome.Kept) outcome).comment();
    }

    private static List<String> words(Contributions.Page page) {
        return page.entries().stream().map(entry -> entry.comment().source()).toList();
    }

    private void moderate(Comment comment, boolean isHeld) {
        newsroom.database.inTransaction(tx -> {
            if (isHeld) {
                moderated.hold(tx, comment.id().value());
            } else {
                moderated.remove(tx, comment.id().value(), "abuse");
            }
            return true;
        });
    }

    @Test
    void what_somebody_wrote_is_told_newest_first_and_by_pages() {
        for (var n = 1; n <= 5; n++) {
            said(ben, n % 2 == 0 ? fire : ferry, "number " + n);
        }
        said(cleo, fire, "not his");
        var first = contributions.by(ben, ALL, 2);
        assertThat(words(first)).containsExactly("number 5", "number 4");
        var second = contributions.by(ben, first.next().orElseThrow().value(), 2);
        assertThat(words(second)).containsExactly("number 3", "number 2");
        assertThat(second.entries()).extracting(entry -> entry.venue().article()).containsExactly(ferry, fire);
        var last = contributions.by(ben, second.next().orElseThrow().value(), 2);
        assertThat(words(last)).containsExactly("number 1");
        assertThat(last.next()).isEmpty();
    }

    @Test
    void what_waits_or_a_moderator_removed_is_there_for_its_author_and_what_one_deleted_is_not() {
        moderate(said(ben, fire, "waits"), true);
        moderate(said(ben, fire, "removed"), false);
        newsroom.discussion.remove(ben, said(ben, fire, "deleted").id());
        said(ben, fire, "public");
        var entries = contributions.by(ben, ALL, 10).entries();
        assertThat(entries).extracting(entry -> entry.comment().source()).containsExactly("public", "removed", "waits");
        assertThat(entries).extracting(entry -> entry.comment().state()).containsExactly(State.PUBLISHED, State.REMOVED, State.HELD);
        assertThat(entries).extracting(Entry::isPublic).containsExactly(true, false, false);
        assertThat(entries).extracting(Entry::isEditable).containsExactly(true, false, true);
        newsroom.clock.advance(Discussion.EDITABLE.plus(Duration.ofSeconds(1)));
        assertThat(contributions.by(ben, ALL, 10).entries()).noneMatch(Entry::isEditable);
    }

    @Test
    void replies_are_those_of_others_that_readers_can_see() {
        var one = said(ben, fire, "one");
        var two = said(ben, ferry, "two");
        answered(ben, one, "his own");
        var kind = answered(cleo, one, "kind");
        answered(newsroom.jon, kind, "to somebody else");
        moderate(answered(cleo, one, "removed"), false);
        moderate(answered(cleo, one, "held"), true);
        newsroom.discussion.remove(cleo, answered(cleo, one, "deleted").id());
        answered(cleo, two, "later");
        var replies = contributions.repliesTo(ben, ALL, 10);
        assertThat(words(replies)).containsExactly("later", "kind");
        assertThat(replies.entries()).extracting(entry -> entry.comment().author().name()).containsOnly("Cleo Marsh");
        assertThat(words(contributions.repliesTo(ben, ALL, 1))).containsExactly("later");
        newsroom.policies.put(new Policy("", "", ferry.value(), Optional.of(Opening.CLOSED), Optional.empty()));
        assertThat(words(contributions.repliesTo(ben, ALL, 10))).containsExactly("kind");
    }

    @Test
    void replies_are_new_until_they_were_seen() {
        var one = said(ben, fire, "one");
        assertThat(contributions.unseenReplies(ben)).isZero();
        answered(cleo, one, "first");
        answered(ben, one, "his own");
        var gone = answered(cleo, one, "second");
        assertThat(contributions.unseenReplies(ben)).isEqualTo(2);
        moderate(gone, false);
        assertThat(contributions.unseenReplies(ben)).isEqualTo(1);
        assertThat(contributions.repliesTo(ben, ALL, 10).entries()).extracting(Entry::isFresh).containsExactly(true);
        contributions.seen(ben);
        assertThat(contributions.unseenReplies(ben)).isZero();
        answered(cleo, one, "third");
        assertThat(contributions.unseenReplies(ben)).isEqualTo(1);
        assertThat(contributions.repliesTo(ben, ALL, 10).entries()).extracting(Entry::isFresh).containsExactly(true, false);
        assertThat(contributions.unseenReplies(cleo)).isZero();
    }

    @Test
    void of_somebody_who_goes_nothing_is_left_of_what_they_saw() {
        answered(cleo, said(ben, fire, "one"), "first");
        contributions.seen(ben);
        newsroom.database.inTransaction(tx -> {
            new CommentsHolding(newsroom.database, newsroom.log, newsroom.clock).erase(tx, ben);
            return true;
        });
        assertThat(contributions.unseenReplies(ben)).isEqualTo(1);
    }
}
