package dateline.events;

import java.time.Instant;
import java.util.Set;

/// An event at its place in the log. `position` counts from 1 without gaps; `data` is one line of JSON, an object that
/// carries the position as its member `position` too.
public record LoggedEvent(long position, String name, String topic, Set<String> changes, String data, Instant at) {}
