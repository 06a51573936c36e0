package dateline.moderation;

import dateline.events.Event;
import java.util.Set;

/// What other processes of the site must hear. Readers are told nothing of it.
public sealed interface ModerationEvent extends Event {
    @Override
    default String eventName() {
        return "moderation";
    }

    @Override
    default String eventTopic() {
        return "moderation";
    }

    /// Words, domains, timing or limits are others now.
    record RulesChanged() implements ModerationEvent {
        static final String TAG = "moderation:rules";

        @Override
        public Set<String> changes() {
            return Set.of(TAG);
        }
    }
}
