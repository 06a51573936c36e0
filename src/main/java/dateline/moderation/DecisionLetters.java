package dateline.moderation;

import dateline.editions.Texts;
import dateline.mail.Mail;
import dateline.mail.Outbox;
import dateline.people.Notices;
import dateline.people.Notices.Notice;
import dateline.people.Person;
import dateline.platform.Configuration;
import dateline.platform.Database.Tx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/// Mails and notices about decisions, in the language of whoever gets them: the statement of reasons, the answer to an appeal, what came of a notice.
@Singleton
public final class DecisionLetters {
    private static final int EXCERPT = 500;
    private static final String PAGE = "/account/decisions";
    private final Outbox outbox;
    private final Notices notices;
    private final String site;

    @Inject
    public DecisionLetters(Outbox outbox, Notices notices, Configuration configuration) {
        this.outbox = outbox;
        this.notices = notices;
        this.site = configuration.publicUrl().toString();
    }

    /// To an author: what was decided of which item, why, on which ground, and how to object.
    void toAuthor(Tx tx, Person to, Decision decision, Shown shown, boolean isAnswer) {
        var texts = Texts.in(PersonSql.language(tx.handle(), to.id()));
        var reason = decision.reason().map(word -> texts.say("moderation.reason." + word.word())).orElse("");
        var values = Map.<String, Object>of(
                "name", to.name(),
                "done", texts.say("moderation.done", Map.of("action", decision.action().word(), "reason", reason)),
                "headline", shown.articleHeadline(),
                "text", excerpt(shown.text()),
                "ground", decision.ground().word(),
                "words", decision.words(),
                "link", site + PAGE);
        var body = texts.say(isAnswer || decision.action() == Decision.Action.APPROVE ? "moderation.mail.answer" : "moderation.mail.statement", values);
        outbox.put(tx, new Mail(to.email(), texts.say("moderation.mail.subject"), body, texts.language()));
        notices.tell(tx, to.id(), new Notice("moderation.told", Map.of("headline", shown.articleHeadline()), PAGE));
    }

    /// To an author: a decision of which a mail told does not hold any more.
    void takenBack(Tx tx, Person to, Shown shown) {
        var texts = Texts.in(PersonSql.language(tx.handle(), to.id()));
        var values = Map.<String, Object>of("name", to.name(), "headline", shown.articleHeadline(), "text", excerpt(shown.text()));
        outbox.put(tx, new Mail(to.email(), texts.say("moderation.mail.subject"), texts.say("moderation.mail.undone", values), texts.language()));
        notices.tell(tx, to.id(), new Notice("moderation.told.undone", Map.of("headline", shown.articleHeadline()), PAGE));
    }

    /// To whoever gave notice of illegal content: whether it was removed.
    void toNotifier(Tx tx, String email, String language, Shown shown, boolean isRemoved) {
        var texts = Texts.in(language);
        var values = Map.<String, Object>of("headline", shown.articleHeadline(), "text", excerpt(shown.text()), "outcome", isRemoved ? "removed" : "kept");
        outbox.put(tx, new Mail(email, texts.say("moderation.mail.subject"), texts.say("moderation.mail.notifier", values), texts.language()));
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, EXCERPT))) + "…";
    }
}
