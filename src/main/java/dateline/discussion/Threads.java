package dateline.discussion;

import dateline.articles.ArticleId;
import dateline.people.People;
import dateline.platform.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// What readers see of discussions.
@Singleton
public final class Threads {
    private final Database database;
    private final Authors authors;
    private final Venues venues;

    @Inject
    public Threads(Database database, People people, Venues venues) {
        this.database = database;
        this.authors = new Authors(people);
        this.venues = venues;
    }

    /// A thread as far as a page shows it: its first comment and the replies that come first.
    ///
    /// @param replies how many readers could see
    public record CommentThread(List<Comment> comments, int replies) {}

    /// Some threads of an article, and where the list goes on.
    ///
    /// @param count of all comments of the article
    public record Page(int count, List<CommentThread> threads, Optional<Cursor> next) {}

    /// Rows with what belongs to them. The names of their authors are asked for when the connection is given back: whoever holds one and waits for
    /// another can wait for ever.
    private record Found(List<Row> rows, Map<Long, Map<Reaction, Integer>> reactions) {
        static Found of(Handle handle, List<Row> rows) {
            return new Found(List.copyOf(rows), rows.isEmpty() ? Map.of() : ReadSql.reactions(handle, rows.stream().map(Row::id).toList()));
        }
    }

    private List<Comment> comments(Found found, Venue venue) {
        return authors.comments(found.rows, venue, found.reactions);
    }

    private record FoundPage(int count, List<ThreadSql.Head> heads, boolean goesOn, Found found) {}

    /// @param each at most so many comments of a thread
    public Page page(Venue venue, Sort sort, Optional<Cursor> after, int most, int each) {
        var read = database.read(handle -> {
            var count = ThreadSql.counted(handle, venue.article().value());
            var found = count == 0 ? List.<ThreadSql.Head>of() : heads(handle, venue, sort, after, most + 1);
            var heads = List.copyOf(found.subList(0, Math.min(found.size(), most)));
            var rows = heads.isEmpty() ? List.<Row>of() : ReadSql.firstOfEach(handle, heads.stream().map(ThreadSql.Head::id).toList(), each, most * each);
            return new FoundPage(count, heads, found.size() > most, Found.of(handle, rows));
        });
        var byThread = comments(read.found, venue).stream().collect(Collectors.groupingBy(comment -> comment.thread().value()));
        var threads = read.heads.stream()
                .filter(head -> byThread.containsKey(head.id()))
                .map(head -> new CommentThread(byThread.getOrDefault(head.id(), List.of()), head.replies()))
                .toList();
        return new Page(read.count, threads, read.goesOn ? Optional.of(cursor(read.heads.getLast(), 0)) : Optional.empty());
    }

    private static List<ThreadSql.Head> heads(Handle handle, Venue venue, Sort sort, Optional<Cursor> after, int most) {
        var article = venue.article().value();
        return after.map(cursor -> ThreadSql.after(handle, article, sort, cursor, most))
                .orElseGet(() -> ThreadSql.first(handle, article, sort, most));
    }

    private static Cursor cursor(ThreadSql.Head head, long comment) {
        return new Cursor(head.id(), head.replies(), comment);
    }

    /// The comments of an article one after the other, each thread to its end.
    public record Stretch(int count, List<Comment> comments, Optional<Cursor> next) {}

    private record FoundStretch(int count, Found found, Optional<Cursor> next) {}

    public Stretch stretch(Venue venue, Sort sort, Optional<Cursor> after, int most) {
        var read = database.read(handle -> stretch(handle, venue, sort, after, most));
        return new Stretch(read.count, comments(read.found, venue), read.next);
    }

    private static FoundStretch stretch(Handle handle, Venue venue, Sort sort, Optional<Cursor> after, int most) {
        var count = ThreadSql.counted(handle, venue.article().value());
        var rows = new ArrayList<>(after.map(cursor -> rest(handle, cursor, most + 1)).orElse(List.of()));
        var heads = rows.size() > most ? List.<ThreadSql.Head>of() : heads(handle, venue, sort, after, most + 1);
        if (!heads.isEmpty()) {
            var missing = most + 1 - rows.size();
            rows.addAll(ReadSql.firstOfEach(handle, heads.stream().map(ThreadSql.Head::id).toList(), missing, missing));
        }
        var shown = rows.subList(0, Math.min(rows.size(), most));
        var replies = heads.stream().collect(Collectors.toMap(ThreadSql.Head::id, ThreadSql.Head::replies));
        var next = rows.size() <= most ? Optional.<Cursor>empty() : Optional.of(shown.getLast()).map(last -> new Cursor(
                last.thread(), replies.getOrDefault(last.thread(), after.map(Cursor::replies).orElse(0)), last.id()));
        return new FoundStretch(count, Found.of(handle, shown), next);
    }

