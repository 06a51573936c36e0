package dateline.discussion;

import java.util.Locale;

/// Why somebody may not do something here, and the status by which the API says so.
public enum Refusal {
    CLOSED(409), READ_ONLY(409), EMPTY(400), TOO_LONG(400), REPLY_GONE(409), NOT_YOURS(403), TOO_LATE(409), GONE(409), OWN(409), REPORTS(429);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /// As messages are named by it: `too-late`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
