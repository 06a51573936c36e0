package dateline.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A discussion, or a part of it, as pages show it.
///
/// @param article  whose it is
/// @param home     the path of the article
/// @param title    with the number of comments
/// @param sort     the order of the threads; empty when one thread is shown
/// @param more     where the list goes on; empty at its end
/// @param isOpen   whether readers may write
/// @param position the newest position of the event log that it takes into account
/// @param fresh    how to say that there are new comments, by plural category
public record DiscussionView(
        long article,
        String home,
        String title,
        String sort,
        List<Link> sorts,
        List<Thread> threads,
        List<Link> picks,
        String more,
        boolean isOpen,
        long position,
        List<Frame.Form> fresh,
        Says says) {
    /// The words that stand at every comment, said once for all of them.
    public record Says(
            SanitizedHtml removed, SanitizedHtml nobody, SanitizedHtml pick, SanitizedHtml edited, SanitizedHtml reply, SanitizedHtml report) {}

    /// @param rest  how to say that there are more replies; empty when all are shown
    /// @param whole where they are
    public record Thread(long id, List<Remark> remarks, String rest, String whole) {}

    /// @param indent   0 to 3
    /// @param answers  whom it answers, said where the place does not show it
    /// @param where    its address
    /// @param by       the id of its author; 0 for somebody from another system
    /// @param author   empty when the account is deleted
    /// @param badge    empty for readers
    /// @param said     its words; empty when it was removed
    public record Remark(
            long id,
            int indent,
            String where,
            String author,
            long by,
            Optional<Badge> badge,
            String answers,
            String since,
            String time,
            boolean isEdited,
            boolean isPick,
            boolean isRemoved,
            SanitizedHtml said,
            List<Reacted> reactions) {}

    public record Badge(String role, String name) {}

    /// How many reacted in one way, perhaps none.
    public record Reacted(String reaction, String name, int people) {}

    /// The tags of those whose names are on it.
    Set<String> people() {
        return threads.stream()
                .flatMap(thread -> thread.remarks().stream())
                .filter(remark -> remark.by() > 0)
                .map(remark -> "person:" + remark.by())
                .collect(Collectors.toSet());
    }

    public String all() {
        return home + "/comments";
    }

    public boolean isEmpty() {
        return threads.isEmpty();
    }
}