    private static List<Row> rest(Handle handle, Cursor cursor, int most) {
        var last = cursor.comment() == 0 ? Optional.<Row>empty() : ReadSql.find(handle, cursor.comment());
        return last.filter(row -> row.thread() == cursor.thread())
                .map(row -> ReadSql.inThread(handle, row.thread(), next(row.place()), most))
                .orElse(List.of());
    }

    /// The first place behind one.
    private static List<Long> next(List<Long> place) {
        var next = new ArrayList<>(place);
        next.add(0L);
        return next;
    }

    /// A part of one thread: always with its first comment, then from a comment on.
    ///
    /// @param isWhole whether nothing of the thread is left out
    /// @param next    the comment with which it goes on
    public record Excerpt(Venue venue, List<Comment> comments, int replies, boolean isWhole, Optional<CommentId> next) {}

    private record FoundExcerpt(Found found, int replies, boolean isWhole, Optional<CommentId> next) {}

    /// The thread in which a comment is: the whole one where it has at most so many comments, else from the comment on. Empty when readers see no such
    /// comment.
    public Optional<Excerpt> around(ArticleId article, CommentId id, int most) {
        return venues.of(article).flatMap(venue -> database.read(handle -> ReadSql.find(handle, id.value())
                        .filter(row -> row.isShown() && row.article() == article.value())
                        .map(row -> excerpt(handle, row, most)))
                .map(read -> new Excerpt(venue, comments(read.found, venue), read.replies, read.isWhole, read.next)));
    }

    private static FoundExcerpt excerpt(Handle handle, Row row, int most) {
        ThreadSql.counted(handle, row.article());
        var replies = ThreadSql.replies(handle, row.article(), row.thread()).orElse(0);
        var isWhole = ReadSql.shownInThread(handle, row.thread()) <= most;
        var isFromStart = isWhole || row.id() == row.thread();
        var rows = new ArrayList<>(ReadSql.inThread(handle, row.thread(), isFromStart ? List.of(row.thread()) : row.place(), most + 1));
        var next = rows.size() > most ? Optional.of(new CommentId(rows.removeLast().id())) : Optional.<CommentId>empty();
        if (!isFromStart) {
            ReadSql.find(handle, row.thread()).filter(Row::isShown).ifPresent(rows::addFirst);
        }
        return new FoundExcerpt(Found.of(handle, rows), replies, isWhole, next);
    }

    /// A comment that readers may see.
    public Optional<Comment> find(CommentId id) {
        var found = database.read(handle -> ReadSql.find(handle, id.value()).filter(Row::isShown).map(row -> Found.of(handle, List.of(row))));
        return found.flatMap(one -> open(one.rows.getFirst()).map(venue -> comments(one, venue).getFirst()));
    }

    private Optional<Venue> open(Row row) {
        return venues.of(new ArticleId(row.article()));
    }

    /// What the editors recommend, the newest first.
    public List<Comment> highlighted(Venue venue, int most) {
        return comments(database.read(handle -> Found.of(handle, ReadSql.highlighted(handle, venue.article().value(), most))), venue);
    }

    /// What somebody alone sees of a discussion: what of theirs waits for a moderator, and their reactions.
    public record Own(List<Comment> held, Map<Long, String> reactions) {}

    public Own own(Venue venue, long person) {
        var held = database.read(handle -> ReadSql.heldOf(handle, venue.article().value(), person));
        var reactions = database.read(handle -> ReadSql.reactionsOf(handle, venue.article().value(), person));
        return new Own(held.stream().map(row -> authors.whole(row, venue)).toList(), reactions);
    }

    /// How many comments each article has; those without any are left out.
    public Map<Long, Integer> counts(Collection<Long> articles) {
        return articles.isEmpty() ? Map.of() : database.read(handle -> ThreadSql.counts(handle, articles));
    }
}
