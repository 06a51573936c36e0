package dateline.moderation;

/// How much one reader may send, how many links it may hold before it is held, and after how many published items somebody is no newcomer.
record Limits(int perMinute, int perHour, int mostLinks, int newcomersLinks, int trustedAfter) {
    static final Limits USUAL = new Limits(60, 600, 5, 2, 3);

    Limits {
        if (perMinute < 1 || perHour < 1 || mostLinks < 0 || newcomersLinks < 0 || trustedAfter < 0) {
            throw new IllegalArgumentException("Limits are numbers from 0 on, those of time from 1 on");
        }
    }
}
