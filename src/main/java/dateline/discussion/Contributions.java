package dateline.discussion;

import dateline.articles.ArticleId;
import dateline.discussion.Comment.State;
import dateline.people.People;
import dateline.people.Person;
import dateline.platform.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody said under all articles, and what others answered them.
@Singleton
public final class Contributions {
    private final Database database;
    private final Authors authors;
    private final Venues venues;
    private final Clock clock;

    @Inject
    public Contributions(Database database, People people, Venues venues, Clock clock) {
        this.database = database;
        this.authors = new Authors(people);
        this.venues = venues;
        this.clock = clock;
    }

    /// A comment with its article.
    ///
    /// @param isPublic   whether readers find it at its address
    /// @param isEditable whether its author may still change its words
    /// @param isFresh    whether it is a reply that its reader has not seen
    public record Entry(Comment comment, Venue venue, boolean isPublic, boolean isEditable, boolean isFresh) {}

    /// Some of them, the newest first.
    ///
    /// @param next the comment before which the list goes on
    public record Page(List<Entry> entries, Optional<CommentId> next) {}

    /// Those before the comment `before`: also what waits for a moderator, and what moderators removed, but nothing that somebody deleted themselves.
    public Page by(Person author, long before, int most) {
        var rows = database.read(handle -> ReadSql.byAuthor(handle, author.id(), before, most + 1));
        return page(rows, most, Long.MAX_VALUE);
    }

    /// Those before the comment `before` that readers can see.
    public Page repliesTo(Person person, long before, int most) {
        var rows = database.read(handle -> ReadSql.repliesTo(handle, person.id(), before, most + 1));
        var page = page(rows, most, database.read(handle -> SeenSql.upTo(handle, person.id())));
        return new Page(page.entries.stream().filter(Entry::isPublic).toList(), page.next);
    }

    private Page page(List<Row> found, int most, long seen) {
        var shown = found.subList(0, Math.min(found.size(), most));
        var where = venues(shown);
        var rows = shown.stream().filter(row -> where.containsKey(row.article())).toList();
        var entries = authors.whole(rows, row -> where.get(row.article())).stream()
                .map(comment -> entry(comment, where.get(comment.article().value()), comment.id().value() > seen))
                .toList();
        return new Page(entries, found.size() > most ? Optional.of(new CommentId(shown.getLast().id())) : Optional.empty());
    }

    private Map<Long, Venue> venues(List<Row> rows) {
        var all = new HashMap<Long, Venue>();
        rows.stream().map(Row::article).distinct().forEach(id -> venues.of(new ArticleId(id)).ifPresent(venue -> all.put(id, venue)));
        return all;
    }

    private Entry entry(Comment comment, Venue venue, boolean isFresh) {
        var now = clock.instant();
        var opening = venue.opening(now);
        var isYoung = comment.at().plus(Discussion.EDITABLE).isAfter(now);
        return new Entry(
                comment, venue, comment.state() == State.PUBLISHED && opening != Opening.CLOSED,
                comment.state() != State.REMOVED && opening == Opening.OPEN && isYoung, isFresh);
    }

    /// How many replies somebody has not seen, at most 100. Replies to what they wrote long ago, before their newest 500 comments, are not counted.
    public int unseenReplies(Person person) {
        return database.read(handle -> SeenSql.unseen(handle, person.id()));
    }

    /// They have seen every reply that there is now.
    public void seen(Person person) {
        database.inTransaction(tx -> SeenSql.seen(tx.handle(), person.id()));
    }
}
