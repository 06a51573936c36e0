package dateline.moderation;

import dateline.people.Person;
import dateline.platform.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Whether somebody may take part: the bans and mutes in force against the person, the address or its domain.
@Singleton
public final class Standing {
    private static final Comparator<Optional<Instant>> LONGEST =
            Comparator.comparing(until -> until.orElse(Instant.MAX), Comparator.reverseOrder());
    private final Database database;
    private final Clock clock;

    @Inject
    public Standing(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public sealed interface Status {
        record Free() implements Status {}

        record Muted(Instant until) implements Status {}

        /// For good when there is no `until`.
        record Banned(Optional<Instant> until) implements Status {}
    }

    public Status of(Person person) {
        return database.read(handle -> of(handle, person, clock.instant()));
    }

    /// A ban of a domain spares the staff: it may be the house's own.
    static Status of(Handle handle, Person person, Instant now) {
        return worst(MeasureSql.inForce(handle, person, now).stream()
                .filter(measure -> measure.breadth() != Measure.Breadth.DOMAIN || !person.role().isStaff())
                .toList());
    }

    private static Status worst(List<Measure> inForce) {
        var ban = longest(inForce, Measure.Action.BAN);
        if (ban.isPresent()) {
            return new Status.Banned(ban.get());
        }
        return longest(inForce, Measure.Action.MUTE)
                .flatMap(until -> until)
                .<Status>map(Status.Muted::new)
                .orElseGet(Status.Free::new);
    }

    private static Optional<Optional<Instant>> longest(List<Measure> measures, Measure.Action action) {
        return measures.stream().filter(measure -> measure.action() == action).map(Measure::until).min(LONGEST);
    }
}
