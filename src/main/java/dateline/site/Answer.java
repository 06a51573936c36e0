package dateline.site;

import java.util.Map;
import java.util.Set;

/// What the site answers to one public address: the same for every reader, so it can be kept finished and sent to all.
public sealed interface Answer {
    /// The tags of everything the answer was made from, named as the event log names them: `article:12`,
    /// `section:en/world`, `edition:en`, `newsfeed:en`. An answer is dropped as soon as an event names one of them, so a
    /// "not found" carries the tag of what would make it found.
    Set<String> shows();

    /// A finished page, feed or file for machines.
    ///
    /// @param status      200, 404 or 410
    /// @param contentType with its charset, which is always UTF-8: `text/html; charset=utf-8`
    /// @param body        the whole text
    /// @param headers     further headers, such as `Content-Language`; encoding, length, caching, entity tag and security
    ///                    headers are added by delivery
    record Page(int status, String contentType, String body, Set<String> shows, Map<String, String> headers)
            implements Answer {
        public Page {
            if (status != 200 && status != 404 && status != 410) {
                throw new IllegalArgumentException("A page cannot answer with status " + status);
            }
            shows = Set.copyOf(shows);
            headers = Map.copyOf(headers);
        }
    }

    /// The page has another address for good (301): an old slug or section of an article.
    ///
    /// @param location path and query on this site, beginning with one slash
    record Moved(String location, Set<String> shows) implements Answer {
        public Moved {
            if (!location.startsWith("/") || location.startsWith("//")) {
                throw new IllegalArgumentException("A page moves within the site only, not to " + location);
            }
            shows = Set.copyOf(shows);
        }
    }
}
