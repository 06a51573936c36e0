package dateline.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
    private static final List<String> WORDS = List.of("shit", "cunt", "penis", "wanker", "сука", "хуй*", "ебать", "عاهرة", "kill yourself");
    private static final WordList LIST =
            new WordList(WORDS.stream().map(word -> new Listed(Listed.Kind.WORD, "", word, Listed.Level.HOLD)).toList());
    /// Other letters that look like these.
    private static final Map<Character, String> LIKE = Map.ofEntries(
            Map.entry('s', "ѕ5$ｓ"), Map.entry('h', "һｈ"), Map.entry('i', "іι1!|í"), Map.entry('t', "7ｔ"), Map.entry('c', "сϲ"), Map.entry('u', "ｕùυ"),
            Map.entry('n', "ｎñ"), Map.entry('p', "рρ"), Map.entry('e', "е3éｅ"), Map.entry('w', "ｗ"), Map.entry('a', "а@4á"), Map.entry('k', "ｋ"),
            Map.entry('r', "ｒ"), Map.entry('с', "cϲ"), Map.entry('у', "yү"), Map.entry('к', "k"), Map.entry('а', "a@4"), Map.entry('х', "x"),
            Map.entry('е', "e3"), Map.entry('б', "б"), Map.entry('т', "т"), Map.entry('ь', "ь"), Map.entry('й', "й"));

    private static List<String> found(String text) {
        return LIST.in(Wording.of(text)).stream().map(Listed::pattern).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            You are a shit.            = shit
            SHIT!                      = shit
            well,shit                  = shit
            sh1t and more              = shit
            $h!t happens               = shit
            s.h.i.t                    = shit
            sh.it                      = shit
            s h i t                    = shit
            s-h-i-t                    = shit
            oh s h i t happens         = shit
            you s hit                  = shit
            shiiiiiiit                 = shit
            sssshhhhiiiitttt           = shit
            sh*t                       = shit
            s#it                       = shit
            ｓｈｉｔ                    = shit
            ѕһіt                       = shit
            s\u0336h\u0336i\u0336t     = shit
            C U N T                    = cunt
            CYKA                       = сука
            суkа                       = сука
            с у к а                    = сука
            хуйня                      = хуй*
            ХУЙЛО                      = хуй*
            عَاهِرَة                   = عاهرة
            عـاهـرة                    = عاهرة
            go and KILL  yourself now  = kill yourself
            k1ll y0urself              = kill yourself
            """)
    void a_listed_word_is_seen_however_it_is_written(String text, String word) {
        assertThat(found(text.replace("\\u0336", "\u0336"))).containsExactly(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Scunthorpe United won in Penistone.", "The pen is red. The pen.Is it yours?", "He ate shiitake; the shitake was good.", "Mishit the ball again.",
        "Swankers and wankery are no words.", "Он не оскорблял команду, а подстраховал.", "страхуй и хлебай, потребитель", "I like U N cars as such.",
        "Рассукать, сукать, Сукачёв", "Kill the engine yourself", "a s h in the wind", "5417", "S. H. Ito wrote this.", "1 2 3 4", "الطاهرة والماهرة",
        "It was as hit a song as any.", "This hit, this push, this itch", ""
    })
    void innocent_words_pass(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Provide
    Arbitrary<String> disguised() {
        var plain = Arbitraries.of(WORDS.stream().filter(word -> word.matches("[a-zа-я]+")).toList());
        return plain.flatMap(word -> Combinators.combine(word.chars().mapToObj(letter -> looks((char) letter)).toList())
                .as(letters -> String.join("", letters)));
    }

    private static Arbitrary<String> looks(char letter) {
        var same = Stream.of(String.valueOf(letter), String.valueOf(Character.toUpperCase(letter)));
        var alike = LIKE.getOrDefault(letter, "").codePoints().mapToObj(Character::toString);
        return Arbitraries.of(Stream.concat(same, alike).distinct().toList());
    }

    /// A word of nothing but figures and signs is none.
    @Property(tries = 500)
    boolean look_alike_letters_hide_nothing(@ForAll("disguised") String word) {
        return word.codePoints().noneMatch(Character::isLetter) || !found("So, " + word + " he said").isEmpty();
    }

    @Property(tries = 500)
    boolean what_cannot_be_seen_hides_nothing(@ForAll("disguised") String word, @ForAll("unseen") String between) {
        var parted = word.codePoints().mapToObj(Character::toString).collect(Collectors.joining(between));
        return word.codePoints().noneMatch(Character::isLetter) || !found(parted).isEmpty();
    }

    @Provide
    Arbitrary<String> unseen() {
        return Arbitraries.of("\u200B", "\u200D", "\u2060", "\u00AD", "\u202E", "\u0301", "\u0489", "\u20E0", "\uFEFF");
    }

    @Property(tries = 500)
    boolean signs_and_spaces_between_all_letters_hide_nothing(@ForAll("plain") String word, @ForAll("signs") String between) {
        return !found(String.join(between, word.split(""))).isEmpty();
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.of(WORDS.stream().filter(word -> word.matches("[a-zа-я]+")).toList());
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of(" ", ".", "-", "_", "  ", "/", " . ", "~", "…");
    }

    /// The Scunthorpe problem: a listed word inside another is no listed word.
    @Property(tries = 500)
    boolean a_word_with_a_listed_one_inside_passes(@ForAll("plain") String word, @ForAll("letters") String before, @ForAll("letters") String after) {
        return found(before + word + after).isEmpty();
    }

    @Provide
    Arbitrary<String> letters() {
        return Arbitraries.strings().withChars("bdfgmqz").ofMinLength(1).ofMaxLength(4).filter(text -> IntStream.range(1, text.length()).noneMatch(i -> text.charAt(i) == text.charAt(i - 1)));
    }

    @Property(tries = 1000)
    void any_text_at_all_is_read(@ForAll String text) {
        assertThat(found(text)).isNotNull();
        assertThat(Likeness.of(text)).isEqualTo(Likeness.of(text));
    }
}
