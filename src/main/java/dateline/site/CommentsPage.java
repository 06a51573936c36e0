package dateline.site;

import dateline.articles.ArticleId;
import dateline.discussion.CommentId;
import dateline.discussion.Cursor;
import dateline.discussion.Sort;
import dateline.discussion.Venue;
import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.editions.Texts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The discussion of an article on pages of its own: further threads, other orders, one thread. Search engines find it with the article.
@Singleton
final class CommentsPage {
    private static final String COMMENTS = "/comments";
    private final Editions editions;
    private final Discussions discussions;
    private final Frames frames;
    private final Describing describing;
    private final Templates templates;

    @Inject
    CommentsPage(Editions editions, Discussions discussions, Frames frames, Describing describing, Templates templates) {
        this.editions = editions;
        this.discussions = discussions;
        this.frames = frames;
        this.describing = describing;
        this.templates = templates;
    }

    /// Empty when there is no such article or comment, or its discussion is closed.
    Optional<Answer> answer(Target.CommentsOf target, String path, Map<String, String> parameters) {
        return discussions.open(target.id()).flatMap(venue -> path.equals(venue.path() + COMMENTS)
                ? page(venue, parameters)
                : Optional.of(new Answer.Moved(venue.path() + COMMENTS, shows(target.id()))));
    }

    /// The tags of what is on it or would make it found.
    Set<String> shows(ArticleId id) {
        var tags = new HashSet<>(Set.of("editions", "article:" + id, "discussion:" + id));
        discussions.of(id).ifPresent(venue -> tags.add("section:" + venue.edition() + "/" + venue.section()));
        return tags;
    }

    private Optional<Answer> page(Venue venue, Map<String, String> parameters) {
        var edition = editions.edition(venue.edition()).orElseThrow();
        var comment = parameters.getOrDefault("comment", "");
        if (!comment.isEmpty()) {
            return comment.matches("[1-9][0-9]{0,17}")
                    ? discussions.thread(edition, venue, new CommentId(Long.parseLong(comment))).map(view -> page(edition, venue, view, true))
                    : Optional.empty();
        }
        var sort = Sort.of(parameters.getOrDefault("sort", Sort.NEWEST.word()));
        var after = parameters.getOrDefault("after", "");
        var cursor = Cursor.read(after);
        return sort.isEmpty() || cursor.isEmpty() && !after.isEmpty()
                ? Optional.empty()
                : Optional.of(page(edition, venue, discussions.list(edition, venue, sort.get(), cursor), false));
    }

    private Answer page(Edition edition, Venue venue, DiscussionView view, boolean isThread) {
        var title = Texts.in(edition.language()).say("comments.of", Map.of("headline", venue.headline()));
        var frame = frames.around(edition, "comments", describing.hidden(edition, title), venue.section());
        var shows = shows(venue.article());
        shows.addAll(view.people());
        return templates.page(200, "comments", frame, new CommentsView(venue.headline(), view, isThread), shows);
    }
}
