package dateline.site;

import dateline.articles.ArticleId;
import dateline.articles.Articles;
import dateline.blocks.BlockHtml;
import dateline.discussion.Comment;
import dateline.discussion.CommentId;
import dateline.discussion.Cursor;
import dateline.discussion.Opening;
import dateline.discussion.Sort;
import dateline.discussion.Threads;
import dateline.discussion.Threads.CommentThread;
import dateline.discussion.Threads.Excerpt;
import dateline.discussion.Venue;
import dateline.discussion.Venues;
import dateline.editions.Edition;
import dateline.editions.Texts;
import dateline.events.EventLog;
import dateline.site.DiscussionView.Says;
import dateline.site.DiscussionView.Thread;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Discussions for pages. What shows one carries the tag `discussion:{article}`.
@Singleton
final class Discussions {
    private static final int THREADS = 20;
    private static final int OF_EACH = 5;
    private static final int OF_ONE = 100;
    private static final int PICKS = 3;
    private static final int LONGEST_PICK = 140;
    private final Threads threads;
    private final Venues venues;
    private final EventLog log;
    private final Clock clock;

    @Inject
    Discussions(Threads threads, Venues venues, EventLog log, Clock clock) {
        this.threads = threads;
        this.venues = venues;
        this.log = log;
        this.clock = clock;
    }

    Optional<Venue> of(ArticleId article) {
        return venues.of(article);
    }

    /// The article as a place where something may be read; empty when its discussion is closed.
    Optional<Venue> open(ArticleId article) {
        return venues.of(article).filter(this::isReadable);
    }

    Optional<Venue> open(Articles.Written written) {
        return Optional.of(venues.of(written)).filter(this::isReadable);
    }

    private boolean isReadable(Venue venue) {
        return venue.opening(clock.instant()) != Opening.CLOSED;
    }

    /// The newest threads, as they stand under the article.
    DiscussionView newest(Edition edition, Venue venue) {
        return list(edition, venue, Sort.NEWEST, Optional.empty());
    }

    DiscussionView list(Edition edition, Venue venue, Sort sort, Optional<Cursor> after) {
        var position = log.head();
        var page = threads.page(venue, sort, after, THREADS, OF_EACH);
        var remarks = new Remarks(edition, venue);
        var home = venue.path();
        var more = page.next().map(next -> home + "/comments?" + parameters(next, sort)).orElse("");
        var picks = after.isPresent() || page.count() == 0 ? List.<Comment>of() : threads.highlighted(venue, PICKS);
        return new DiscussionView(
                venue.article().value(),
                home,
                title(edition, page.count()),
                sort.word(),
                page.count() < 2 ? List.of() : sorts(edition, home, sort),
                page.threads().stream().map(thread -> thread(edition, venue, thread, remarks)).toList(),
                picks.stream().map(comment -> pick(comment, venue)).toList(),
                more,
                isOpen(venue),
                position,
                forms(edition),
                says(edition));
    }

    /// Sorted by name, as delivery names pages.
    private static String parameters(Cursor next, Sort sort) {
        return "after=" + next + (sort == Sort.NEWEST ? "" : "&sort=" + sort.word());
    }

    /// The thread of a comment; empty when readers see no such comment.
    Optional<DiscussionView> thread(Edition edition, Venue venue, CommentId id) {
        var position = log.head();
        return threads.around(venue.article(), id, OF_ONE).map(excerpt -> new DiscussionView(
                venue.article().value(),
                venue.path(),
                Texts.in(edition.language()).say("comments.thread"),
                "",
                List.of(),
                List.of(new Thread(thread(excerpt), new Remarks(edition, venue).of(excerpt.comments()), "", "")),
                List.of(),
                excerpt.next().map(next -> venue.path() + "/comments?comment=" + next).orElse(""),
                isOpen(venue),
                position,
                forms(edition),
                says(edition)));
    }

    private static long thread(Excerpt excerpt) {
        return excerpt.comments().getFirst().thread().value();
    }

    private boolean isOpen(Venue venue) {
        return venue.opening(clock.instant()) == Opening.OPEN;
    }

    private static String title(Edition edition, int count) {
        var texts = Texts.in(edition.language());
        return count == 0 ? texts.say("comments") : texts.say("comments.count", Map.of("count", count));
    }

    private static List<Link> sorts(Edition edition, String home, Sort here) {
        var texts = Texts.in(edition.language());
        return Stream.of(Sort.values())
                .map(sort -> new Link(
                        home + "/comments" + (sort == Sort.NEWEST ? "" : "?sort=" + sort.word()), texts.say("comments.sort." + sort.word()), sort == here))
                .toList();
    }

    private static Thread thread(Edition edition, Venue venue, CommentThread thread, Remarks remarks) {
        var hidden = thread.replies() + 1 - thread.comments().size();
        var isWhole = thread.comments().size() < OF_EACH || hidden <= 0;
        var first = thread.comments().getFirst().thread();
        return new Thread(
                first.value(),
                remarks.of(thread.comments()),
                isWhole ? "" : Texts.in(edition.language()).say("comments.rest", Map.of("count", hidden)),
                venue.path() + "/comments?comment=" + first);
    }

    private static Link pick(Comment comment, Venue venue) {
        var text = comment.source().replaceAll("\\s+", " ");
        var brief = text.codePointCount(0, text.length()) <= LONGEST_PICK ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_PICK)) + "…";
        return new Link(venue.addressOf(comment.id().value()), Remarks.isolated(comment.author().name()) + ": " + brief, false);
    }

    private static List<Frame.Form> forms(Edition edition) {
        return Texts.in(edition.language()).forms("comments.fresh").entrySet().stream()
                .map(form -> new Frame.Form(form.getKey(), form.getValue()))
                .toList();
    }

    private static Says says(Edition edition) {
        return new Says(
                said(edition, "comment.removed"), said(edition, "comment.nobody"), said(edition, "comment.pick"), said(edition, "comment.edited"),
                said(edition, "comment.reply"), said(edition, "comment.report"));
    }

    /// In an edition whose language the interface does not speak, the words say in which they are.
    private static SanitizedHtml said(Edition edition, String key) {
        var texts = Texts.in(edition.language());
        var html = new StringBuilder();
        var isForeign = !edition.locale().getLanguage().equals(texts.language());
        html.append(isForeign ? "<span lang=\"" + texts.language() + "\" dir=\"ltr\">" : "");
        BlockHtml.escape(texts.say(key), html);
        return new SanitizedHtml(html.append(isForeign ? "</span>" : "").toString());
    }
}
