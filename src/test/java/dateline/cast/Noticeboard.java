package dateline.cast;

import dateline.moderation.Moderated;
import dateline.moderation.Shown;
import dateline.people.Person;
import dateline.platform.Database.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/// A part with moderated items that are notes on a board: for tests of moderation without a discussion.
public final class Noticeboard implements Moderated {
    private final Map<Long, Shown> notes = new ConcurrentHashMap<>();
    private final Map<Long, String> states = new ConcurrentHashMap<>();

    public long pin(Person by, String text, String state) {
        var id = notes.size() + 1L;
        notes.put(id, new Shown(id, by.id(), by.name(), text, "/en/world/note-" + id, "Fire closes the old harbour", List.of(), Instant.EPOCH));
        states.put(id, state);
        return id;
    }

    public void tear(long id) {
        notes.remove(id);
    }

    public String state(long id) {
        return states.getOrDefault(id, "");
    }

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public void publish(Tx tx, long id) {
        states.put(id, "public");
    }

    @Override
    public void remove(Tx tx, long id, String reasonCode) {
        states.put(id, "removed for " + reasonCode);
    }

    @Override
    public void restore(Tx tx, long id) {
        states.put(id, "public");
    }

    @Override
    public void hold(Tx tx, long id) {
        states.put(id, "held");
    }

    @Override
    public Map<Long, Shown> show(Handle handle, Collection<Long> ids) {
        var shown = new TreeMap<>(notes);
        shown.keySet().retainAll(ids);
        return shown;
    }
}
