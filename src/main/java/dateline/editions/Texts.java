package dateline.editions;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The words of the interface in one language: ICU messages from `messages/site_*.properties`. A language without a file of its
/// own gets the English ones; {@link #language} says in which language the words really are.
public final class Texts {
    public static final List<String> LANGUAGES = List.of("en", "ru", "ar");
    private static final Map<String, Texts> KNOWN = new ConcurrentHashMap<>();
    private final String language;
    private final Map<String, MessageFormat> messages = new TreeMap<>();

    private Texts(String tag) {
        var primary = Locale.forLanguageTag(tag).getLanguage();
        language = LANGUAGES.contains(primary) ? primary : LANGUAGES.getFirst();
        var locale = ULocale.forLanguageTag(language.equals(primary) ? tag : language);
        patterns(language).forEach((key, pattern) -> messages.put(key, new MessageFormat(pattern, locale)));
    }

    /// @param tag a BCP 47 language tag
    public static Texts in(String tag) {
        return KNOWN.computeIfAbsent(tag, Texts::new);
    }

    /// The BCP 47 tag of the language in which the words are.
    public String language() {
        return language;
    }

    /// A message without placeholders.
    public String say(String key) {
        return say(key, Map.of());
    }

    /// @throws IllegalArgumentException when there is no such message
    public String say(String key, Map<String, Object> values) {
        return ((MessageFormat) message(key).clone()).format(values, new StringBuffer(), null).toString();
    }

    /// The plural forms of a message that has nothing but a plural, by CLDR category, with `#` where the number goes: for scripts, which choose
    /// by the same categories.
    public Map<String, String> forms(String key) {
        var pattern = new MessagePattern(message(key).toPattern());
        var forms = new TreeMap<String, String>();
        var category = Optional.<String>empty();
        for (var i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                category = Optional.of(pattern.getSubstring(part));
            } else if (part.getType() == MessagePattern.Part.Type.MSG_START && category.isPresent()) {
                var limit = pattern.getPart(pattern.getLimitPartIndex(i));
                forms.put(category.get(), pattern.getPatternString().substring(part.getLimit(), limit.getIndex()));
                category = Optional.empty();
            }
        }
        return forms;
    }

    private MessageFormat message(String key) {
        return Optional.ofNullable(messages.get(key))
                .orElseThrow(() -> new IllegalArgumentException("There is no message " + key + " in " + language));
    }

    /// The messages of one language as they stand in its file.
    static Map<String, String> patterns(String language) {
        var name = "messages/site_" + language + ".properties";
        try (var stream = Texts.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing");
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            var patterns = new TreeMap<String, String>();
            properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
            return patterns;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
    }
}
