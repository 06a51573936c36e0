package dateline.articles;

import dateline.platform.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/// Goes through all that readers know of, however much it is.
@Singleton
public final class Wholes {
    private static final int AT_ONCE = 200;
    private final Database database;

    @Inject
    public Wholes(Database database) {
        this.database = database;
    }

    /// In the order of the first publication, some at a time, so that memory does not grow with their number.
    public void each(Consumer<Whole> taken) {
        var page = database.read(handle -> WholeSql.first(handle, AT_ONCE));
        while (!page.isEmpty()) {
            page.forEach(taken);
            var last = page.getLast().article();
            page = database.read(handle -> WholeSql.after(handle, last, AT_ONCE));
        }
    }
}
