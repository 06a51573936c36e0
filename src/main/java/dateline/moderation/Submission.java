package dateline.moderation;

import dateline.people.Person;
import java.util.List;

/// What somebody wants to say in public. `kind` is that of the {@link Moderated} part it will belong to; `links` are the addresses in the text.
public record Submission(String kind, Person author, Place place, String text, List<String> links) {
    public Submission {
        links = List.copyOf(links);
    }
}
