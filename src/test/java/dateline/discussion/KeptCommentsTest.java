package dateline.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.articles.ArticleId;
import dateline.cast.Newsroom;
import dateline.people.Person;
import dateline.people.Role;
import dateline.platform.Database.Tx;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What moderators decide about comments, and what is left of those whose authors delete them or go.
final class KeptCommentsTest {
    private final Newsroom newsroom = Newsroom.closed();
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
    void moderators_remove_restore_hold_and_publish_what_readers_see() {
        var moderated = new ModeratedComments(newsroom.log, newsroom.venues, newsroom.people, newsroom.clock);
        var one = said(ben, "one");
        answered(cleo, one, "reply");
        decided(tx -> moderated.remove(tx, one.id().value(), "abuse"));
        assertThat(shown(Sort.NEWEST)).containsExactly("(removed)", "-reply");
        decided(tx -> moderated.remove(tx, one.id().value(), "abuse"));
        assertThat(count()).isEqualTo(1);
        decided(tx -> moderated.restore(tx, one.id().value()));
        assertThat(shown(Sort.NEWEST)).containsExactly("one", "-reply");
        decided(tx -> moderated.hold(tx, one.id().value()));
        assertThat(shown(Sort.NEWEST)).containsExactly("(removed)", "-reply");
        assertThat(newsroom.threads.own(venue(), ben.id()).held()).extracting(Comment::source).containsExactly("one");
        decided(tx -> moderated.publish(tx, one.id().value()));
        assertThat(shown(Sort.NEWEST)).containsExactly("one", "-reply");
        assertThat(count()).isEqualTo(2);
        var told = newsroom.database.read(handle -> moderated.show(handle, List.of(one.id().value(), 4_711L)));
        assertThat(told).hasSize(1);
        assertThat(told.get(one.id().value()).text()).isEqualTo("one");
        assertThat(told.get(one.id().value()).authorId()).isEqualTo(ben.id());
    }

    private void decided(Consumer<Tx> decision) {
        newsroom.database.inTransaction(tx -> {
            decision.accept(tx);
            return true;
        });
    }

    @Test
    void a_comment_that_its_author_deleted_is_no_longer_anybodys_to_decide() {
        var moderated = new ModeratedComments(newsroom.log, newsroom.venues, newsroom.people, newsroom.clock);
        var one = said(ben, "one");
        kept(discussion.remove(ben, one.id()));
        decided(tx -> moderated.restore(tx, one.id().value()));
        assertThat(shown(Sort.NEWEST)).isEmpty();
        var told = newsroom.database.read(handle -> moderated.show(handle, List.of(one.id().value())));
        assertThat(told).isEmpty();
    }

    @Test
    void of_somebody_who_goes_the_words_stay_and_the_reactions_go() {
        var one = said(ben, "one");
        discussion.react(cleo, one.id(), Optional.of(Reaction.LIKE));
        var reply = answered(cleo, one, "frist");
        kept(discussion.edit(cleo, reply.id(), "first"));
        var holding = new CommentsHolding(newsroom.database, newsroom.log, newsroom.clock);
        var held = holding.of(cleo);
        assertThat(held.at("/said/0/text").asText()).isEqualTo("first");
        assertThat(held.at("/said/0/before/0").asText()).isEqualTo("frist");
        assertThat(held.at("/reactions/0/reaction").asText()).isEqualTo("like");
        decided(tx -> holding.erase(tx, cleo));
        assertThat(shown(Sort.NEWEST)).containsExactly("one", "-first");
        assertThat(newsroom.threads.find(one.id()).orElseThrow().reactions()).isEmpty();
        assertThat(holding.of(cleo).at("/said/0/before")).isEmpty();
    }
}
