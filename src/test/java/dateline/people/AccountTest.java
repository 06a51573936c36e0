package dateline.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.cast.Call;
import dateline.cast.Newsroom;
import dateline.mail.Mail;
import dateline.mail.Outbox;
import dateline.people.Account.Change;
import dateline.people.Readers.Registration;
import dateline.people.Sessions.SignIn;
import dateline.platform.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Links by mail, and what people do with their own accounts.
class AccountTest {
    private static final String PASSWORD = "a long enough secret";
    private static final Pattern KEY = Pattern.compile("key=([A-Za-z0-9_-]{43})");
    private final Newsroom newsroom = Newsroom.closed();
    private final Readers readers = newsroom.readers;
    private final Account account = newsroom.account;

    @BeforeEach
    void register() {
        readers.register(new Registration("vera@example.org", "Vera", Optional.of(PASSWORD), "ru"), Visitor.of(Call.plain()));
    }

    private Person vera() {
        return newsroom.people.withEmail("vera@example.org").orElseThrow();
    }

    private Call signedIn() {
        return Call.inBrowser(((SignIn.Done) newsroom.sessions.signIn("vera@example.org", PASSWORD, Call.plain())).opened().token());
    }

    private List<Mail> mails() {
        return newsroom.outbox.newest(20).stream().map(Outbox.Kept::mail).toList();
    }

    private String key() {
        return KEY.matcher(mails().getFirst().body()).results().findFirst().orElseThrow().group(1);
    }

