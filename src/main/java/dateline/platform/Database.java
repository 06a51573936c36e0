package dateline.platform;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/// The door to PostgreSQL. A transaction is visible: it is opened by the door of a part, once per use case.
@Singleton
public final class Database {
    private final DataSource source;
    private final Jdbi jdbi;

    @Inject
    public Database(DataSource source) {
        this.source = source;
        jdbi = Jdbi.create(source);
    }

    /// A transaction under way: its handle and what is to be done once it is durable.
    public static final class Tx {
        private final Handle handle;
        private final List<Runnable> afterCommit = new ArrayList<>();

        private Tx(Handle handle) {
            this.handle = handle;
        }

        public Handle handle() {
            return handle;
        }

        /// Runs after the commit and before `inTransaction` returns, in the order given; never after a rollback.
        public void afterCommit(Runnable task) {
            afterCommit.add(task);
        }
    }

    /// Runs the work in one transaction (read committed) and answers what it answers.
    ///
    /// @throws DatabaseUnavailable when the server cannot be reached; nothing is known to be changed then
    public <T> T inTransaction(Function<Tx, T> work) {
        var done = reachable(() -> jdbi.inTransaction(handle -> {
            var tx = new Tx(handle);
            return new Done<>(work.apply(tx), tx.afterCommit);
        }));
        done.afterCommit.forEach(Runnable::run);
        return done.answer;
    }

    /// Runs a read outside any transaction of its own: each statement sees what is committed then.
    public <T> T read(Function<Handle, T> work) {
        return reachable(() -> jdbi.withHandle(work::apply));
    }

    private record Done<T>(T answer, List<Runnable> afterCommit) {}

    private interface Work<T> {
        T run();
    }

    private <T> T reachable(Work<T> work) {
        try {
            return work.run();
        } catch (JdbiException failure) {
            if (!isUnreachable(failure)) {
                throw failure;
            }
            closeIdleConnections();
            throw new DatabaseUnavailable(failure);
        }
    }

    /// Connections break together: when one did, the idle ones would each fail for somebody in turn.
    private void closeIdleConnections() {
        if (source instanceof AgroalDataSource pool) {
            pool.flush(FlushMode.IDLE);
        }
    }

    /// SQLSTATE classes 08 (connection), 53 (resources), 57P (server stops or starts), and a pool that got no connection in time.
    private static boolean isUnreachable(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isUnreachable(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnreachable(SQLException sql) {
        var state = sql.getSQLState();
        if (state == null) {
            return String.valueOf(sql.getMessage()).contains("Acquisition timeout") || sql.getMessage() != null && sql.getMessage().contains("closed");
        }
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }
}
