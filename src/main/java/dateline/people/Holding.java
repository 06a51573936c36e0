package dateline.people;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.platform.Database.Tx;

/// What another part holds about a person: it belongs into the export of one's own, and goes when the person goes. Implemented by the
/// parts above this one, which turns the dependency round.
public interface Holding {
    /// Its member in the export, such as `comments`.
    String name();

    JsonNode of(Person person);

    /// In the transaction in which the person is deleted. What others need to understand what was said may stay, without the person.
    void erase(Tx tx, Person person);
}
