package dateline.people;

import dateline.platform.Database;
import dateline.platform.Visitor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// How somebody comes to have an account. Nothing here tells whether an address is known: answers are alike, and take the same time.
@Singleton
public final class Readers {
    public static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_PASSWORD = 1_000;
    private static final Duration EVEN = Duration.ofMillis(250);
    private final Database database;
    private final Clock clock;
    private final Passwords passwords;
    private final Attempts attempts;

    @Inject
    public Readers(Database database, Clock clock, Passwords passwords, Attempts attempts) {
        this.database = database;
        this.clock = clock;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /// What somebody says who registers. Without a password they sign in by other ways.
    ///
    /// @param language the BCP 47 tag of the language in which they want to be written to
    public record Registration(String email, String name, Optional<String> password, String language) {
        public Registration {
            email = email.strip();
            name = Words.name(name);
        }
    }

    /// What came of it.
    public sealed interface Outcome {
        /// There is an account with that address now, or there was one already.
        record Registered() implements Outcome {}

        /// Something that was said will not do: `email`, `name` or `password`.
        record Wrong(String what) implements Outcome {}

        record TooOften(Duration pause) implements Outcome {}
    }

    /// An account that is new can be used at once; one that was there stays as it is.
    public Outcome register(Registration registration, Visitor visitor) {
        var wrong = wrong(registration);
        if (wrong.isPresent()) {
            return new Outcome.Wrong(wrong.get());
        }
        var wait = attempts.spend("register", registration.email, visitor);
        if (wait.isPresent()) {
            return new Outcome.TooOften(wait.get());
        }
        return evenly(() -> {
            var encoded = registration.password.map(passwords::encode);
            database.inTransaction(tx -> PeopleSql.register(tx.handle(), registration.email, registration.name, registration.language)
                    .map(person -> encoded.map(hash -> SessionSql.setPassword(tx.handle(), person.id(), hash, clock.instant()))));
            return new Outcome.Registered();
        });
    }

    private static Optional<String> wrong(Registration registration) {
        if (!Words.isEmail(registration.email)) {
            return Optional.of("email");
        }
        if (registration.name.isEmpty()) {
            return Optional.of("name");
        }
        return registration.password.filter(password -> !isUsable(password)).map(_ -> "password");
    }

    static boolean isUsable(String password) {
        var length = password.codePointCount(0, password.length());
        return length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD;
    }

    /// What is done for a known address and for an unknown one takes different times; the answer waits until both would be done.
    private static <T> T evenly(Supplier<T> work) {
        var end = System.nanoTime() + EVEN.toNanos();
        var answer = work.get();
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }
}
