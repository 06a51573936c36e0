package dateline.articles;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Where an article stands. `SCHEDULED` has a publication ahead and nothing public yet.
public enum Status {
    DRAFT, SCHEDULED, PUBLISHED, WITHDRAWN;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
