package dateline.site;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.articles.ArticleId;
import dateline.articles.Articles;
import dateline.cast.Newsroom;
import dateline.discussion.Comment;
import dateline.discussion.CommentId;
import dateline.discussion.Draft;
import dateline.discussion.Opening;
import dateline.discussion.Outcome;
import dateline.discussion.Policy;
import dateline.people.Person;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DiscussionPagesTest {
    private final Newsroom newsroom = Newsroom.closed();
    private final PagesOf pages = new PagesOf(newsroom);
    private final Articles.Written fire = published();

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Articles.Written published() {
        var draft = newsroom.articles.draft(newsroom.jon, Newsroom.inWorld(), Newsroom.harbourFire()).article().id();
        return ((Articles.Outcome.Done) newsroom.articles.publish(draft)).written();
    }

    private Comment said(Person by, String text, Optional<CommentId> replyTo) {
        var outcome = newsroom.discussion.comment(by, fire.article().id(), new Draft(replyTo, text, Optional.empty()));
        return ((Outcome.Kept) outcome).comment();
    }

    private Document comments(Map<String, String> parameters) {
        return Jsoup.parse(pages.page(fire.path() + "/comments", parameters).body());
    }

    @Test
    void an_article_has_its_newest_comments_in_its_page() {
        var one = said(newsroom.ben, "I saw *the fire*.\n> Nobody was hurt.\nGood.", Optional.empty());
        said(newsroom.jon, "Thank you for telling.", Optional.of(one.id()));
        var page = pages.document(fire.path());
        assertThat(page.select(".discussion h2").text()).isEqualTo("2 comments");
        assertThat(page.select("#comment-" + one.id() + " .said").html()).contains("<em>the fire</em>").contains("<blockquote>");
        assertThat(page.select(".in-1 .badge").text()).isEqualTo("Author");
        assertThat(page.select(".invitation").text()).startsWith("Log in or register to take part in the discussion.");
        assertThat(page.select("form.say").attr("action")).isEqualTo("/account/comment");
        assertThat(page.select("#comment-" + one.id() + " .when").attr("href")).isEqualTo(fire.path() + "/comments?comment=" + one.id() + "#comment-" + one.id());
    }

    @Test
    void further_comments_are_on_pages_of_their_own_that_search_engines_leave_out() {
        for (var n = 1; n <= 25; n++) {
            said(newsroom.ada, "Comment number " + n, Optional.empty());
        }
        var first = pages.document(fire.path());
        assertThat(first.select(".remark")).hasSize(20);
        var next = first.select("[data-next]").attr("href");
        assertThat(next).startsWith(fire.path() + "/comments?after=").endsWith("#comments");
        var second = comments(Map.of("after", next.replaceAll(".*after=|#.*", "")));
        assertThat(second.select(".said").eachText()).containsExactly("Comment number 5", "Comment number 4", "Comment number 3", "Comment number 2", "Comment number 1");
        assertThat(second.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(comments(Map.of("sort", "oldest")).select(".said").first().text()).isEqualTo("Comment number 1");
    }

    @Test
    void long_threads_lead_to_the_rest_and_deep_replies_say_whom_they_answer() {
        var last = said(newsroom.ben, "root", Optional.empty());
        for (var n = 0; n < 6; n++) {
            last = said(n % 2 == 0 ? newsroom.ada : newsroom.ben, "deep " + n, Optional.of(last.id()));
        }
        var page = pages.document(fire.path());
        assertThat(page.select(".remark")).hasSize(5);
        assertThat(page.select(".rest").text()).isEqualTo("2 more replies");
        var thread = comments(Map.of("comment", last.id().toString()));
        assertThat(thread.select(".remark")).hasSize(7);
        assertThat(thread.select(".answers").eachText()).containsExactly("in reply to \u2068Ada Merrow\u2069", "in reply to \u2068Ben Orr\u2069", "in reply to \u2068Ada Merrow\u2069");
    }

    @Test
    void what_is_not_there_is_not_found_and_an_old_address_leads_on() {
        assertThat(pages.page(fire.path() + "/comments", Map.of("comment", "4711")).status()).isEqualTo(404);
        assertThat(pages.page(fire.path() + "/comments", Map.of("sort", "best")).status()).isEqualTo(404);
        assertThat(pages.page(fire.path() + "/comments", Map.of("after", "x")).status()).isEqualTo(404);
        assertThat(pages.answer("/en/world/2020/01/01/old-" + fire.article().id() + "/comments"))
                .isInstanceOfSatisfying(Answer.Moved.class, moved -> assertThat(moved.location()).isEqualTo(fire.path() + "/comments"));
    }

    @Test
    void a_closed_discussion_is_not_shown_and_a_read_only_one_takes_no_comments() {
        said(newsroom.ben, "one", Optional.empty());
        put(Opening.READ_ONLY);
        assertThat(pages.document(fire.path()).select(".said").text()).isEqualTo("one");
        assertThat(pages.document(fire.path()).select("form.say, [data-reply]")).isEmpty();
        put(Opening.CLOSED);
        assertThat(pages.document(fire.path()).select(".discussion")).isEmpty();
        assertThat(pages.page(fire.path() + "/comments").status()).isEqualTo(404);
        put(Opening.OPEN);
        newsroom.articles.withdraw(fire.article().id(), "It never burnt.");
        assertThat(pages.document(fire.path()).select(".discussion")).isEmpty();
    }

    private void put(Opening opening) {
        newsroom.policies.put(new Policy("", "", fire.article().id().value(), Optional.of(opening), Optional.empty()));
    }

    @Test
    void words_and_names_never_become_markup() {
        var eve = newsroom.people.add("eve@example.org", "<img src=x onerror=alert(1)>\u202e", dateline.people.Role.READER);
        said(eve, "<script>alert(1)</script> [x](javascript:alert(1)) https://example.org/\"onmouseover=alert(1)", Optional.empty());
        var page = pages.document(fire.path());
        assertThat(page.select(".discussion script, .discussion img, .discussion [onmouseover]")).isEmpty();
        assertThat(page.select(".said a").eachAttr("href")).allMatch(href -> href.startsWith("https://example.org/"));
        assertThat(page.select(".said a").attr("rel")).isEqualTo("nofollow ugc noopener");
    }

    @Test
    void a_pick_of_the_editors_stands_above_the_others() {
        var one = said(newsroom.ben, "The best of all comments", Optional.empty());
        newsroom.discussion.highlight(newsroom.ada, one.id(), true);
        assertThat(pages.document(fire.path()).select(".picks a").text()).endsWith("The best of all comments");
        assertThat(pages.document(fire.path()).select(".remark.pick")).hasSize(1);
    }

    @Test
    void its_pages_are_dropped_with_the_discussion() {
        assertThat(pages.page(fire.path() + "/comments").shows()).contains("discussion:" + fire.article().id());
        assertThat(pages.page("/en/world/2020/01/01/x-4711/comments").shows()).contains("discussion:4711");
        assertThat(newsroom.threads.around(new ArticleId(4_711), new CommentId(1), 5)).isEmpty();
    }
}
