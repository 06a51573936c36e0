package dateline.discussion;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a list of threads goes on: after a thread, and within it after a comment when it was not told to its end.
///
/// @param replies how many replies the thread had then, which is its place among the most discussed
/// @param comment 0 when the thread was told to its end
public record Cursor(long thread, int replies, long comment) {
    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,17})\\.([0-9]{1,9})(?:\\.([1-9][0-9]{0,17}))?");

    public static Optional<Cursor> read(String text) {
        var matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Cursor(
                        Long.parseLong(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Optional.ofNullable(matcher.group(3)).map(Long::parseLong).orElse(0L)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return thread + "." + replies + (comment == 0 ? "" : "." + comment);
    }
}
