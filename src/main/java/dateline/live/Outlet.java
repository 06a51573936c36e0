package dateline.live;

/// The connection to a reader.
interface Outlet {
    void send(Encoded bytes);

    /// Whether so much waits to be taken by the reader that no more should be sent.
    boolean isFull();

    /// Ends it once all is sent.
    void end();

    /// Ends it at once: what was not taken yet is forgotten.
    void cut();
}
