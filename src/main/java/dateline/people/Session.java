package dateline.people;

import java.time.Instant;

/// A browser or program in which somebody is signed in.
///
/// @param device    what the browser or program calls itself
/// @param network   whence it signed in; empty when that is not known
/// @param csrfToken what its writes by cookie must carry; empty in lists
public record Session(long id, Person person, Instant createdAt, Instant seenAt, String device, String network, String csrfToken) {
    Session with(String token) {
        return new Session(id, person, createdAt, seenAt, device, network, token);
    }
}
