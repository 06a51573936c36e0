package dateline.discussion;

import dateline.discussion.Comment.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A comment as its table has it. `answers` is the author of what it answers, `guest` the name of an author from another system.
record Row(
        long id,
        long article,
        long thread,
        Optional<Long> replyTo,
        int depth,
        List<Long> place,
        Optional<Long> author,
        Optional<String> guest,
        Optional<Long> answers,
        Optional<String> answersGuest,
        State state,
        boolean isShown,
        String body,
        String source,
        Instant at,
        Optional<Instant> editedAt,
        boolean isHighlighted) {

    /// What a reply to it has as its own place: beyond depth 2 replies stand flat.
    List<Long> placeOfReply(long reply) {
        var above = place.size() > 3 ? place.subList(0, 3) : place;
        return java.util.stream.Stream.concat(above.stream(), java.util.stream.Stream.of(reply)).toList();
    }

    Row forReaders() {
        return state == State.PUBLISHED
                ? this
                : new Row(
                        id, article, thread, replyTo, depth, place, Optional.empty(), Optional.empty(), answers, answersGuest, State.REMOVED, isShown, "[]",
                        "", at, Optional.empty(), false);
    }

    boolean isBy(long person) {
        return author.filter(id -> id == person).isPresent();
    }
}
