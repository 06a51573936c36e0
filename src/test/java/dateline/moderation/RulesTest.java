package dateline.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.moderation.Policy.Scope;
import dateline.people.Person;
import dateline.people.Role;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    private static final Person BEN = new Person(7, "ben@example.org", "Ben Orr", Role.READER, true);
    private static final String LONG = "The council met on Tuesday to talk about the new bridge that nobody in the harbour wants";

    private static Submission submission(String text, String... links) {
        return new Submission("note", BEN, new Place("en", "en-GB", "world", 12), text, List.of(links));
    }

    private static Rules listing(Listed... listed) {
        return new Rules(List.of(listed), List.of(), Limits.USUAL);
    }

    @Test
    void the_narrowest_scope_says_when_something_is_read() {
        var site = new Policy(Scope.SITE, "", Timing.BEFORE);
        var edition = new Policy(Scope.EDITION, "en", Timing.NEWCOMERS);
        var section = new Policy(Scope.SECTION, "en/world", Timing.AFTER);
        var article = new Policy(Scope.ARTICLE, "12", Timing.BEFORE);
        var person = new Policy(Scope.PERSON, "7", Timing.AFTER);
        assertThat(timing()).isEqualTo(Timing.AFTER);
        assertThat(timing(site)).isEqualTo(Timing.BEFORE);
        assertThat(timing(site, edition)).isEqualTo(Timing.NEWCOMERS);
        assertThat(timing(site, edition, section)).isEqualTo(Timing.AFTER);
        assertThat(timing(site, edition, section, article)).isEqualTo(Timing.BEFORE);
        assertThat(timing(site, edition, section, article, person)).isEqualTo(Timing.AFTER);
        assertThat(timing(site, new Policy(Scope.SECTION, "ar/world", Timing.AFTER))).isEqualTo(Timing.BEFORE);
    }

    private static Timing timing(Policy... policies) {
        return new Rules(List.of(), List.of(policies), Limits.USUAL).timing(submission("Hello"));
    }

    @Test
    void a_word_counts_in_its_language_or_in_all() {
        var english = new Listed(Listed.Kind.WORD, "en", "bother", Listed.Level.HOLD);
        var russian = new Listed(Listed.Kind.WORD, "ru", "bother", Listed.Level.HOLD);
        var everywhere = new Listed(Listed.Kind.WORD, "", "bother", Listed.Level.WATCH);
        assertThat(listing(english).found(submission("Oh bother"))).containsExactly(english);
        assertThat(listing(russian).found(submission("Oh bother"))).isEmpty();
        assertThat(listing(everywhere).found(submission("Oh bother"))).containsExactly(everywhere);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://spam.example/buy            | see this
            https://www.spam.example            | see this
            HTTPS://SPAM.EXAMPLE.:8080/         | see this
            https://user@spam.example/x         | see this
            https://ѕpam.example/               | see this
            //spam.example/x                    | see this
            https://fine.example                | buy at spam.example today
            https://fine.example                | buy at spam [.] example today
            https://fine.example                | buy at spam (dot) example today
            """)
    void a_listed_domain_is_seen_behind_links_and_in_words(String link, String text) {
        var listed = new Listed(Listed.Kind.LINK, "", "spam.example", Listed.Level.REFUSE);
        assertThat(listing(listed).found(submission(text, link))).containsExactly(listed);
    }

    @Test
    void a_listed_domain_is_seen_in_the_form_that_only_machines_read() {
        var listed = new Listed(Listed.Kind.LINK, "", "bücher.example", Listed.Level.HOLD);
        assertThat(listing(listed).found(submission("see this", "https://xn--bcher-kva.example/"))).containsExactly(listed);
        var lookAlike = new Listed(Listed.Kind.LINK, "", "spam.example", Listed.Level.HOLD);
        assertThat(listing(lookAlike).found(submission("see this", "https://" + java.net.IDN.toASCII("ѕpam.example")))).containsExactly(lookAlike);
    }

    @ParameterizedTest
    @CsvSource({"https://notspam.example", "https://spam.example.org", "https://example/spam.example.html", "mailto:me@example.org", "not a link", "https://"})
    void other_domains_pass(String link) {
        assertThat(listing(new Listed(Listed.Kind.LINK, "", "spam.example", Listed.Level.REFUSE)).found(submission("see this", link))).isEmpty();
    }

    @Test
    void a_text_is_recognised_when_it_is_dressed_up() {
        var plain = Likeness.of(LONG);
        var dressed = Likeness.of(LONG.toUpperCase().replace(" ", " — ").replace('A', 'А') + " !!!");
        assertThat(dressed.digest()).isEqualTo(plain.digest());
        assertThat(dressed.signature()).isEqualTo(plain.signature());
    }

    @Test
    void a_text_is_recognised_when_a_word_of_it_changes_but_not_its_figures() {
        var changed = Likeness.of(LONG.replace("Tuesday", "Wednesday"));
        assertThat(isAlike(Likeness.of(LONG), changed)).isTrue();
        assertThat(changed.digest()).isNotEqualTo(Likeness.of(LONG).digest());
        assertThat(isAlike(Likeness.of(LONG), Likeness.of("A quite different text about ships and tides, of just about the same length, and about nothing else"))).isFalse();
        assertThat(Likeness.of("The score is 2 to 1").numbers()).isNotEqualTo(Likeness.of("The score is 3 to 1").numbers());
        assertThat(Likeness.of("Room ٢").numbers()).isEqualTo(Likeness.of("Room 2").numbers());
    }

    private static boolean isAlike(Likeness one, Likeness other) {
        var bands = other.signature().orElseThrow().bands();
        return one.signature().orElseThrow().bands().stream().anyMatch(bands::contains)
                && one.signature().orElseThrow().isAlike(other.signature().orElseThrow().places());
    }

    @Property(tries = 200)
    boolean one_changed_word_of_thirty_is_the_same_text(@ForAll("thirtyWords") List<String> words, @ForAll("place") int place) {
        var changed = new java.util.ArrayList<>(words);
        changed.set(place, "changed");
        return isAlike(Likeness.of(String.join(" ", words)), Likeness.of(String.join(" ", changed)));
    }

    @Provide
    Arbitrary<List<String>> thirtyWords() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(3).ofMaxLength(9).list().ofSize(30).uniqueElements();
    }

    @Provide
    Arbitrary<Integer> place() {
        return Arbitraries.integers().between(0, 29);
    }

    @Test
    void the_risk_is_a_sum_of_reasons_that_can_be_told() {
        var author = new Author(1, 1, java.time.Instant.EPOCH, 6, 6, new Standing.Status.Free());
        var calm = new Author(50, 0, java.time.Instant.EPOCH, 0, 0, new Standing.Status.Free());
        var loud = submission("WHY DOES NOBODY SEE ТHIS?????", "https://a.example", "https://b.example");
        assertThat(Risk.of(new Candidate(loud, author, Rules.NONE, List.of(), Echoes.NONE)).names())
                .containsExactly("newcomer", "removed", "links", "pace", "shouting", "drawn-out", "disguise");
        assertThat(Risk.of(new Candidate(loud, author, Rules.NONE, List.of(), Echoes.NONE)).sum()).isEqualTo(1 + 2 + 1 + 1 + 1 + 0.5 + 2);
        assertThat(Risk.of(new Candidate(submission("The quay was empty at dawn."), calm, Rules.NONE, List.of(), Echoes.NONE)).parts()).isEmpty();
    }
}
