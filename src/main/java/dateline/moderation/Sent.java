package dateline.moderation;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.platform.Json;
import dateline.platform.Problem;
import java.util.Optional;

/// The body of a call: an object whose members are taken one by one, so that what a call does not know changes nothing.
record Sent(JsonNode object) {
    private static final int LONGEST = 64 << 10;

    static Sent read(String body) {
        if (body.length() > LONGEST) {
            throw Problem.of(413, "The body of this call has at most 64 KB.");
        }
        var json = Json.read(body.isBlank() ? "{}" : body);
        if (!json.isObject()) {
            throw Problem.of(400, "Send a JSON object.");
        }
        return new Sent(json);
    }

    /// Empty text when it is not there.
    String text(String member) {
        var value = object.path(member);
        if (!value.isMissingNode() && !value.isNull() && !value.isTextual()) {
            throw Problem.of(400, "“" + member + "” is a text.");
        }
        return value.asText("");
    }

    long number(String member) {
        var value = object.path(member);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw Problem.of(400, "“" + member + "” is a whole number.");
        }
        return value.asLong();
    }

    int small(String member) {
        var number = number(member);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw Problem.of(400, "“" + member + "” is a whole number from 0 to 2147483647.");
        }
        return (int) number;
    }

    boolean isSaid(String member) {
        return object.path(member).asBoolean(false);
    }

    /// @param choices what the text may be, told when it is something else
    <T> T one(Optional<T> found, String member, String choices) {
        return found.orElseThrow(() -> Problem.of(400, "“" + member + "” is one of " + choices + "."));
    }
}
