package dateline.account;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.platform.Json;
import dateline.platform.Problem;
import java.util.Optional;

/// The body of a call: an object whose members are taken one by one, so that what a call does not know changes nothing.
record Sent(JsonNode object) {
    private static final int LONGEST = 16 << 10;

    static Sent read(String body) {
        if (body.length() > LONGEST) {
            throw Problem.of(413, "The body of this call has at most 16 KB.");
        }
        var json = Json.read(body.isBlank() ? "{}" : body);
        if (!json.isObject()) {
            throw Problem.of(400, "Send a JSON object.");
        }
        return new Sent(json);
    }

    /// Empty when it is not there.
    ///
    /// @throws Problem 400 when it is there and no text
    Optional<String> text(String member) {
        if (!object.hasNonNull(member)) {
            return Optional.empty();
        }
        if (!object.get(member).isTextual()) {
            throw Problem.of(400, "“" + member + "” is a text.");
        }
        return Optional.of(object.get(member).asText());
    }

    /// A member as JSON, for whoever reads it as a whole; empty JSON when it is not there.
    String member(String name) {
        return object.path(name).toString();
    }
}
