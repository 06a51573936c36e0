package dateline.account;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The statements about saved articles.
final class SavedSql {
    private static final String SAVE = """
            insert into account.saved (person_id, article_id, saved_at) values (:person, :article, :now) on conflict do nothing
            """;
    private static final String DROP = "delete from account.saved where person_id = :person and article_id = :article";
    private static final String DROP_ALL = "delete from account.saved where person_id = :person";
    private static final String HAS = "select exists (select 1 from account.saved where person_id = :person and article_id = :article)";
    private static final String COUNT = "select count(*) from account.saved where person_id = :person";
    private static final String NEWEST = """
            select article_id from account.saved where person_id = :person order by saved_at desc, article_id desc limit :most
            """;

    private SavedSql() {}

    static int save(Handle handle, long person, long article, Instant now) {
        return handle.createUpdate(SAVE).bind("person", person).bind("article", article).bind("now", now).execute();
    }

    static boolean has(Handle handle, long person, long article) {
        return handle.createQuery(HAS).bind("person", person).bind("article", article).mapTo(Boolean.class).one();
    }

    static int drop(Handle handle, long person, long article) {
        return handle.createUpdate(DROP).bind("person", person).bind("article", article).execute();
    }

    static int dropAll(Handle handle, long person) {
        return handle.createUpdate(DROP_ALL).bind("person", person).execute();
    }

    static int count(Handle handle, long person) {
        return handle.createQuery(COUNT).bind("person", person).mapTo(Integer.class).one();
    }

    static List<Long> newest(Handle handle, long person, int most) {
        return handle.createQuery(NEWEST).bind("person", person).bind("most", most).mapTo(Long.class).list();
    }
}
