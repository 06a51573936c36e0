package dateline.account;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.articles.ArticleId;
import dateline.articles.ArticleLists;
import dateline.articles.Articles;
import dateline.articles.Teaser;
import dateline.people.Holding;
import dateline.people.Person;
import dateline.platform.Database;
import dateline.platform.Database.Tx;
import dateline.platform.Json;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The articles that a reader keeps for later.
@Singleton
public final class Saved implements Holding {
    static final int MOST = 1_000;
    private final Database database;
    private final Articles articles;
    private final ArticleLists lists;
    private final Clock clock;

    @Inject
    Saved(Database database, Articles articles, ArticleLists lists, Clock clock) {
        this.database = database;
        this.articles = articles;
        this.lists = lists;
        this.clock = clock;
    }

    record Item(long id, String headline, String path, String edition) {}

    /// What came of saving.
    enum Outcome {
        SAVED,
        UNKNOWN,
        TOO_MANY
    }

    /// Saving twice changes nothing.
    Outcome save(Person by, long article) {
        if (articles.published(new ArticleId(article)).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        return database.inTransaction(tx -> {
            if (SavedSql.count(tx.handle(), by.id()) >= MOST) {
                return Outcome.TOO_MANY;
            }
            SavedSql.save(tx.handle(), by.id(), article, clock.instant());
            return Outcome.SAVED;
        });
    }

    boolean has(Person by, long article) {
        return database.read(handle -> SavedSql.has(handle, by.id(), article));
    }

    void drop(Person by, long article) {
        database.inTransaction(tx -> SavedSql.drop(tx.handle(), by.id(), article));
    }

    /// What was saved last comes first; what is public no more is left out.
    List<Item> of(Person person, int most) {
        var ids = database.read(handle -> SavedSql.newest(handle, person.id(), most));
        var teasers = lists.withIds(ids).stream().collect(Collectors.toMap(teaser -> teaser.id().value(), Function.identity()));
        return ids.stream().map(teasers::get).filter(Objects::nonNull).map(Saved::item).toList();
    }

    private static Item item(Teaser teaser) {
        return new Item(teaser.id().value(), teaser.headline(), teaser.path(), teaser.edition());
    }

    @Override
    public String name() {
        return "saved";
    }

    @Override
    public JsonNode of(Person person) {
        return Json.MAPPER.valueToTree(of(person, MOST));
    }

    @Override
    public void erase(Tx tx, Person person) {
        SavedSql.dropAll(tx.handle(), person.id());
    }
}
