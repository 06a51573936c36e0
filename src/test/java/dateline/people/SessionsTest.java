package dateline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.cast.Call;
import dateline.cast.Newsroom;
import dateline.people.Readers.Registration;
import dateline.people.Sessions.SignIn;
import dateline.platform.Problem;
import dateline.platform.Visitor;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final String PASSWORD = "a long enough secret";
    private final Newsroom newsroom = Newsroom.closed();
    private final Sessions sessions = newsroom.sessions;

    @BeforeEach
    void register() {
        newsroom.readers.register(
                new Registration("vera@example.org", "Vera", Optional.of(PASSWORD), "en"), Visitor.of(Call.plain()));
    }

    private SignIn signIn(String email, String password) {
        return sessions.signIn(email, password, Call.plain());
    }

    private Sessions.Opened vera(Call call) {
        return ((SignIn.Done) sessions.signIn("vera@example.org", PASSWORD, call)).opened();
    }

    @Test
    void whoever_knows_the_password_is_signed_in_by_cookie_or_token() {
        var opened = ((SignIn.Done) signIn("VERA@example.org", PASSWORD)).opened();
        assertThat(newsroom.callers.caller(Call.bearing(opened.token()))).hasValue(opened.person());
        assertThat(newsroom.callers.caller(Call.inBrowser(opened.token()))).hasValue(opened.person());
        assertThat(newsroom.callers.session(Call.inBrowser(opened.token())).orElseThrow().csrfToken()).isEqualTo(opened.csrfToken());
        assertThat(opened.csrfToken()).isNotEqualTo(opened.token());
        assertThat(newsroom.callers.isProven(Call.inBrowser(opened.token()), opened.csrfToken())).isTrue();
        assertThat(newsroom.callers.isProven(Call.inBrowser(opened.token()), opened.token())).isFalse();
        assertThat(newsroom.callers.isProven(Call.plain(), opened.csrfToken())).isFalse();
    }

    @Test
    void nobody_else_is() {
        assertThat(signIn("vera@example.org", "another secret")).isEqualTo(new SignIn.Refused());
        assertThat(signIn("nobody@example.org", PASSWORD)).isEqualTo(new SignIn.Refused());
        assertThat(signIn("ada@example.org", "")).as("somebody without a password").isEqualTo(new SignIn.Refused());
        assertThat(newsroom.callers.caller(Call.plain())).isEmpty();
        assertThat(newsroom.callers.caller(Call.bearing("guessed"))).isEmpty();
        assertThatThrownBy(() -> newsroom.callers.signedIn(Call.plain())).isInstanceOfSatisfying(Problem.class, no -> assertThat(no.status()).isEqualTo(401));
    }

    @Test
    void a_wrong_token_is_not_covered_by_a_cookie() {
        var both = new Call(Call.bearing("guessed").headers(), Call.inBrowser(vera(Call.plain()).token()).cookies());
        assertThat(newsroom.callers.caller(both)).isEmpty();
    }

    @Test
    void a_session_that_was_there_before_signing_in_ends() {
        var first = vera(Call.plain());
        var second = vera(Call.inBrowser(first.token()));
        assertThat(second.token()).isNotEqualTo(first.token());
        assertThat(newsroom.callers.caller(Call.bearing(first.token()))).isEmpty();
        assertThat(newsroom.callers.caller(Call.bearing(second.token()))).isPresent();
    }

    @Test
    void sessions_are_listed_and_revoked_by_their_owner_only() {
        var here = vera(Call.inBrowser("none"));
        var there = vera(Call.from("203.0.113.7"));
        var person = here.person();
        assertThat(sessions.of(person)).extracting(Session::device, Session::network)
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("Firefox", ""), org.assertj.core.groups.Tuple.tuple("", "203.0.113.7"));
        var id = newsroom.callers.session(Call.bearing(there.token())).orElseThrow().id();
        assertThat(sessions.revoke(newsroom.ada, id)).isFalse();
        assertThat(sessions.revoke(person, id)).isTrue();
        assertThat(newsroom.callers.caller(Call.bearing(there.token()))).isEmpty();
        assertThat(newsroom.callers.caller(Call.bearing(here.token()))).isPresent();
    }

    @Test
    void a_session_ends_thirty_days_after_the_last_visit_and_lives_on_with_each() {
        var opened = vera(Call.plain());
        for (var visit = 0; visit < 3; visit++) {
            newsroom.clock.advance(Duration.ofDays(29));
            assertThat(newsroom.callers.session(Call.bearing(opened.token()))).as("visit " + visit).isPresent();
        }
        newsroom.clock.advance(Duration.ofDays(31));
        assertThat(newsroom.callers.caller(Call.bearing(opened.token()))).isEmpty();
        assertThat(sessions.of(opened.person())).isEmpty();
    }

    @Test
    void no_session_lasts_longer_than_180_days() {
        var opened = vera(Call.plain());
        for (var day = 0; day < 175; day += 25) {
            newsroom.clock.advance(Duration.ofDays(25));
            newsroom.callers.session(Call.bearing(opened.token()));
        }
        newsroom.clock.advance(Duration.ofDays(6));
        assertThat(newsroom.callers.caller(Call.bearing(opened.token()))).isEmpty();
    }

    @Test
    void guessing_is_stopped_by_address_for_known_and_unknown_alike() {
        for (var email : new String[] {"vera@example.org", "nobody@example.org"}) {
            IntStream.range(0, 10).forEach(_ -> assertThat(signIn(email, "guess")).isEqualTo(new SignIn.Refused()));
            assertThat(signIn(email, PASSWORD)).isInstanceOf(SignIn.TooOften.class);
        }
        newsroom.clock.advance(Duration.ofMinutes(16));
        assertThat(signIn("vera@example.org", PASSWORD)).isInstanceOf(SignIn.Done.class);
    }

    @Test
    void guessing_is_stopped_by_network() {
        var ipv6 = Call.from("2001:db8:1:2::7");
        IntStream.range(0, 100).forEach(i -> sessions.signIn("guess" + i + "@example.org", "guess", ipv6));
        assertThat(sessions.signIn("vera@example.org", PASSWORD, Call.from("2001:db8:1:2:ffff::1"))).isInstanceOf(SignIn.TooOften.class);
        assertThat(sessions.signIn("vera@example.org", PASSWORD, Call.from("2001:db8:1:3::7"))).isInstanceOf(SignIn.Done.class);
    }

    @Test
    void right_passwords_are_no_guesses() {
        IntStream.range(0, 15).forEach(_ -> assertThat(signIn("vera@example.org", PASSWORD)).isInstanceOf(SignIn.Done.class));
    }

    @Test
    void an_address_taken_over_by_the_operator_shuts_out_whoever_had_not_proved_it() {
        var opened = vera(Call.plain());
        var promoted = newsroom.people.add("vera@example.org", "", Role.ADMIN);
        assertThat(promoted.role()).isEqualTo(Role.ADMIN);
        assertThat(newsroom.callers.caller(Call.bearing(opened.token()))).isEmpty();
        assertThat(signIn("vera@example.org", PASSWORD)).isEqualTo(new SignIn.Refused());
    }
}
