package dateline.site;

import java.util.Map;
import java.util.Set;

/// Makes the answer to every public address. Called by delivery, on a virtual thread and once for many readers who ask at the
/// same time; what it answers is kept until an event names something that the answer shows.
public interface Site {
    /// The query parameters that change a page. All others are ignored before the page is looked for.
    Set<String> PARAMETERS = Set.of("before", "sort", "after", "comment");

    /// Never throws for bad addresses: what does not exist is a page with status 404.
    ///
    /// @param path       as requested, percent-encoded, beginning with a slash, at most 1,000 characters
    /// @param parameters of {@link #PARAMETERS} only, decoded
    Answer answer(String path, Map<String, String> parameters);

    /// The front page that fits a reader's languages best, such as `/en/`; the first edition's when none fits.
    ///
    /// @param acceptLanguage the request's header; empty when it has none or a malformed one
    String home(String acceptLanguage);
}
