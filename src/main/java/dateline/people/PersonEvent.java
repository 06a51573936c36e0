package dateline.people;

import dateline.events.Event;
import java.util.Set;

/// What happens to people. The log keeps the id alone: it is for every reader, and outlives names.
sealed interface PersonEvent extends Event {
    long id();

    @Override
    default String eventName() {
        return "person";
    }

    @Override
    default String eventTopic() {
        return "person:" + id();
    }

    @Override
    default Set<String> changes() {
        return Set.of("person:" + id());
    }

    /// Name or picture are others now.
    record PersonChanged(long id) implements PersonEvent {}

    record PersonDeleted(long id) implements PersonEvent {}
}
