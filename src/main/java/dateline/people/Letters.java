package dateline.people;

import dateline.editions.Edition;
import dateline.editions.Editions;
import dateline.editions.Texts;
import dateline.mail.Mail;
import dateline.mail.Outbox;
import dateline.platform.Configuration;
import dateline.platform.Database.Tx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/// Writes the mails about accounts, each in the language of the person it is for.
@Singleton
public final class Letters {
    private final Outbox outbox;
    private final Editions editions;
    private final String site;

    @Inject
    public Letters(Outbox outbox, Editions editions, Configuration configuration) {
        this.outbox = outbox;
        this.editions = editions;
        this.site = configuration.publicUrl().toString();
    }

    /// Words of a mail that is sent to `to`, which need not be the person's own address.
    record Letter(String to, String name, String language) {
        static Letter to(Person person, String language) {
            return new Letter(person.email(), person.name(), language);
        }
    }

    void confirm(Tx tx, Letter letter, String secret) {
        put(tx, letter, "letter.confirm.subject", "letter.confirm.text", "/account/confirm?key=" + secret);
    }

    void known(Tx tx, Letter letter) {
        put(tx, letter, "letter.known.subject", "letter.known.text", "/account/sign-in");
    }

    void signIn(Tx tx, Letter letter, String secret) {
        put(tx, letter, "letter.link.subject", "letter.link.text", "/account/link?key=" + secret);
    }

    void recover(Tx tx, Letter letter, String secret) {
        put(tx, letter, "letter.recover.subject", "letter.recover.text", "/account/password?key=" + secret);
    }

    void address(Tx tx, Letter letter, String secret) {
        put(tx, letter, "letter.address.subject", "letter.address.text", "/account/address?key=" + secret);
    }

    void passwordChanged(Tx tx, Letter letter) {
        put(tx, letter, "letter.password.subject", "letter.password.text", "/account/recover");
    }

    void addressChanged(Tx tx, Letter letter) {
        put(tx, letter, "letter.moved.subject", "letter.moved.text", "/");
    }

    void deleted(Tx tx, Letter letter) {
        put(tx, letter, "letter.deleted.subject", "letter.deleted.text", "/account/register");
    }

    private void put(Tx tx, Letter letter, String subject, String text, String path) {
        var texts = Texts.in(letter.language.isEmpty() ? language() : letter.language);
        Map<String, Object> values = Map.of("name", letter.name, "site", siteName(texts.language()));
        var body = texts.say("letter.hello", values) + "\n\n" + texts.say(text, values) + "\n\n" + site + path + "\n\n" + texts.say("letter.end", values) + "\n";
        outbox.put(tx, new Mail(letter.to, texts.say(subject, values), body, texts.language()));
    }

    private String language() {
        return editions.all().stream().findFirst().map(Edition::language).orElse("en");
    }

    private String siteName(String language) {
        return editions.all().stream()
                .filter(edition -> Texts.in(edition.language()).language().equals(language))
                .findFirst()
                .or(() -> editions.all().stream().findFirst())
                .map(Edition::name)
                .orElse("Dateline");
    }
}
