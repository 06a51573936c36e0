package dateline.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The language a text is written in: by its script where one language has it to itself, else by its small words.
final class TextLanguage {
    private static final TextLanguage KNOWN = new TextLanguage();
    private static final int SEEN = 20_000;
    private static final int FEWEST = 4;
    private static final Map<UnicodeScript, String> OWN = Map.of(
            UnicodeScript.HIRAGANA, "ja", UnicodeScript.KATAKANA, "ja", UnicodeScript.HANGUL, "ko", UnicodeScript.HAN, "zh",
            UnicodeScript.GREEK, "el", UnicodeScript.HEBREW, "he", UnicodeScript.ARMENIAN, "hy", UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.THAI, "th", UnicodeScript.DEVANAGARI, "hi");
    private final Map<String, Set<String>> words = new HashMap<>();

    private TextLanguage() {
        try (var stream = TextLanguage.class.getResourceAsStream("/wire/text-languages.txt")) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var parts = List.of(line.split(" "));
                words.put(parts.getFirst(), Set.copyOf(parts.subList(1, parts.size())));
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The tag, such as `en`; empty when the text does not tell.
    static Optional<String> of(String text) {
        var seen = text.length() > SEEN ? text.substring(0, SEEN) : text;
        return script(seen).or(() -> KNOWN.bySmallWords(seen));
    }

    private static Optional<String> script(String text) {
        var counts = new EnumMap<UnicodeScript, Integer>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(point -> counts.merge(UnicodeScript.of(point), 1, Integer::sum));
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana * 10 > counts.getOrDefault(UnicodeScript.HAN, 0) && kana * 4 > counts.getOrDefault(UnicodeScript.LATIN, 0)) {
            return kana == 0 ? Optional.empty() : Optional.of("ja");
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(most -> OWN.get(most.getKey()));
    }

    private Optional<String> bySmallWords(String text) {
        var counts = new HashMap<String, Integer>();
        for (var word : TextFold.of(text).split("[^\\p{L}\\p{M}]+")) {
            words.forEach((tag, small) -> counts.merge(tag, small.contains(word) ? 1 : 0, Integer::sum));
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).filter(most -> most.getValue() >= FEWEST).map(Map.Entry::getKey);
    }
}
