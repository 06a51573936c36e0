package dateline.moderation;

import java.time.Instant;

/// What moderation knows of who writes: how many items were published and removed, since when, and how many passed in the last minute and hour.
record Author(int published, int removed, Instant firstAt, int lastMinute, int lastHour, Standing.Status standing) {}
