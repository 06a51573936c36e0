package dateline.editions;

import dateline.events.Event;
import java.util.Set;

/// What happens to editions.
public sealed interface EditionEvent extends Event {
    /// An edition or section was added or changed.
    record EditionsChanged(String edition) implements EditionEvent {
        @Override
        public String eventName() {
            return "editions";
        }

        @Override
        public String eventTopic() {
            return "editions";
        }

        @Override
        public Set<String> changes() {
            return Set.of("editions");
        }
    }
}
