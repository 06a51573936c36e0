package dateline.discussion;

import dateline.articles.ArticleId;
import dateline.blocks.BlockText;
import dateline.discussion.Comment.State;
import dateline.discussion.DiscussionEvent.CommentChanged;
import dateline.discussion.DiscussionEvent.CommentsPosted;
import dateline.discussion.DiscussionEvent.More;
import dateline.events.EventLog;
import dateline.moderation.Moderated;
import dateline.moderation.Shown;
import dateline.people.People;
import dateline.platform.Database.Tx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Comments as moderation knows them. Their words are kept when a moderator removes them, for an appeal.
@Singleton
public final class ModeratedComments implements Moderated {
    static final String KIND = "comment";
    private static final String BY_MODERATOR = "moderator";
    private final EventLog log;
    private final Venues venues;
    private final Authors authors;
    private final Clock clock;

    @Inject
    public ModeratedComments(EventLog log, Venues venues, People people, Clock clock) {
        this.log = log;
        this.venues = venues;
        this.authors = new Authors(people);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void publish(Tx tx, long id) {
        ReadSql.lock(tx.handle(), id).filter(row -> row.state() == State.HELD).ifPresent(row -> publish(tx, row));
    }

    private void publish(Tx tx, Row row) {
        WriteSql.publish(tx.handle(), row.id());
        log.append(tx, CommentsPosted.of(row.article(), List.of(new More(row.id(), row.thread(), row.replyTo())), now()));
    }

    @Override
    public void remove(Tx tx, long id, String reasonCode) {
        ReadSql.lock(tx.handle(), id).filter(row -> row.state() != State.REMOVED).ifPresent(row -> {
            var wasPublic = row.state() == State.PUBLISHED;
            WriteSql.remove(tx.handle(), id, new WriteSql.Removal(BY_MODERATOR, reasonCode, now()), wasPublic);
            gone(tx, row, wasPublic);
        });
    }

    @Override
    public void restore(Tx tx, long id) {
        ReadSql.lock(tx.handle(), id).filter(row -> row.state() == State.REMOVED && !isForgotten(row)).ifPresent(row -> publish(tx, row));
    }

    @Override
    public void hold(Tx tx, long id) {
        ReadSql.lock(tx.handle(), id).filter(row -> row.state() != State.HELD && !isForgotten(row)).ifPresent(row -> {
            var wasPublic = row.state() == State.PUBLISHED;
            WriteSql.hold(tx.handle(), id, wasPublic);
            gone(tx, row, wasPublic);
        });
    }

    private void gone(Tx tx, Row row, boolean wasPublic) {
        if (wasPublic) {
            log.append(tx, new CommentChanged(row.id(), row.article(), row.thread(), "removed", now()));
        }
    }

    /// Its author deleted it: nothing is left of its words.
    private static boolean isForgotten(Row row) {
        return row.state() == State.REMOVED && row.source().isEmpty();
    }

    @Override
    public Map<Long, Shown> show(Handle handle, Collection<Long> ids) {
        var rows = ReadSql.withIds(handle, ids).stream().filter(row -> !isForgotten(row)).toList();
        var around = ReadSql.withIds(handle, rows.stream().flatMap(ModeratedComments::above).distinct().toList()).stream()
                .filter(row -> !isForgotten(row))
                .collect(Collectors.toMap(Row::id, Function.identity()));
        var shown = new HashMap<Long, Shown>();
        for (var row : rows) {
            venues.of(new ArticleId(row.article())).ifPresent(venue -> shown.put(row.id(), shown(row, venue, around)));
        }
        return shown;
    }

    private static Stream<Long> above(Row row) {
        return Stream.concat(row.place().stream(), row.replyTo().stream()).filter(id -> id != row.id());
    }

    private Shown shown(Row row, Venue venue, Map<Long, Row> around) {
        var above = above(row).distinct().sorted().flatMap(id -> Optional.ofNullable(around.get(id)).stream()).map(one -> shown(one, venue, List.of())).toList();
        return shown(row, venue, above);
    }

    private Shown shown(Row row, Venue venue, List<Shown> around) {
        var comment = authors.whole(row, venue);
        return new Shown(
                row.id(), comment.author().id().orElse(0L), comment.author().name(), BlockText.of(comment.body()), venue.addressOf(row.id()),
                venue.headline(), around, row.at());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
