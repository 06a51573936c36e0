package dateline.platform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/// JSON as the product reads and writes it: RFC 3339 times in UTC, at most 100 levels deep, strings up to 48 MiB.
public final class Json {
    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 96 << 20;

    public static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final ObjectReader STRICT = MAPPER.reader()
            .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /// @throws MalformedJson when the text is not JSON, or is nested too deep
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new MalformedJson(broken);
        }
    }

    /// As {@link #read(String)}, from the bytes that a program sent: UTF-8, one value and nothing after it, no member twice. What is doubtful
    /// is refused, so that nobody believes to have sent what was not understood.
    ///
    /// @throws MalformedJson when it is not
    public static JsonNode readStrictly(byte[] bytes) {
        try {
            return STRICT.readTree(bytes);
        } catch (JsonProcessingException broken) {
            throw new MalformedJson(broken);
        } catch (IOException unreadable) {
            throw new MalformedJson(new JsonParseException(null, "it is not UTF-8", unreadable));
        }
    }

    /// On one line.
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("Cannot be written as JSON: " + value.getClass(), broken);
        }
    }

    /// A text that was to be JSON and is not.
    public static final class MalformedJson extends RuntimeException {
        private static final long serialVersionUID = 1;

        MalformedJson(JsonProcessingException cause) {
            super("Not JSON: " + cause.getOriginalMessage(), cause);
        }
    }
}
