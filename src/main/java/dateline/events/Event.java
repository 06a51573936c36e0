package dateline.events;

import java.util.Set;

/// Something that happened, as the part in which it happened tells it. The record's own members are what a live stream shows as
/// JSON, so they must be fit for every reader. Each part has one sealed family of its own.
public interface Event {
    /// The contract's word for it: `article`, `newsfeed`, `post`, `comment`, `chat`; others stay inside the site.
    String eventName();

    /// Whom it is for: `newsfeed:{edition}`, `article:{id}`, `chat:{id}`; others stay inside the site.
    String eventTopic();

    /// The tags of what it changes on pages: `article:12`, `section:en/world`, `edition:en`, `newsfeed:en`, `editions`.
    Set<String> changes();
}
