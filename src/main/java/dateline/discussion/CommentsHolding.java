package dateline.discussion;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.discussion.DiscussionEvent.CommentChanged;
import dateline.events.EventLog;
import dateline.people.Holding;
import dateline.people.Person;
import dateline.platform.Database;
import dateline.platform.Database.Tx;
import dateline.platform.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// What a person said and how they reacted, for the export of one's own. When the person goes, what they said stays, without their name, so that
/// what others answered can be understood; their reactions go, and what readers never saw.
@Singleton
public final class CommentsHolding implements Holding {
    private final Database database;
    private final EventLog log;
    private final Clock clock;

    @Inject
    public CommentsHolding(Database database, EventLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public JsonNode of(Person person) {
        var node = Json.object();
        var said = node.putArray("said");
        database.read(handle -> HoldingSql.said(handle, person.id())).forEach(one -> {
            var comment = said.addObject()
                    .put("id", one.id())
                    .put("article", one.article())
                    .put("status", one.state())
                    .put("text", one.source())
                    .put("at", one.at().toString());
            var before = comment.putArray("before");
            one.former().forEach(before::add);
        });
        var reactions = node.putArray("reactions");
        database.read(handle -> HoldingSql.reactions(handle, person.id())).forEach(one -> reactions.addObject()
                .put("comment", one.comment())
                .put("reaction", one.reaction())
                .put("at", one.at().toString()));
        return node;
    }

    @Override
    public void erase(Tx tx, Person person) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        HoldingSql.takeBackReactions(tx.handle(), person.id()).forEach(
                changed -> log.append(tx, new CommentChanged(changed.id(), changed.article(), changed.thread(), "reacted", now)));
        HoldingSql.forgetUnseen(tx.handle(), person.id());
    }
}