    @Test
    void the_link_in_the_mail_confirms_the_address_once() {
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("vera@example.org");
            assertThat(mail.language()).isEqualTo("ru");
            assertThat(mail.body()).contains("Здравствуйте, Vera!", "http://127.0.0.1:8080/account/confirm?key=");
        });
        var key = key();
        assertThat(readers.linked(key)).as("opening it changes nothing").hasValue(vera());
        assertThat(vera().isConfirmed()).isFalse();
        assertThat(readers.confirm(key).orElseThrow().isConfirmed()).isTrue();
        assertThat(readers.confirm(key)).isEmpty();
    }

    @Test
    void a_known_address_is_told_by_mail_only() {
        readers.register(new Registration("VERA@example.org", "Mallory", Optional.of("another secret"), "en"), Visitor.of(Call.plain()));
        assertThat(mails()).hasSize(2);
        assertThat(mails().getFirst().to()).isEqualTo("vera@example.org");
        assertThat(mails().getFirst().body()).contains("/account/sign-in").doesNotContain("key=", "Mallory");
    }

    @Test
    void a_link_signs_in_whoever_has_no_password() {
        readers.register(new Registration("wim@example.org", "Wim", Optional.empty(), "en"), Visitor.of(Call.plain()));
        var opened = readers.signIn(key(), Call.plain()).orElseThrow();
        assertThat(opened.person().isConfirmed()).isTrue();
        assertThat(newsroom.callers.caller(Call.bearing(opened.token()))).hasValue(opened.person());
    }

    @Test
    void a_link_is_good_for_its_purpose_and_time_only() {
        var confirm = key();
        assertThat(readers.signIn(confirm, Call.plain())).isEmpty();
        assertThat(readers.recover(confirm, PASSWORD, Call.plain())).isEmpty();
        readers.sendLink("vera@example.org", Visitor.of(Call.plain()));
        var first = key();
        readers.sendLink("vera@example.org", Visitor.of(Call.plain()));
        assertThat(readers.signIn(first, Call.plain())).as("a newer one was sent").isEmpty();
        var second = key();
        newsroom.clock.advance(Duration.ofMinutes(31));
        assertThat(readers.signIn(second, Call.plain())).isEmpty();
        assertThat(readers.signIn("guessed", Call.plain())).isEmpty();
    }

    @Test
    void no_mail_goes_to_addresses_that_are_not_known() {
        readers.sendLink("nobody@example.org", Visitor.of(Call.plain()));
        readers.sendRecovery("nobody@example.org", Visitor.of(Call.plain()));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void a_new_password_by_mail_ends_every_other_session() {
        readers.confirm(key());
        var before = signedIn();
        readers.sendRecovery("vera@example.org", Visitor.of(Call.plain()));
        var key = key();
        assertThatThrownBy(() -> readers.recover(key, "short", Call.plain())).isInstanceOf(IllegalArgumentException.class);
        var opened = readers.recover(key, "quite another secret", Call.plain()).orElseThrow();
        assertThat(newsroom.callers.caller(before)).isEmpty();
        assertThat(newsroom.callers.caller(Call.bearing(opened.token()))).isPresent();
        assertThat(newsroom.sessions.signIn("vera@example.org", PASSWORD, Call.plain())).isEqualTo(new SignIn.Refused());
        assertThat(newsroom.sessions.signIn("vera@example.org", "quite another secret", Call.plain())).isInstanceOf(SignIn.Done.class);
    }

    /// Somebody registers the address of another in advance, to keep a way in.
    @Test
    void whoever_proves_an_address_shuts_out_who_had_not() {
        var intruder = signedIn();
        readers.sendLink("vera@example.org", Visitor.of(Call.plain()));
        readers.signIn(key(), Call.plain()).orElseThrow();
        assertThat(newsroom.callers.caller(intruder)).isEmpty();
        assertThat(newsroom.sessions.signIn("vera@example.org", PASSWORD, Call.plain())).isEqualTo(new SignIn.Refused());
    }

    @Test
    void a_password_is_changed_by_who_knows_the_old_one() {
        var here = signedIn();
        var there = signedIn();
        assertThat(account.changePassword(vera(), "wrong", "quite another secret", here)).isEqualTo(new Change.Unproven());
        assertThat(account.changePassword(vera(), PASSWORD, "short", here)).isEqualTo(new Change.Wrong("password"));
        assertThat(account.changePassword(vera(), PASSWORD, "quite another secret", here)).isEqualTo(new Change.Done());
        assertThat(newsroom.callers.caller(here)).isPresent();
        assertThat(newsroom.callers.caller(there)).isEmpty();
        assertThat(newsroom.notices.unseen(vera())).isEqualTo(1);
        assertThat(mails().getFirst().body()).contains("/account/recover");
    }

    private String linkToSignIn() {
        readers.sendLink("vera@example.org", Visitor.of(Call.plain()));
        return key();
    }

    private String linkToRecover() {
        readers.sendRecovery("vera@example.org", Visitor.of(Call.plain()));
        return key();
    }

    @Test
    void links_from_before_a_new_password_are_no_way_in() {
        var signIn = linkToSignIn();
        var recover = linkToRecover();
        assertThat(account.changePassword(vera(), PASSWORD, "quite another secret", signedIn())).isEqualTo(new Change.Done());
        assertThat(readers.signIn(signIn, Call.plain())).isEmpty();
        assertThat(readers.recover(recover, PASSWORD, Call.plain())).isEmpty();
    }

    @Test
    void links_to_a_former_address_are_no_way_in() {
        var signIn = linkToSignIn();
        var recover = linkToRecover();
        account.askAddress(vera(), "vera@new.example", PASSWORD, signedIn());
        account.changeAddress(key()).orElseThrow();
        assertThat(readers.signIn(signIn, Call.plain())).isEmpty();
        assertThat(readers.recover(recover, PASSWORD, Call.plain())).isEmpty();
    }

    @Test
    void without_a_password_a_fresh_sign_in_is_proof() {
        readers.register(new Registration("wim@example.org", "Wim", Optional.empty(), "en"), Visitor.of(Call.plain()));
        var opened = readers.signIn(key(), Call.plain()).orElseThrow();
        var call = Call.inBrowser(opened.token());
        newsroom.clock.advance(Duration.ofMinutes(16));
        assertThat(account.changePassword(opened.person(), "", PASSWORD, call)).isEqualTo(new Change.Unproven());
        readers.sendLink("wim@example.org", Visitor.of(Call.plain()));
        var again = readers.signIn(key(), Call.plain()).orElseThrow();
        assertThat(account.changePassword(again.person(), "", PASSWORD, Call.inBrowser(again.token()))).isEqualTo(new Change.Done());
    }

    @Test
    void an_address_moves_when_the_new_one_is_proved() {
        var call = signedIn();
        assertThat(account.askAddress(vera(), "vera@new.example", PASSWORD, call)).isEqualTo(new Change.Done());
        assertThat(mails().getFirst().to()).isEqualTo("vera@new.example");
        assertThat(newsroom.people.withEmail("vera@new.example")).isEmpty();
        var moved = account.changeAddress(key()).orElseThrow();
        assertThat(moved.email()).isEqualTo("vera@new.example");
        assertThat(moved.isConfirmed()).isTrue();
        assertThat(mails().getFirst().to()).as("the old address is told").isEqualTo("vera@example.org");
    }

    @Test
    void an_address_of_somebody_else_is_answered_alike_and_not_taken() {
        assertThat(account.askAddress(vera(), "ada@example.org", PASSWORD, signedIn())).isEqualTo(new Change.Done());
        assertThat(mails().getFirst().to()).isEqualTo("ada@example.org");
        assertThat(mails().getFirst().body()).doesNotContain("key=");
    }

    @Test
    void a_deleted_person_is_gone_and_their_number_stays() {
        var call = signedIn();
        var id = vera().id();
        assertThat(account.delete(vera(), "wrong", call)).isEqualTo(new Change.Unproven());
        assertThat(account.delete(vera(), PASSWORD, call)).isEqualTo(new Change.Done());
        assertThat(newsroom.callers.caller(call)).isEmpty();
        assertThat(newsroom.people.withEmail("vera@example.org")).isEmpty();
        assertThat(newsroom.people.withEmail("")).isEmpty();
        assertThat(newsroom.people.withId(id)).hasValue(new Person(id, "", "", Role.READER, false));
        readers.register(new Registration("vera@example.org", "Vera", Optional.of(PASSWORD), "en"), Visitor.of(Call.plain()));
        assertThat(vera().id()).isNotEqualTo(id);
        assertThat(account.delete(vera(), PASSWORD, signedIn())).as("a second one without address").isEqualTo(new Change.Done());
    }

    @Test
    void the_export_holds_what_is_known_of_the_person() {
        signedIn();
        account.rename(vera(), "Vera Lind");
        account.speak(vera(), "ar");
        var export = account.export(vera(), newsroom.sessions.of(vera()));
        assertThat(export.at("/person/email").asText()).isEqualTo("vera@example.org");
        assertThat(export.at("/person/name").asText()).isEqualTo("Vera Lind");
        assertThat(export.at("/person/language").asText()).isEqualTo("ar");
        assertThat(export.path("sessions")).hasSize(1);
        assertThat(export.toString()).doesNotContain("argon2");
    }

    @Test
    void paths_of_other_sites_are_no_paths() {
        assertThat(List.of("/", "/en/world/2026/03/04/fire-12?x=1#c-3", "/account")).allMatch(LocalPath::isLocal);
        assertThat(List.of("//evil.example", "/\\evil.example", "https://evil.example", "evil", "", "/a b", "/\tx", "/x\n")).noneMatch(LocalPath::isLocal);
    }
}
