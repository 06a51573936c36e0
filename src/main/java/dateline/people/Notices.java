package dateline.people;

import dateline.platform.Database;
import dateline.platform.Database.Tx;
import dateline.platform.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the site tells a person about their account and their contributions, on their own page.
@Singleton
public final class Notices {
    private final Database database;
    private final Clock clock;

    @Inject
    public Notices(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param message the key of a text of the interface, said in the person's language when they read it
    /// @param words   the values of its placeholders
    /// @param path    where it leads, on this site; empty for nowhere
    public record Notice(String message, Map<String, String> words, String path) {
        public Notice {
            words = Map.copyOf(words);
            if (!path.isEmpty() && !LocalPath.isLocal(path)) {
                throw new IllegalArgumentException("A notice leads within the site only, not to " + path);
            }
        }
    }

    public record Kept(long id, Notice notice, Instant at, boolean isSeen) {}

    /// In the transaction of the change that it tells.
    public void tell(Tx tx, long person, Notice notice) {
        NoticeSql.put(tx.handle(), person, notice, Json.write(notice.words), clock.instant());
    }

    /// The newest, newest first.
    public List<Kept> of(Person person, int most) {
        return database.read(handle -> NoticeSql.newest(handle, person.id(), most));
    }

    public int unseen(Person person) {
        return database.read(handle -> NoticeSql.unseen(handle, person.id()));
    }

    /// Up to and with that one.
    public void seen(Person person, long upTo) {
        database.inTransaction(tx -> NoticeSql.seen(tx.handle(), person.id(), upTo, clock.instant()));
    }

    static Map<String, String> words(String json) {
        var words = new HashMap<String, String>();
        Json.read(json).properties().forEach(word -> words.put(word.getKey(), word.getValue().asText()));
        return words;
    }
}
