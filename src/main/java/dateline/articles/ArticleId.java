package dateline.articles;

import com.fasterxml.jackson.annotation.JsonValue;

/// Names an article for good; greater than 0.
public record ArticleId(@JsonValue long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
