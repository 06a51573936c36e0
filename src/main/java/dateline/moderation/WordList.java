package dateline.moderation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The listed words of one language, ready to be looked for. A listed word is found where it stands as a whole word, so that innocent words with
/// it inside pass; only among letters that are spelled out one by one is it found inside.
final class WordList {
    private static final int SHORTEST_INSIDE = 4;
    private final Map<String, Listed> whole = new HashMap<>();
    private final Map<String, Listed> beginnings = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();

    private record Phrase(List<Set<String>> words, Listed listed) {}

    WordList(List<Listed> all) {
        all.forEach(this::add);
    }

    private void add(Listed listed) {
        var words = listed.pattern().strip().split("\\s+");
        if (words.length > 1) {
            phrases.add(new Phrase(Stream.of(words).map(Lookalikes::keysOfListed).toList(), listed));
            return;
        }
        var isBeginning = listed.pattern().endsWith("*");
        var word = isBeginning ? listed.pattern().substring(0, listed.pattern().length() - 1) : listed.pattern();
        Lookalikes.keysOfListed(word).forEach(key -> (isBeginning ? beginnings : whole).merge(key, listed, WordList::stricter));
    }

    private static Listed stricter(Listed one, Listed other) {
        return one.level().compareTo(other.level()) >= 0 ? one : other;
    }

    /// The listed words that the text says, in no order, each once.
    List<Listed> in(Wording wording) {
        var found = Stream.of(
                        Stream.concat(wording.words().stream(), wording.joined().stream()).flatMap(keys -> keys.stream().flatMap(this::called)),
                        wording.spelled().stream().flatMap(keys -> keys.stream().flatMap(this::inside)),
                        wording.masked().stream().flatMap(this::behind),
                        phrases.stream().filter(phrase -> isSaid(phrase, wording.words())).map(Phrase::listed))
                .flatMap(listed -> listed);
        return found.distinct().toList();
    }

    private Stream<Listed> called(String key) {
        var isWhole = Optional.ofNullable(whole.get(key)).stream();
        return beginnings.isEmpty()
                ? isWhole
                : Stream.concat(isWhole, prefixes(key).flatMap(prefix -> Optional.ofNullable(beginnings.get(prefix)).stream()));
    }

    private static Stream<String> prefixes(String key) {
        return Stream.iterate(key, prefix -> !prefix.isEmpty(), prefix -> prefix.substring(0, prefix.length() - 1));
    }

    private Stream<Listed> inside(String key) {
        return Stream.concat(
                called(key),
                Stream.of(whole, beginnings)
                        .flatMap(words -> words.entrySet().stream())
                        .filter(word -> word.getKey().length() >= SHORTEST_INSIDE && key.contains(word.getKey()))
                        .map(Map.Entry::getValue));
    }

    /// A mask hides no more than half of the letters.
    private Stream<Listed> behind(String masked) {
        var hidden = masked.chars().filter(letter -> letter == '*' || letter == '#').count();
        if (hidden * 2 > masked.length()) {
            return Stream.empty();
        }
        return whole.values().stream().filter(listed -> fits(masked, listed.pattern()));
    }

    private static boolean fits(String masked, String word) {
        if (masked.length() != word.length()) {
            return false;
        }
        var filled = new StringBuilder(masked);
        for (var i = 0; i < masked.length(); i++) {
            if (masked.charAt(i) == '*' || masked.charAt(i) == '#') {
                filled.setCharAt(i, word.charAt(i));
            }
        }
        return Lookalikes.keys(filled.toString()).stream().anyMatch(Lookalikes.keysOfListed(word)::contains);
    }

    private static boolean isSaid(Phrase phrase, List<Set<String>> words) {
        for (var start = 0; start + phrase.words().size() <= words.size(); start++) {
            if (isSaidAt(phrase, words, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSaidAt(Phrase phrase, List<Set<String>> words, int start) {
        for (var i = 0; i < phrase.words().size(); i++) {
            if (phrase.words().get(i).stream().noneMatch(words.get(start + i)::contains)) {
                return false;
            }
        }
        return true;
    }
}
