package dateline.discussion;

import com.fasterxml.jackson.annotation.JsonValue;

/// Names a comment for good; greater than 0.
public record CommentId(@JsonValue long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
