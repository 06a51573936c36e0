package dateline.live;

import dateline.events.LoggedEvent;

/// An event as all streams send it: encoded once.
record Frame(long position, String topic, Encoded bytes) {
    static final Encoded KEEP_ALIVE = new Encoded(":\n\n");

    static Frame of(LoggedEvent event) {
        return new Frame(event.position(), event.topic(), event(event.position(), event.name(), event.data()));
    }

    /// Tells that events were missed: the page is to load its state anew and goes on from the position.
    static Encoded reset(long position) {
        return event(position, "reset", "{\"position\":" + position + "}");
    }

    /// The first thing on a stream that has missed nothing. It gives the browser a position to resume from though nothing happened yet.
    static Encoded joined(long position) {
        return new Encoded(": joined\nid: " + position + "\n\n");
    }

    private static Encoded event(long position, String name, String data) {
        return new Encoded("id: " + position + "\nevent: " + name + "\ndata: " + data + "\n\n");
    }
}
