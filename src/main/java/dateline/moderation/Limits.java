package dateline.moderation;

/// How much one reader may send.
record Limits(int perMinute, int perHour) {
    static final Limits USUAL = new Limits(60, 600);
}
