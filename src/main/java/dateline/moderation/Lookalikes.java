package dateline.moderation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a word looks like, whatever letters it is written with: words that are meant to be taken for each other have a key in common.
///
/// A key is the skeleton of Unicode Technical Standard 39 (so Cyrillic а is Latin a), after what cannot be seen, marks and compatibility forms are
/// taken away (NFKC_Casefold, then without combining marks), figures are read as the letters they stand for, and i, l and 1 are one. Small and
/// capital letters look different (н is no h, but Н is an H), so a word has the keys of both its cases: `сука`, `CYKA` and `ＣＹＫＡ` meet in
/// `cyka`. DecisionLetters in a row of three or more also count as two and as one.
final class Lookalikes {
    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final int TATWEEL = 0x640;
    private static final Map<Integer, Character> FIGURES = Map.ofEntries(
            Map.entry((int) '0', 'o'), Map.entry((int) '1', 'i'), Map.entry((int) '3', 'e'), Map.entry((int) '4', 'a'),
            Map.entry((int) '5', 's'), Map.entry((int) '7', 't'), Map.entry((int) '8', 'b'), Map.entry((int) '@', 'a'),
            Map.entry((int) '$', 's'), Map.entry((int) '!', 'i'), Map.entry((int) '|', 'i'), Map.entry((int) '€', 'e'));
    /// Small Cyrillic letters whose capitals are Latin ones.
    private static final Map<Integer, Character> CAPITALS = Map.of(
            (int) 'в', 'b', (int) 'к', 'k', (int) 'м', 'm', (int) 'н', 'h', (int) 'т', 't');
    private static final Pattern LONG_RUN = Pattern.compile("(.)\\1{2,}");

    private Lookalikes() {}

    /// Every key of a word as somebody wrote it.
    static Set<String> keys(String written) {
        var keys = new HashSet<String>();
        for (var key : new String[] {small(written), large(written)}) {
            keys.add(key);
            keys.add(LONG_RUN.matcher(key).replaceAll("$1"));
            keys.add(LONG_RUN.matcher(key).replaceAll("$1$1"));
        }
        keys.remove("");
        return keys;
    }

    /// The keys of a listed word, as it may be written in small or large letters.
    static Set<String> keysOfListed(String word) {
        return Set.copyOf(List.of(small(word), large(UCharacter.toUpperCase(word))));
    }

    /// The key of a word in small letters.
    static String small(String word) {
        return skeleton(read(plain(FOLD.normalize(word)), CAPITALS));
    }

    /// As it stands: some letters look like others only until they are folded, such as ϲ, which folds to σ.
    private static String large(String word) {
        return skeleton(read(plain(withoutUnseen(word)), CAPITALS));
    }

    private static String withoutUnseen(String text) {
        var seen = new StringBuilder();
        text.codePoints()
                .filter(point -> !UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
                .forEach(seen::appendCodePoint);
        return seen.toString();
    }

    /// Without marks; й becomes и, which happens to listed words, too.
    private static String plain(String text) {
        var plain = new StringBuilder();
        APART.normalize(text).codePoints().filter(point -> !isMark(point)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isMark(int point) {
        var category = UCharacter.getType(point);
        return point == TATWEEL || category == ECharacterCategory.NON_SPACING_MARK || category == ECharacterCategory.ENCLOSING_MARK;
    }

    private static String skeleton(String text) {
        var letters = text.codePoints().anyMatch(UCharacter::isLetter) ? read(text, FIGURES) : text;
        var skeleton = plain(FOLD.normalize(CONFUSABLES.getSkeleton(letters)));
        return skeleton.replace('l', 'i');
    }

    private static String read(String text, Map<Integer, Character> as) {
        var read = new StringBuilder();
        text.codePoints().forEach(point -> {
            var other = as.get(point);
            if (other == null) {
                read.appendCodePoint(point);
            } else {
                read.append(other.charValue());
            }
        });
        return read.toString();
    }
}
