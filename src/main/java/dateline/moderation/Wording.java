package dateline.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text as a word list reads it.
///
/// - `words`: its words in order, each with its keys; a word ends where no letter, figure or sign that stands for one follows
/// - `joined`: what it may also be read as: a word with the signs inside taken out (`sh.it`), and a letter that stands alone with the word
///   beside it (`s hit`), unless that letter is a word of its own
/// - `spelled`: letters that stand alone in a row, joined (`s h i t`)
/// - `masked`: words with `*` or `#` for letters
record Wording(List<Set<String>> words, List<Set<String>> joined, List<Set<String>> spelled, List<String> masked) {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Cf}@$|€!]+");
    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\p{Cf}@$|€]+");
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}[.!?…]+\\p{Lu}");
    private static final Pattern MASKED = Pattern.compile("[\\p{L}\\p{M}\\p{N}@$]+[*#]+[\\p{L}\\p{M}\\p{N}@$*#]*");
    private static final Pattern ALONE = Pattern.compile("[^\\p{L}\\p{N}@$|€]*([\\p{L}\\p{N}@$|€])\\p{M}*\\p{Cf}*[^\\p{L}\\p{N}@$|€]*");
    private static final String WORDS_OF_ONE_LETTER = "aiouyeAIOUYEавикосуяжбАВИКОСУЯЖБьو&";
    private static final int SHORTEST_SPELLED = 3;

    static Wording of(String text) {
        var wording = new Wording(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var chunks = Stream.of(SPACE.split(text.strip())).filter(chunk -> WORD.matcher(chunk).find()).toList();
        chunks.forEach(wording::read);
        wording.join(chunks);
        wording.spell(chunks);
        return wording;
    }

    /// The letters of a text as they look, without anything between them.
    static String letters(String text) {
        return Lookalikes.small(LETTERS.matcher(text).replaceAll(""));
    }

    private void read(String chunk) {
        var pieces = WORD.matcher(chunk).results().map(found -> found.group()).toList();
        pieces.forEach(piece -> {
            words.add(Lookalikes.keys(piece.replaceAll("!+$", "")));
            if (piece.endsWith("!")) {
                joined.add(Lookalikes.keys(piece));
            }
        });
        if (pieces.size() > 1 && !SENTENCE_END.matcher(chunk).find()) {
            joined.add(Lookalikes.keys(LETTERS.matcher(chunk).replaceAll("")));
        }
        if (pieces.size() >= SHORTEST_SPELLED && pieces.stream().allMatch(piece -> ALONE.matcher(piece).matches())) {
            spelled.add(Lookalikes.keys(String.join("", pieces)));
        }
        MASKED.matcher(chunk).results().forEach(found -> masked.add(found.group()));
    }

    private void join(List<String> chunks) {
        for (var i = 0; i + 1 < chunks.size(); i++) {
            var first = chunks.get(i);
            var second = chunks.get(i + 1);
            if (isStray(first) || isStray(second)) {
                joined.add(Lookalikes.keys(LETTERS.matcher(first + second).replaceAll("")));
            }
        }
    }

    private static boolean isStray(String chunk) {
        var alone = ALONE.matcher(chunk);
        return alone.matches() && !WORDS_OF_ONE_LETTER.contains(alone.group(1));
    }

    private void spell(List<String> chunks) {
        var run = new ArrayList<String>();
        for (var chunk : chunks) {
            var alone = ALONE.matcher(chunk);
            if (alone.matches()) {
                run.add(alone.group(1));
            } else {
                end(run);
            }
        }
        end(run);
    }

    private void end(List<String> run) {
        if (run.size() >= SHORTEST_SPELLED) {
            spelled.add(Lookalikes.keys(run.stream().collect(Collectors.joining())));
        }
        run.clear();
    }
}
