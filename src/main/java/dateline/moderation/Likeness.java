package dateline.moderation;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a text is recognised by when it comes again, also a little changed.
///
/// `digest` is equal for texts that differ in case, spacing, punctuation or look-alike letters only. `numbers` are the figures in it: two texts with
/// other figures are not alike, be they as similar as results of the league. A text of twelve words or more also has a signature: of each of thirty
/// hash functions the smallest value over all runs of five letters (MinHash, Broder 1997), so that the share of equal places estimates the share of
/// common runs. `bands` are the hashes of ten groups of three places: texts that are alike by 0.8 have one in common in 999 cases of 1000, texts alike by
/// 0.3 in 240.
record Likeness(long digest, long numbers, Optional<Signature> signature) {
    private static final int WORDS = 12;
    private static final int RUN = 5;
    private static final int BANDS = 10;
    private static final int ROWS = 3;
    private static final int PLACES = BANDS * ROWS;
    private static final double ALIKE = 0.6;
    private static final Pattern FIGURES = Pattern.compile("\\p{Nd}+");

    record Signature(List<Integer> bands, List<Integer> places) {
        boolean isAlike(List<Integer> others) {
            var equal = 0;
            for (var i = 0; i < PLACES; i++) {
                equal += places.get(i).equals(others.get(i)) ? 1 : 0;
            }
            return equal >= ALIKE * PLACES;
        }
    }

    static Likeness of(String text) {
        var letters = Wording.letters(text);
        var figures = FIGURES.matcher(text).results().map(found -> figures(found.group())).collect(Collectors.joining(" "));
        var isLong = text.strip().split("\\s+").length >= WORDS && letters.length() > RUN;
        return new Likeness(hash(letters), hash(figures), isLong ? Optional.of(signature(letters)) : Optional.empty());
    }

    private static String figures(String number) {
        return number.codePoints().mapToObj(point -> Integer.toString(UCharacter.digit(point))).collect(Collectors.joining());
    }

    private static Signature signature(String letters) {
        var least = new int[PLACES];
        Arrays.fill(least, Integer.MAX_VALUE);
        for (var start = 0; start + RUN <= letters.length(); start++) {
            var run = hash(letters.substring(start, start + RUN));
            for (var place = 0; place < PLACES; place++) {
                least[place] = Math.min(least[place], (int) (mix(run + place * 0x9E3779B97F4A7C15L) >>> 33));
            }
        }
        var bands = new ArrayList<Integer>();
        for (var band = 0; band < BANDS; band++) {
            bands.add(Arrays.hashCode(new int[] {band, least[band * ROWS], least[band * ROWS + 1], least[band * ROWS + 2]}));
        }
        return new Signature(List.copyOf(bands), Arrays.stream(least).boxed().toList());
    }

    /// FNV-1a over the characters, then mixed.
    private static long hash(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return mix(hash);
    }

    /// The finalizer of SplitMix64.
    private static long mix(long value) {
        var mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
