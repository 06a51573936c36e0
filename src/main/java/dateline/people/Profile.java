package dateline.people;

import java.time.Instant;

/// What somebody's own page shows of them beside the person.
///
/// @param picture  the id of a picture in the media; empty without one
/// @param language the BCP 47 tag of the language in which they are written to; empty for that of the site
public record Profile(Person person, String picture, String language, boolean hasPassword, Instant since) {}
