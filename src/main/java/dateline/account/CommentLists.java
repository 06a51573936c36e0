package dateline.account;

import dateline.discussion.Comment.State;
import dateline.discussion.CommentId;
import dateline.discussion.Contributions;
import dateline.discussion.Contributions.Entry;
import dateline.people.Person;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Comments as the account's pages list them: what somebody wrote, and what others answered.
@Singleton
final class CommentLists {
    private final Contributions contributions;

    @Inject
    CommentLists(Contributions contributions) {
        this.contributions = contributions;
    }

    /// A comment in a list.
    ///
    /// @param author  empty when the account is deleted
    /// @param article the path of its article
    /// @param address empty where readers cannot find it
    /// @param since   its time for machines
    /// @param draft   what the form that changes it begins with
    /// @param isOpen  whether that form is open
    record Line(
            long id, String author, String headline, String article, String address, String since, String time, String text, State state,
            boolean isEditable, boolean isFresh, String draft, boolean isOpen) {
        public boolean isHeld() {
            return state == State.HELD;
        }

        public boolean isRemoved() {
            return state == State.REMOVED;
        }

        Line with(String words) {
            return new Line(id, author, headline, article, address, since, time, text, state, true, isFresh, words, true);
        }
    }

    /// @param older the path at which it goes on; empty at its end
    record Part(List<Line> lines, String older) {}

    Part written(Visit visit, Person by, long before, int most) {
        return part(visit, contributions.by(by, before, most), "/account/comments");
    }

    Part replies(Visit visit, Person to, long before, int most) {
        return part(visit, contributions.repliesTo(to, before, most), "/account/replies");
    }

    private static Part part(Visit visit, Contributions.Page page, String path) {
        var older = page.next().map(CommentId::value).map(next -> path + "?before=" + next).orElse("");
        return new Part(page.entries().stream().map(entry -> line(visit, entry)).toList(), older);
    }

    private static Line line(Visit visit, Entry entry) {
        var comment = entry.comment();
        return new Line(
                comment.id().value(),
                comment.author().name(),
                entry.venue().headline(),
                entry.venue().path(),
                entry.isPublic() ? entry.venue().addressOf(comment.id().value()) : "",
                comment.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                visit.moment(comment.at()),
                comment.source(),
                comment.state(),
                entry.isEditable(),
                entry.isFresh(),
                comment.source(),
                false);
    }

    /// How many replies are new, in words; empty when none is.
    String fresh(Visit visit, Person to) {
        return Optional.of(contributions.unseenReplies(to))
                .filter(count -> count > 0)
                .map(count -> visit.texts().say("replies.fresh", Map.of("count", count)))
                .orElse("");
    }

    void seen(Person by) {
        contributions.seen(by);
    }

    /// Where a list goes on, as its link says it; everything comes before it when it does not.
    static long before(Visit visit) {
        return visit.text("before").matches("\\d{1,18}") ? Long.parseLong(visit.text("before")) : Long.MAX_VALUE;
    }
}
